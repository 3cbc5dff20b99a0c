import type { Coordinates } from '../../budget/coordinates.ts';
import { compareApprox, sumApprox, type Approx } from '../../money/interval.ts';
import { amountText } from '../amountText.ts';
import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckMaterial } from '../material/material.ts';
import { figureAmount } from './figureAmount.ts';
import { figurePlace, figureText, readSections, type ReadSection } from './reading.ts';
import { statedOf, statedQuantities, type StatedQuantity } from './statedQuantities.ts';

const WHOLES: readonly (readonly [whole: string, parts: readonly string[], name: string])[] = [
  ['sangong', ['abroad', 'vehicle', 'reception'], '“三公”经费'],
  ['vehicle', ['vehiclePurchase', 'vehicleOperation'], '公务用车购置及运行费'],
];

/**
 * “三公”经费 as the text states it: the total and its items, and their changes (SGJ-02, CHG-11). Source of the items:
 * 财预〔2016〕143号 as the forms print them.
 */
export const sangongText: CheckRun = {
  checks: ['SGJ-02', 'CHG-11'],
  run(material) {
    const stated = statedItems(material);
    const findings = groupsOf(material).flatMap((group) => {
      const items = itemsOf(stated, group);
      const same = new Set(group.flatMap((read) => [...unchangedItems(read)]));
      return WHOLES.flatMap(([whole, parts, name]) => [
        ...sumFault(items, 'value', whole, parts, name, same),
        ...sumFault(items, 'delta', whole, parts, name, same),
      ]);
    });
    return { findings, skipped: said(material) ? {} : { 'SGJ-02': NONE, 'CHG-11': NONE } };
  },
};

const NONE = '文字中没有“三公”经费各项的金额';

const said = (material: CheckMaterial): boolean =>
  [...statedQuantities(material).values()].some(([s]) => s!.query.of.dataset === 'sangong');

/** Sections that tell of “三公”经费 together: a section and those below it, or one that names it in passing. */
function groupsOf(material: CheckMaterial): ReadSection[][] {
  const groups = new Map<string, ReadSection[]>();
  readSections(material).forEach((read, i) => {
    const { heading, path, unitId } = read.section;
    const above = [...path, heading].find((h) => /三公/.test(h));
    const key = `${unitId ?? ''} ${above ?? i}`;
    groups.set(key, [...(groups.get(key) ?? []), read]);
  });
  return [...groups.values()];
}

type Items = ReadonlyMap<string, StatedQuantity>;

const itemOf = ({ dataset, item }: Coordinates): string | undefined =>
  dataset === 'sangong' && typeof item === 'string' ? item : undefined;

/** The amounts of items, and their changes, that the text states, wherever it does. */
const statedItems = (material: CheckMaterial): StatedQuantity[] =>
  statedOf(material, ({ of }) => itemOf(of) !== undefined).filter(
    ({ query, figure, amount }) => amount && (query.op !== 'value' || figure.year === 'this'),
  );

/** What the sections say of each item; the first statement counts. 与上年持平 is a change of nothing. */
function itemsOf(stated: readonly StatedQuantity[], group: readonly ReadSection[]): Items {
  const items = new Map<string, StatedQuantity>();
  for (const s of stated) {
    if (!group.includes(s.read)) continue;
    const key = `${s.query.op} ${itemOf(s.query.of)}`;
    if (!items.has(key)) items.set(key, s);
  }
  return items;
}

/** The items whose change a section says to be nothing, in words. */
function unchangedItems(read: ReadSection): Set<string> {
  const items = new Set<string>();
  for (const { statements } of read.text.paragraphs) {
    for (const { kind, subject } of statements) {
      const item = subject.candidates[0] && itemOf(subject.candidates[0].of);
      if (item !== undefined && (kind === 'unchanged' || kind === 'none')) items.add(item);
    }
  }
  return items;
}

const signed = ({ figure, amount }: StatedQuantity): Approx =>
  figure.role === 'delta' ? ({ fen: amount!.fen * figure.sign, half: amount!.half } as Approx) : amount!;

function sumFault(
  items: Items,
  op: 'value' | 'delta',
  whole: string,
  parts: readonly string[],
  name: string,
  unchanged: ReadonlySet<string>,
): Finding[] {
  const total = items.get(`${op} ${whole}`);
  if (!total || (op === 'delta' && total.figure.sign === 0)) return [];
  const same = op === 'delta' ? unchanged : new Set<string>();
  const found = parts.map((p) => items.get(`${op} ${p}`));
  const missing = parts.some((p, i) => !found[i] && !same.has(p));
  const listed = found.filter((s) => s !== undefined);
  if (missing || listed.length === 0 || [total, ...listed].every((s) => s.live)) return [];
  if (listed.some((s) => op === 'delta' && s.figure.sign === 0 && figureAmount(s.figure)?.fen !== 0)) return [];
  const sum = sumApprox(listed.map(signed));
  const stated = signed(total);
  if (compareApprox(stated, sum) !== 'differs') return [];
  const what = op === 'value' ? '' : '的增减额';
  const [a, b] = [amountText(stated.fen), amountText(sum.fen)];
  return [
    makeFinding(op === 'value' ? 'SGJ-02' : 'CHG-11', {
      severity: 'error',
      where: figurePlace(total.read, total.at),
      against: listed.map((s) => figurePlace(s.read, s.at)),
      stated: a,
      expected: b,
      difference: amountText(stated.fen - sum.fen),
      message: `${name}${what}为${a}，各项（${listed.map((s) => figureText(s.read, s.at)).join('、')}）相加为${b}，相差${amountText(stated.fen - sum.fen)}。`,
      hint: '核对总数与各分项，改正其中填错的一个。',
      key: `${op} ${whole}`,
    }),
  ];
}
