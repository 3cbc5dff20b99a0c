import { describe, expect, it } from 'vitest';
import { readProse } from '../../../shared/prose/readProse.ts';
import type { ProseContext, ProseFigure } from '../../../shared/prose/reading.ts';

const read = (text: string, heading = '说明', context: Partial<ProseContext> = {}): readonly ProseFigure[] =>
  readProse([{ text, headings: [heading] }], { year: 2026, ...context })[0]!.figures;

const address = (figure: ProseFigure | undefined) => figure?.subject.candidates[0]?.of;

describe('words that mean something else beside others', () => {
  it('money right behind a number of things is theirs, not that of the clause before', () => {
    const figures = read('固定资产300万元，在建工程1项200.55万元，无形资产2项10.05万元。', '国有资产占用情况');
    expect(address(figures[0])).toMatchObject({ dataset: 'assets', kind: 'fixedAsset' });
    expect(figures.slice(1).flatMap(({ unit, subject }) => (unit.kind === 'money' ? subject.candidates : []))).toEqual(
      [],
    );
  });

  it('vehicles to be bought are not those that there are', () => {
    const [bought, general] = read('2026年预算安排购置车辆2辆，其中：一般公务用车1辆。');
    expect(bought!.subject.candidates).toEqual([]);
    expect(general!.subject.candidates).toEqual([]);
    const [owned] = read('2026年购置车辆后，共有车辆3辆。');
    expect(address(owned)).toMatchObject({ dataset: 'assets', kind: 'vehicle' });
  });

  it('上年结转结余 of 财政拨款 is what was left of 财政拨款', () => {
    const [, , carried] = read(
      '财政拨款收支总预算20万元，包括：当年财政拨款收入20万元，上年结转结余0万元。',
      '二、财政拨款收支预算情况说明',
    );
    expect(address(carried)).toEqual({ dataset: 'revenue', fund: 'carriedFiscal' });
  });

  it('国有资本经营预算支出 is money of that fund, not the 类 of that name', () => {
    const [figure] = read('国有资本经营预算支出0万元。');
    expect(address(figure)).toEqual({ dataset: 'expenditure', measure: 'total', fund: 'stateCapitalAll' });
  });

  it('a project called like an item of 三公 is the item where 三公 is spoken of', () => {
    const names = [{ name: '公务用车购置费', at: { dataset: 'projects', project: 'p1' } }] as const;
    const [, item] = read('“三公”经费20万元，其中：公务用车购置费13万元。', '“三公”经费', { names });
    expect(address(item)).toMatchObject({ dataset: 'sangong', item: 'vehiclePurchase' });
    const [project] = read('公务用车购置费13万元。', '项目支出', { names });
    expect(address(project)).toEqual({ dataset: 'projects', project: 'p1' });
  });
});
