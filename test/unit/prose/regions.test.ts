import { expect, test } from 'vitest';
import { readProse } from '../../../shared/prose/readProse.ts';
import type { ProseReading } from '../../../shared/prose/reading.ts';

const read = (text: string, heading: string): ProseReading =>
  readProse([{ text, headings: [heading] }], { year: 2024, department: '临江区水务局' })[0]!;

/** Sentences written by us in the order and with the words of the regions' forms. */
interface Style {
  readonly region: string;
  readonly heading: string;
  readonly text: string;
  /** Address of the first reading of each figure, as far as given. */
  readonly of: readonly object[];
  readonly relations: readonly object[];
}

const STYLES: readonly Style[] = [
  {
    region: '上海',
    heading: '预算编制说明',
    text: '2024年，临江区水务局预算支出总额为5000万元，其中：财政拨款支出预算4800万元，比2023年预算增加300万元。财政拨款支出预算中，一般公共预算拨款支出预算4700万元，比2023年预算增加250万元；政府性基金拨款支出预算100万元，比2023年预算增加50万元。',
    of: [
      { dataset: 'expenditure', measure: 'total' },
      { dataset: 'expenditure', fund: 'fiscalAppropriationAll' },
      { dataset: 'expenditure', fund: 'fiscalAppropriationAll' },
      { dataset: 'expenditure', fund: 'generalAll' },
      { dataset: 'expenditure', fund: 'generalAll' },
      { dataset: 'expenditure', fund: 'govFundAll' },
    ],
    relations: [
      { kind: 'change', now: 1, delta: 2, direction: 'up' },
      { kind: 'change', now: 3, delta: 4, direction: 'up' },
      { kind: 'change', now: 5, delta: 6, direction: 'up' },
    ],
  },
  {
    region: '天津',
    heading: '收入预算情况说明',
    text: '本部门2024年收入预算800万元，与2023年预算相比增加40万元（增长5.26%），主要原因是新增防汛任务。其中：一般公共预算拨款收入780万元，占97.5%；其他收入20万元，占2.5%。',
    of: [{ dataset: 'revenue', fund: 'total' }],
    relations: [
      { kind: 'sum', whole: 0, parts: [3, 5], complete: false },
      { kind: 'change', now: 0, delta: 1, growth: 2, direction: 'up' },
      { kind: 'share', percent: 4, part: 3, whole: 0 },
      { kind: 'share', percent: 6, part: 5, whole: 0 },
    ],
  },
  {
    region: '重庆',
    heading: '部门预算收支情况',
    text: '支出预算900万元，较2023年减少30万元，其中：基本支出减少50万元，项目支出增加20万元。',
    of: [{ dataset: 'expenditure', measure: 'total' }],
    relations: [
      { kind: 'sum', whole: 1, parts: [2, 3], complete: true },
      { kind: 'change', now: 0, delta: 1, direction: 'down' },
    ],
  },
  {
    region: '广东',
    heading: '部门预算收支增减变化情况',
    text: '2024年本部门收入预算1000万元，比上年增加100万元，增长11.11%，主要原因是人员增加；支出预算1000万元，比上年增加100万元，增长11.11%，主要原因是任务增加。',
    of: [{ dataset: 'revenue' }, { dataset: 'revenue' }, { dataset: 'revenue' }, { dataset: 'expenditure' }],
    relations: [
      { kind: 'change', now: 0, delta: 1, growth: 2, direction: 'up' },
      { kind: 'change', now: 3, delta: 4, growth: 5, direction: 'up' },
    ],
  },
  {
    region: '广东',
    heading: '“三公”经费安排情况',
    text: '本部门财政拨款安排“三公”经费12万元，比上年减少1万元，下降7.69%。其中：因公出国（境）费0万元，与上年持平；公务用车购置及运行费10万元（公务用车购置费0万元，公务用车运行费10万元），比上年减少1万元；公务接待费2万元，与上年持平。',
    of: [{ dataset: 'sangong', item: 'sangong' }],
    relations: [
      { kind: 'sum', whole: 0, parts: [3, 4, 8], complete: true },
      { kind: 'sum', whole: 4, parts: [5, 6], complete: true },
      { kind: 'change', now: 4, delta: 7, direction: 'down' },
    ],
  },
  {
    region: '浙江',
    heading: '一般公共预算当年拨款情况说明',
    text: '一般公共预算当年拨款1400万元，主要用于以下方面：社会保障和就业支出（类）140万元，占10%；农林水支出（类）1260万元，占90%。',
    of: [{ fund: 'general' }, { dataset: 'expenditure', function: '208' }],
    relations: [
      { kind: 'sum', whole: 0, parts: [1, 3], complete: false },
      { kind: 'share', percent: 2, part: 1, whole: 0 },
      { kind: 'share', percent: 4, part: 3, whole: 0 },
    ],
  },
];

test.for(STYLES)('$region: $heading', ({ heading, text, of, relations }) => {
  const reading = read(text, heading);
  of.forEach((address, i) => expect(reading.figures[i]!.subject.candidates[0]!.of).toMatchObject(address));
  for (const relation of relations) expect(reading.relations).toContainEqual(relation);
});
