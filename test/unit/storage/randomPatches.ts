import { DATASET_IDS, type DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { applyPatches } from '../../../shared/commands/applyPatches.ts';
import type { Patch } from '../../../shared/commands/patch.ts';
import type { Report } from '../../../shared/report/report.ts';
import { fen } from './sampleReport.ts';

/** Whole numbers from 0 to below `limit`, the same for the same seed. */
export type Random = (limit: number) => number;

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)]!;
const DATASETS_USED: readonly DatasetId[] = ['expenditure', 'projects', 'staffing'];

function linePatch(report: Report, random: Random): Patch {
  const year = random(4) === 0 ? 'prior' : 'this';
  const dataset = random(20) === 0 ? pick(random, DATASET_IDS) : pick(random, DATASETS_USED);
  const lines = report[year === 'this' ? 'current' : 'prior'][dataset];
  const place = { year, dataset } as const;
  const action = lines.length === 0 ? 0 : random(lines.length > 12 ? 4 : 5);
  if (action === 0 || action === 4) {
    const line: Line = { id: `n${random(1_000_000_000)}`, texts: { name: `第${random(100)}行` } };
    return { kind: 'line', ...place, id: line.id, index: random(lines.length + 1), before: null, after: line };
  }
  const index = random(lines.length);
  const line = lines[index]!;
  if (action === 1) return { kind: 'lineMove', ...place, id: line.id, from: index, to: random(lines.length) };
  const after = action === 2 ? { ...line, amounts: { wages: fen(random(1_000_000_000)) } } : null;
  return { kind: 'line', ...place, id: line.id, index, before: line, after };
}

function unitPatch(report: Report, random: Random): Patch {
  const { units } = report;
  const index = random(units.length + 1);
  const unit = units[index];
  if (!unit) {
    const made = { id: `u${random(1_000_000_000)}`, code: '', name: '新单位', role: 'unit' } as const;
    return { kind: 'unit', id: made.id, index: random(units.length + 1), before: null, after: made };
  }
  if (random(2) === 0) return { kind: 'unitMove', id: unit.id, from: index, to: random(units.length) };
  const after = random(3) === 0 ? null : { ...unit, name: `单位${random(100)}` };
  return { kind: 'unit', id: unit.id, index, before: unit, after };
}

function entryPatch(report: Report, random: Random): Patch {
  const key = `f${random(4)}`;
  if (random(2) === 0) {
    const before = report.texts[key] ?? null;
    return { kind: 'text', field: key, before, after: random(4) === 0 ? null : `文字${random(100)}` };
  }
  const before = report.sections[key] ?? null;
  const after = random(4) === 0 ? null : { paragraphs: [], templateKey: `k${random(100)}` };
  return { kind: 'section', id: key, before, after };
}

function otherPatch(report: Report, random: Random): Patch {
  const choice = random(4);
  if (choice === 0) {
    const after = { approved: `2026-01-${10 + random(20)}` };
    return { kind: 'meta', key: 'dates', before: report.dates, after };
  }
  if (choice === 1) {
    const after = random(2) === 0 ? null : { reviewer: `张${random(9)}`, date: '', result: '' };
    return { kind: 'meta', key: 'secrecy', before: report.secrecy ?? null, after };
  }
  const waiver = report.waivers.at(-1);
  if (waiver && choice === 2) {
    const index = report.waivers.length - 1;
    const after = random(2) === 0 ? null : { ...waiver, reason: `理由${random(9)}` };
    return { kind: 'waiver', id: waiver.finding, index, before: waiver, after };
  }
  const finding = `w${random(1_000_000_000)}`;
  return {
    kind: 'waiver',
    id: finding,
    index: report.waivers.length,
    before: null,
    after: { finding, reason: '', by: '', at: '' },
  };
}

/** A list of patches that fit the report one after the other: of every kind, and often several in one list. */
export function randomPatches(report: Report, random: Random): Patch[] {
  const patches: Patch[] = [];
  let now = report;
  for (let count = 1 + random(random(5) === 0 ? 12 : 2); count > 0; count -= 1) {
    const make = pick(random, [linePatch, linePatch, linePatch, unitPatch, entryPatch, otherPatch]);
    const patch = make(now, random);
    patches.push(patch);
    now = applyPatches(now, [patch]);
  }
  return patches;
}
