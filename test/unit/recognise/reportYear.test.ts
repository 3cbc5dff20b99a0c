import { describe, expect, it } from 'vitest';
import { reportDepartment } from '../../../shared/recognise/reportDepartment.ts';
import { reportYear } from '../../../shared/recognise/reportYear.ts';
import type { SourceBlock } from '../../../shared/recognise/sourceDocument.ts';
import { makeDocument, makeTable } from '../../support/sourceDocument.ts';

const table = (rest: Partial<Parameters<typeof makeTable>[1]>, head = '金额'): SourceBlock =>
  makeTable([['项目', head]], { headRows: 1, ...rest });
const line = (text: string): SourceBlock => ({ kind: 'paragraph', text, place: {} });

describe('the year of a report', () => {
  it.each<[string, SourceBlock[], string, number | undefined]>([
    ['the title of a table', [table({ title: '2025年部门收支总表' })], 'a.xlsx', 2025],
    [
      'the title, whatever years the text names',
      [line('某局2025年部门预算'), line('比2024年预算、2024年执行数')],
      'a.docx',
      2025,
    ],
    ['Chinese digits', [line('某局二〇二五年部门预算')], 'a.docx', 2025],
    ['the line of the caption', [table({ caption: '450某局\t预算年度：2021' })], 'a.txt', 2021],
    ['the name of a sheet', [table({ place: { sheet: '2026年收支总表' } })], 'a.xlsx', 2026],
    ['the name of the file', [table({})], '某局2026年部门预算表.xls', 2026],
    ['the later year of the head', [table({}, '2024年预算数'), table({}, '2025年预算数')], 'a.xls', 2025],
    [
      'deadlines of indicators',
      [
        makeTable(
          [
            ['指标', '完成时限'],
            ['办结率', '2024-12'],
          ],
          { headRows: 1 },
        ),
      ],
      'a.xls',
      2024,
    ],
    ['no day of publication in the file’s name', [table({})], '20260203公开表.xls', undefined],
    ['no subject code', [makeTable([['科目编码'], ['2080505']], { headRows: 1 })], 'a.xls', undefined],
  ])('%s', (_, blocks, name, year) => {
    expect(reportYear([makeDocument(blocks, name)])).toBe(year);
  });
});

describe('the department of a report', () => {
  it.each<[string, SourceBlock[], string]>([
    ['the captions of the tables', [table({ caption: '部门名称：某市档案局' })], '某市档案局'],
    [
      'a caption with code and unit of money',
      [table({ caption: '部门名称：[101]某市档案局 单位：万元' })],
      '某市档案局',
    ],
    ['no unit of money', [line('某市档案局2025年部门预算'), table({ caption: '单位：万元' })], '某市档案局'],
    ['the shortest code', [table({ caption: '450001某局本级' }), table({ caption: '450某局机关' })], '某局机关'],
    ['the cover', [line('2025年某县教育局部门预算公开')], '某县教育局'],
    ['a labelled line of the cover', [line('预算主管部门：某区某某街道办事处')], '某区某某街道办事处'],
    ['the first heading', [line('第一部分 某市人民检察院概况')], '某市人民检察院'],
  ])('%s', (_, blocks, name) => {
    expect(reportDepartment([makeDocument(blocks)])).toBe(name);
  });
});
