import { describe, expect, test } from 'vitest';
import { readProse, readProseText } from '../../../shared/prose/readProse.ts';
import type { ProseReading, ProseRelation } from '../../../shared/prose/reading.ts';

const context = { year: 2024, department: '临江区水务局' };
const read = (text: string, heading = ''): ProseReading => readProse([{ text, headings: [heading] }], context)[0]!;
const sums = ({ relations }: ProseReading): readonly ProseRelation[] => relations.filter((r) => r.kind === 'sum');
const addressOf = ({ figures }: ProseReading, figure: number) => figures[figure]!.subject.candidates[0]?.of;

describe('sums', () => {
  test('two lists by different axes divide one whole, not the last part of the first', () => {
    const reading = read(
      '临江区水务局2024年支出预算100万元。支出预算按功能支出包括：农林水支出80万元，住房保障支出20万元；按经济支出包括：工资福利支出60万元，商品和服务支出30万元，项目支出10万元。',
    );
    expect(sums(reading)).toEqual([
      { kind: 'sum', whole: 0, parts: [1, 2], complete: true },
      { kind: 'sum', whole: 0, parts: [3, 4, 5], complete: true },
    ]);
  });

  test('each side of a balance has its own parts', () => {
    const reading = read(
      '2024年收支总预算50万元。收入包括：一般公共预算拨款收入40万元、政府性基金预算拨款收入10万元；支出包括：农林水支出45万元、住房保障支出5万元。',
    );
    expect(sums(reading)).toMatchObject([
      { whole: 0, parts: [1, 2] },
      { whole: 0, parts: [3, 4] },
    ]);
  });

  test.for([
    '“三公”经费8万元，其中：因公出国（境）费0万元；公务用车购置及运行费7万元（其中：公务用车购置费5万元，公务用车运行费2万元）；公务接待费1万元。',
    '“三公”经费8万元，其中：因公出国（境）费0万元；公务用车购置及运行费7万元，公务用车购置费5万元，公务用车运行费2万元；公务接待费1万元。',
  ])('parts of a part stand under it, not beside it: %s', (text) => {
    const [outer, inner] = sums(read(text));
    expect(outer).toMatchObject({ whole: 0, parts: [1, 2, 5], complete: true });
    expect(inner).toMatchObject({ whole: 2, parts: [3, 4], complete: true });
  });

  test('gross value is no part of a total that is listed net', () => {
    const text = '资产总额30万元，其中流动资产10万元，固定资产原值90万元，固定资产净值20万元。';
    expect(sums(read(text))).toMatchObject([{ whole: 0, parts: [1, 3] }]);
  });

  test('what it is spent for and where it comes from are two sums', () => {
    const text = '支出合计100万元，其中：基本支出70万元，项目支出30万元，一般公共预算90万元。';
    expect(sums(read(text))).toEqual([
      { kind: 'sum', whole: 0, parts: [1, 2], complete: true },
      { kind: 'sum', whole: 0, parts: [3], complete: false },
    ]);
  });

  test('主要包括 and 等 leave room for more', () => {
    expect(sums(read('机关运行经费20万元，主要包括办公费5万元、差旅费3万元。'))).toMatchObject([{ complete: false }]);
    expect(sums(read('机关运行经费20万元，包括办公费5万元、差旅费3万元等。'))).toMatchObject([{ complete: false }]);
  });

  test('changes add up only where their parts are all there are', () => {
    const all = read('支出预算50万元，较上年减少8万元，其中：基本支出增加2万元，项目支出减少10万元。');
    expect(sums(all)).toEqual([{ kind: 'sum', whole: 1, parts: [2, 3], complete: true }]);
    expect(all.figures.map((f) => f.sign)).toEqual([0, -1, 1, -1]);
    expect(sums(read('支出预算50万元，较上年减少8万元，其中：项目支出减少10万元。'))).toEqual([]);
  });

  test('items that are sentences of their own go on under 其中：', () => {
    const texts = [
      '2024年“三公”经费预算9万元，比上年减少1万元。其中：',
      '1.因公出国（境）费0万元，与上年持平。',
      '2.公务接待费3万元，比上年减少1万元。',
      '3.公务用车购置及运行费6万元，与上年持平。',
    ];
    const { sums: found } = readProseText(
      texts.map((text) => ({ text, headings: ['“三公”经费'] })),
      context,
    );
    expect(found).toMatchObject([
      { whole: { paragraph: 0, figure: 0 }, parts: [{ paragraph: 1 }, { paragraph: 2 }, { paragraph: 3 }] },
    ]);
  });

  test('posts and people are counted apart', () => {
    const text = '编制20名，其中行政编制8名，事业编制12名；在职人员18名，退休人员6名。';
    expect(sums(read(text)).every((r) => r.kind === 'sum' && !r.parts.includes(3) && !r.parts.includes(4))).toBe(true);
  });
});

