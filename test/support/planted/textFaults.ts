import type { ProseFigure } from '../../../shared/prose/reading.ts';
import { otherDigit, pick } from './plant.ts';

/** A paragraph that can be spoilt: its text and what was read of it. */
export interface Target {
  readonly text: string;
  readonly heading: string;
  readonly figures: readonly ProseFigure[];
  /** Indexes of figures that agree with the tables. */
  readonly linked: readonly number[];
}

/** A kind of mistake in a paragraph; undefined where the paragraph gives no occasion for it. */
export interface TextFault {
  readonly kind: string;
  plant(target: Target, random: () => number): string | undefined;
}

const put = (text: string, start: number, end: number, words: string): string =>
  text.slice(0, start) + words + text.slice(end);

const at = (
  target: Target,
  wanted: (f: ProseFigure, i: number) => boolean,
  random: () => number,
): ProseFigure | undefined =>
  pick(
    target.figures.filter((f, i) => wanted(f, i) && !f.inReason),
    random,
  );

/** Changes the digits of a figure. */
const digits = (
  kind: string,
  wanted: (target: Target) => (f: ProseFigure, i: number) => boolean,
  change: (digits: string, random: () => number) => string,
): TextFault => ({
  kind,
  plant(target, random) {
    const figure = at(target, wanted(target), random);
    if (!figure) return undefined;
    const { start, end } = figure.digits;
    const before = target.text.slice(start, end);
    const after = change(before, random);
    return after === before ? undefined : put(target.text, start, end, after);
  },
});

const isLinkedMoney = (target: Target) => (f: ProseFigure, i: number) =>
  target.linked.includes(i) && f.unit.kind === 'money' && f.role === 'amount' && f.scaled >= 1000;

const ofRole = (role: ProseFigure['role']) => () => (f: ProseFigure) => f.role === role && f.scaled > 0;

/** Replaces words wherever they stand first. */
const words = (kind: string, from: RegExp, to: string): TextFault => ({
  kind,
  plant: ({ text }) => (from.test(text) ? text.replace(from, to) : undefined),
});

/** Adds a sentence to a paragraph that is a sentence itself. */
const sentence = (kind: string, added: string, under?: RegExp): TextFault => ({
  kind,
  plant: ({ text, heading, figures }) =>
    text.endsWith('。') && figures.length > 0 && (!under || under.test(heading)) ? text + added : undefined,
});

function swapped(target: Target, random: () => number): string | undefined {
  const money = target.figures.filter((f, i) => isLinkedMoney(target)(f, i));
  const [a, b] = [money[0], pick(money.slice(1), random)];
  if (!a || !b || a.scaled === b.scaled) return undefined;
  const [x, y] = [a, b].map((f) => target.text.slice(f.digits.start, f.digits.end)) as [string, string];
  return put(put(target.text, b.digits.start, b.digits.end, x), a.digits.start, a.digits.end, y);
}

/** Mistakes that officers make in the text. */
export const TEXT_FAULTS: readonly TextFault[] = [
  digits('text: one digit of an amount', isLinkedMoney, otherDigit),
  digits('text: digits turned round', isLinkedMoney, (d) =>
    d.replace(/(\d)(\d)(?=\D*\d)/, (all, a, b) => (a === b ? all : `${b}${a}`)),
  ),
  digits('text: a digit too many', isLinkedMoney, (d) => d.replace(/(\d)/, '$1$1')),
  digits('text: a digit too few', isLinkedMoney, (d) => (/\d{3}/.test(d) ? d.replace(/\d/, '') : d)),
  digits('text: point moved', isLinkedMoney, (d) => d.replace(/(\d)\.(\d)(\d)/, '$1$2.$3')),
  { kind: 'text: two amounts swapped', plant: swapped },
  {
    kind: 'text: unit 元 for 万元',
    plant(target, random) {
      const f = at(target, isLinkedMoney(target), random);
      return f && target.text.slice(0, f.end).endsWith('万元') ? put(target.text, f.end - 2, f.end, '元') : undefined;
    },
  },
  {
    kind: 'text: unit left out',
    plant(target, random) {
      const f = at(target, (g, i) => isLinkedMoney(target)(g, i) && g.decimals > 0, random);
      return f && target.text.slice(0, f.end).endsWith('万元') ? put(target.text, f.end - 2, f.end, '') : undefined;
    },
  },
  digits('text: wrong share', ofRole('share'), otherDigit),
  digits('text: wrong growth', ofRole('growth'), otherDigit),
  digits('text: wrong change', ofRole('delta'), otherDigit),
  {
    kind: 'text: direction turned',
    plant(target, random) {
      const f = at(
        target,
        (g) => g.role === 'delta' && g.sign !== 0 && g.scaled > 0 && g.direction !== undefined,
        random,
      );
      if (!f) return undefined;
      const { start, end } = f.direction!;
      const turned = f.sign > 0 ? '减少' : '增加';
      return put(target.text, start, end, turned);
    },
  },
  {
    kind: 'text: base year wrong',
    plant: ({ text }) => {
      const match = /(与|比|较)(20\d\d)年(?:度)?(?:预算|部门预算|年初预算)?(?:数)?(?:相比|减少|增加|持平)/.exec(text);
      return match ? text.replace(match[0], match[0].replace(match[2]!, String(Number(match[2]) - 1))) : undefined;
    },
  },
  {
    kind: 'text: budget year of two years ago',
    plant: ({ text }) => {
      const match = /(20\d\d)年(?=(?:度)?(?:收入|支出|一般公共预算|部门预算|“三公”经费|政府采购预算|基本支出))/.exec(
        text,
      );
      return match ? text.replace(match[0], `${Number(match[1]) - 2}年`) : undefined;
    },
  },
  words('text: placeholder', /\d[\d,.]*(?=\s*万元)/, 'XX'),
  words('text: alternative not chosen', /(?:增加|减少)(?=\s*\d)/, '增加（减少）'),
  words('text: reason left empty', /主要原因(?:是|为)?[：:]?[^。；]{3,}。/, '主要原因是。'),
  sentence('text: filling instruction', '（请填写本部门实际情况）'),
  words('text: bracket lost', /）/, ''),
  words('text: 截止 for 截至', /截至/, '截止'),
  words('text: 政府基金', /政府性基金/, '政府基金'),
  words('text: 其它', /其他/, '其它'),
  words('text: doubled stop', /。$/, '。。'),
  sentence('text: 没有 against the table', '2024年没有安排项目支出。', /支出/),
  sentence('text: identity number', '经办人身份证号11010519491231002X。'),
  sentence('text: mobile telephone', '联系人电话13912345678。'),
  sentence('text: bank account', '开户银行账号6222021234567890123。'),
  words('text: wrong count', /共有车辆\s*\d+\s*辆/, '共有车辆9辆'),
  sentence('text: final accounts', '收入决算数为100.00万元。'),
  sentence('text: vague change', '支出增加较大。'),
  words(
    'text: zero change with saving',
    /(?:与20\d\d年(?:预算)?(?:数)?|与上年)持平/,
    '比上年增加0万元，主要原因是厉行节约',
  ),
];
