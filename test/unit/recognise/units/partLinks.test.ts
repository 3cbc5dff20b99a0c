import { describe, expect, it } from 'vitest';
import type { Line } from '../../../../shared/budget/lines.ts';
import { recognise } from '../../../../shared/recognise/recognise.ts';
import type { SourceTable } from '../../../../shared/recognise/sourceDocument.ts';
import { makeDocument, makeTable } from '../../../support/sourceDocument.ts';

const OWN = '450001某市医保局本级';
const CENTRE = '450002某市医保中心';

const projects = (caption: string, ...rows: string[][]): SourceTable =>
  makeTable(
    [
      ['项目名称', '项目类别', '合计', '一般公共预算拨款'],
      ...rows.map(([name, sum]) => [name!, '特定目标类', sum!, sum!]),
    ],
    {
      headRows: 1,
      title: '项目支出预算明细表',
      caption,
      unit: '万元',
    },
  );

const purchases = (caption: string, ...rows: string[][]): SourceTable =>
  makeTable(
    [
      ['采购项目名称', '采购品目', '合计', '一般公共预算'],
      ...rows.map(([name, item, sum]) => [name!, item!, sum!, sum!]),
    ],
    { headRows: 1, title: '政府采购预算明细表', caption, unit: '万元' },
  );

/** Each purchase with the name and unit of the project that it points to. */
function links(...tables: SourceTable[]): unknown[] {
  const { current } = recognise([makeDocument(tables)]);
  const byId = new Map(current.projects.map((line) => [line.id, line]));
  const nameOf = ({ project }: Line): string =>
    project ? `${byId.get(project)?.unit ?? '-'} ${byId.get(project)?.texts?.['name'] ?? '?'}` : '';
  return current.procurement.map((line) => [line.unit, line.texts?.['itemName'], nameOf(line)]);
}

describe('links to projects where units have tables of their own', () => {
  it('lead to the project of the same unit, also where another unit has one of that name', () => {
    expect(
      links(
        projects(OWN, ['系统维护', '2.00'], ['设备购置', '3.00']),
        projects(CENTRE, ['设备购置', '4.00'], ['宣传', '5.00']),
        purchases(OWN, ['设备购置', 'A02010105 台式计算机', '1.00']),
        purchases(CENTRE, ['设备购置', 'A02010108 便携式计算机', '1.50'], ['宣传', 'C16010000 印刷服务', '0.50']),
      ),
    ).toEqual([
      ['u450001', '台式计算机', 'u450001 设备购置'],
      ['u450002', '便携式计算机', 'u450002 设备购置'],
      ['u450002', '印刷服务', 'u450002 宣传'],
    ]);
  });

  it('are found by name in the list that is kept, and are left out where it has no such project', () => {
    expect(
      links(
        // the department's own list is another one than the units' together: it stays
        projects('450某市医保局', ['宣传', '5.00'], ['设备购置', '30.00']),
        projects(OWN, ['系统维护', '2.00'], ['设备购置', '3.00']),
        projects(CENTRE, ['宣传', '5.00']),
        purchases(OWN, ['设备购置', 'A02010105 台式计算机', '1.00'], ['系统维护', 'C16010000 运行维护', '0.50']),
        purchases(CENTRE, ['宣传', 'C16020000 印刷服务', '0.50']),
      ),
    ).toEqual([
      ['u450001', '台式计算机', '- 设备购置'],
      ['u450001', '运行维护', ''],
      ['u450002', '印刷服务', '- 宣传'],
    ]);
  });

  it('leave a purchase that is named by such a project only its name', () => {
    expect(
      links(
        projects('450某市医保局', ['宣传', '5.00'], ['设备购置', '30.00']),
        projects(OWN, ['系统维护', '2.00']),
        projects(CENTRE, ['宣传', '5.00']),
        purchases(OWN, ['系统维护', '', '0.50']),
        purchases(CENTRE, ['宣传', 'C16020000 印刷服务', '0.50']),
      ),
    ).toEqual([
      ['u450001', '系统维护', ''],
      ['u450002', '印刷服务', '- 宣传'],
    ]);
  });

  it('of the department’s purchases lead to the units’ projects where those are the facts', () => {
    expect(
      links(
        projects('450某市医保局', ['宣传', '5.00'], ['设备购置', '3.00']),
        projects(OWN, ['设备购置', '3.00']),
        projects(CENTRE, ['宣传', '5.00']),
        purchases(
          '450某市医保局',
          ['设备购置', 'A02010105 台式计算机', '1.00'],
          ['宣传', 'C16020000 印刷服务', '0.50'],
        ),
      ),
    ).toEqual([
      [null, '台式计算机', 'u450001 设备购置'],
      [null, '印刷服务', 'u450002 宣传'],
    ]);
  });
});