describe('changes', () => {
  test('a total that is named again keeps its amount, and equal totals change alike', () => {
    const { relations } = read(
      '2024年收入总计90万元，支出总计90万元，与2023年预算相比，增加9万元，增长11.11%。主要原因：新设河道管理所，故收入增加；支出增加12万元，增长11.11%。',
    );
    expect(relations).toContainEqual({ kind: 'change', now: 1, delta: 4, growth: 5, direction: 'up' });
    expect(relations).toContainEqual({ kind: 'equal', figures: [0, 1] });
    expect(relations).toContainEqual({ kind: 'equal', figures: [2, 4] });
  });

  test.for([
    ['公务接待费2万元，比2023年预算增加0.5万元，增长33.33%。', 1, 'up'],
    ['公务接待费2万元，较上年预算减少0.5万元，下降20%。', -1, 'down'],
    ['公务接待费2万元，同比压减0.5万元，降低20%。', -1, 'down'],
    ['公务接待费2万元，比上年增加（减少）0.5万元，增长（下降）20%。', 0, 'unclear'],
  ] as const)('%s', ([text, sign, way]) => {
    const { figures, relations } = read(text, '“三公”经费');
    expect(figures.slice(1).map((f) => [f.role, f.sign, f.direction?.way])).toEqual([
      ['delta', sign, way],
      ['growth', sign, way],
    ]);
    expect(relations).toEqual([{ kind: 'change', now: 0, delta: 1, growth: 2, direction: way }]);
  });

  test('a result is no change', () => {
    expect(read('公务接待费由3万元减少到2万元。').figures.map((f) => f.role)).toEqual(['amount', 'amount']);
  });
});

describe('分别', () => {
  test('numbers go with the names in their order, and later lists with the same names', () => {
    const reading = read(
      '因公出国（境）费、公务接待费和公务用车购置及运行费分别为0万元、1万元、2万元，比上年分别减少0万元、1万元、3万元。',
      '“三公”经费',
    );
    const items = ['abroad', 'reception', 'vehicle'];
    expect(reading.figures.map((_, i) => addressOf(reading, i)?.item)).toEqual([...items, ...items]);
    expect(reading.figures.map((f) => f.sign)).toEqual([0, 0, 0, -1, -1, -1]);
    expect(reading.relations).toContainEqual({ kind: 'change', now: 2, delta: 5, direction: 'down' });
  });

  test('商品和服务支出 is one name', () => {
    const reading = read('工资福利支出、商品和服务支出分别增长3%、5%。');
    expect([0, 1].map((i) => addressOf(reading, i)?.economic)).toEqual(['301', '302']);
  });

  test('years in their order', () => {
    expect(read('2023年、2024年“三公”经费分别为3万元、2万元。').figures.map((f) => f.year)).toEqual(['prior', 'this']);
  });

  test('names and numbers that are not equally many are left unread', () => {
    const { figures } = read('公务接待费、培训费和会议费分别为1万元、2万元。');
    expect(figures.every((f) => f.subject.candidates.length === 0)).toBe(true);
  });

  test('the parts of a list are parts', () => {
    const reading = read('支出合计100万元，其中：基本支出、项目支出分别为60万元、40万元，分别占60%、40%。');
    expect(sums(reading)).toMatchObject([{ whole: 0, parts: [1, 2], complete: true }]);
    expect(reading.relations).toContainEqual({ kind: 'share', percent: 4, part: 2, whole: 0 });
  });
});

describe('counts against their lists', () => {
  const itemsOf = (text: string): readonly string[] =>
    read(text).relations.flatMap((r) => (r.kind === 'count' ? r.items.map((s) => text.slice(s.start, s.end)) : []));

  test('items with amounts, without the clause that goes on behind them', () => {
    expect(itemsOf('专项资金共有3项，主要是：河道整治补助5万元；水库加固补助3万元；我局将按规定分配。')).toEqual([
      '河道整治补助5万元',
      '水库加固补助3万元',
    ]);
  });

  test('offices; the last link may be a word', () => {
    expect(itemsOf('所属预算单位3家，分别为东河水务站、西河水务站和水文中心。')).toEqual([
      '东河水务站',
      '西河水务站',
      '水文中心',
    ]);
  });

  test.for([
    '内设机构5个，包括办公室、财务科等。',
    '公务用车4辆，其中：一般公务用车3辆、执法执勤用车1辆。',
    '重点工作3项：推进河道整治、完善制度、加强宣传。',
    '所属单位3家，其中：行政单位1家、事业单位2家。',
  ])('no claim: %s', (text) => expect(itemsOf(text)).toEqual([]));
});

test('percentages in words', () => {
  const { figures } = read('公务接待费2万元，比上年增长百分之五点二，占“三公”经费的百分之20。', '“三公”经费');
  expect(figures.map((f) => [f.role, f.scaled, f.decimals])).toEqual([
    ['amount', 2, 0],
    ['growth', 52, 1],
    ['share', 20, 0],
  ]);
});

describe('what is not about the department', () => {
  test.for([
    [
      '重点项目绩效目标编制情况',
      '1、“河道保洁经费”主要内容是：清理河面。2024年预算安排50万元，全部为一般公共预算资金。',
    ],
    ['重点工作', '项目名称：供水管网改造。2024年安排一般公共预算100万元。'],
    ['一般公共预算支出情况', '该项目2024年一般公共预算20万元。'],
  ] as const)('the money of one project is not the root: %s %s', ([heading, text]) => {
    expect(read(text, heading).figures.flatMap((f) => f.subject.candidates)).toEqual([]);
  });

  test.for(['涉及资金120万元。', '2024年预算安排50万元。', '资金30万元。'])('no confident reading: %s', (text) => {
    const { figures } = read(text, '部门支出预算情况');
    expect(figures[0]!.subject.candidates.every((c) => c.confidence < 0.6)).toBe(true);
  });

  test('among economic subjects a functional one is the name of something else', () => {
    const texts = ['按照支出经济分类科目，主要用于：', '1.行政单位医疗50万元。'];
    const readings = readProse(
      texts.map((text) => ({ text, headings: ['支出预算'] })),
      context,
    );
    expect(readings[1]!.figures[0]!.subject.candidates).toEqual([]);
  });
});
