import { expect, test } from 'vitest';
import { readProse, readProseText } from '../../../shared/prose/readProse.ts';
import type { ProseReading } from '../../../shared/prose/reading.ts';
import { measureProse } from '../../support/proseMeasure.ts';
import { describeWithShared } from '../../support/sharedFolder.ts';

const read = (text: string, heading = ''): ProseReading =>
  readProse([{ text, headings: [heading] }], { year: 2025, department: '临江区水务局' })[0]!;

test('a number broken by spaces and a line break keeps its offsets and digits', () => {
  const text = '临江区水务局2025年支出合计1 2，345.\n60 万元。';
  const [figure] = read(text).figures;
  expect(figure).toMatchObject({ scaled: 1_234_560, decimals: 2, role: 'amount' });
  expect(text.slice(figure!.start, figure!.end)).toBe('1 2，345.\n60 万元');
});

test('years, document numbers and thresholds are no figures', () => {
  const reading = read('依据江水〔2024〕18号文，2025年末单价50万元以上通用设备3台。');
  expect(reading.figures.map((f) => f.scaled)).toEqual([3]);
  expect(reading.figures[0]!.subject.candidates[0]!.of).toMatchObject({ dataset: 'assets', kind: 'generalEquipment' });
});

test('parts, shares and changes are tied to their facts', () => {
  const { figures, relations } = read(
    '2025年支出合计100万元，其中：基本支出60万元，占60%；项目支出40万元，占40%。',
    '支出预算情况说明',
  );
  expect(figures.map((f) => f.role)).toEqual(['amount', 'amount', 'share', 'amount', 'share']);
  expect(figures[1]!.subject.candidates[0]!.of).toMatchObject({ dataset: 'expenditure', measure: 'basic' });
  expect(relations).toContainEqual({ kind: 'sum', whole: 0, parts: [1, 3], complete: true });
});

test('a direction word signs the difference and its percentage', () => {
  const { figures } = read('公务接待费2万元，比2024年预算减少0.5万元，下降20%。', '“三公”经费');
  expect(figures.map((f) => [f.role, f.sign])).toEqual([
    ['amount', 0],
    ['delta', -1],
    ['growth', -1],
  ]);
  expect(figures[2]!.subject.candidates[0]).toMatchObject({
    op: 'growth',
    of: { dataset: 'sangong', item: 'reception' },
  });
});

test('what is no budget vocabulary is left unknown', () => {
  expect(read('河道清淤奖补资金12万元。').figures[0]!.subject).toMatchObject({
    candidates: [],
    unknown: 'unknownWords',
  });
});

test('items below a whole in an earlier paragraph make a sum', () => {
  const headings = ['支出预算'];
  const texts = ['2025年支出预算50万元，包括：', '1.基本支出30万元；', '2.项目支出20万元。'];
  const { sums } = readProseText(
    texts.map((text) => ({ text, headings })),
    { year: 2025 },
  );
  expect(sums).toMatchObject([
    { whole: { paragraph: 0 }, parts: [{ paragraph: 1 }, { paragraph: 2 }], complete: true },
  ]);
});

/**
 * Figures of the references that differ from every reading of their words, each judged by hand against the tables of the
 * report: wrong numbers and misnamed subjects of the authors, and what follows from them (a share of a wrong amount).
 */
const REFERENCES = [
  ['000', 'xinxiang-2024', ['242.7', '104.75', '104.75']],
  [
    '001',
    'zengdu-2024',
    // 19.92: the table has it as 事业单位医疗 · 18 元: 万元 · 25.28 and 5: the table's items are all goods
    ['19.92', '18', '9672.06', '1539.2', '9186', '1439', '25.28', '83.49', '5', '16.51', '0', '0'],
  ],
  ['002', 'hongqi-2026', []],
  // 0: the text has 53 at another place, as the table · 1.5 and 17.24 are computed with the wrong 7.2
  ['003', 'anshan-2024', ['0', '2311.07', '7.2', '1.5', '17.24']],
  // the department's report and the unit's bear the same text; 14226.05: the changes of its own parts make 14225.7
  ['004', 'xinle-2021', ['389.5', '24.7', '14226.05', '389.5', '24.7', '14226.05']],
] as const;
describeWithShared(['reports'], 'the references', () => {
  test.for(REFERENCES)(
    '%s: the figures that differ from their facts are those judged',
    ([reference, fixture, known]) => {
      const { judged } = measureProse(reference, fixture);
      const differing = judged.filter((j) => j.verdict === 'differs');
      expect(differing.map((j) => /[\d.,]+/.exec(j.raw)?.[0])).toEqual(known);
      expect(judged.filter((j) => j.verdict === 'equal').length / judged.length).toBeGreaterThan(0.7);
    },
  );
});
