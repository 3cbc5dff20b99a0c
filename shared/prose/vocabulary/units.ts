import { MONEY_UNITS } from '../../money/unit.ts';
import type { ProseUnit } from '../reading.ts';

/** Measure words of what offices count. Longer ones first where one begins another. */
// prettier-ignore
const MEASURES = [
  '台(套)', '台(件)', '台/套', '台套', '平方公里', '平方米', '立方米', '㎡', 'm2', '公里', '千米', '人次', '人日', '批次', '户次', '场次', '车次', '件次', '个月', '小时', '工作日',
  '辆', '台', '套', '个', '名', '人', '户', '项', '家', '所', '批', '次', '件', '宗', '处', '册', '份', '篇', '张', '条', '类', '天', '吨', '亩', '间', '栋', '幢', '艘', '架', '部', '座', '块', '米', '公顷', '岁', '期', '场', '倍', '位', '支', '本', '盘', '只', '床', '分', '级', '种', '年',
];
const escape = (word: string): string => word.replace(/[()/]/g, '\\$&');
const MEASURE = MEASURES.map(escape).join('|');

const MONEY =
  /^(亿元|万元|百万元|千元|元|亿(?!人|户|吨)|万(?!人|户|公里|平方|亩|吨|册|辆|次|件|个|名|份|家|股|里))(?:整)?/;
const PRICE = new RegExp(`^((?:亿元|万元|元)[/每](?:${MEASURE}|[\\u4e00-\\u9fff])(?:[·./](?:年|月|天|次))?)`);
const COUNT = new RegExp(`^(万|亿)?(${MEASURE})`);

/** A unit at the head of a text, and its length; null when there is none. */
export function readUnit(text: string): { unit: ProseUnit; length: number } | null {
  if (/^[%‰]/.test(text)) return { unit: { kind: 'percent' }, length: 1 };
  const points = /^(?:个)?百分点/.exec(text);
  if (points) return { unit: { kind: 'points' }, length: points[0].length };
  const price = PRICE.exec(text);
  if (price) return { unit: { kind: 'price', unit: price[1]! }, length: price[0].length };
  const money = MONEY.exec(text);
  if (money) return readMoney(money[1]!, money[0].length);
  const count = COUNT.exec(text);
  if (!count) return null;
  const times = count[1] === '万' ? 10_000 : count[1] === '亿' ? 100_000_000 : 1;
  return { unit: { kind: 'count', unit: count[2]!, times }, length: count[0].length };
}

function readMoney(word: string, length: number): { unit: ProseUnit; length: number } {
  const exact = MONEY_UNITS.find((unit) => unit === word);
  if (exact) return { unit: { kind: 'money', unit: exact }, length };
  if (word === '万' || word === '亿') return { unit: { kind: 'money', unit: `${word}元`, short: true }, length };
  // 千元 and 百万元 are not in use in budgets: they are kept as counted things, so that nothing is computed with them
  return { unit: { kind: 'count', unit: word, times: 1 }, length };
}
