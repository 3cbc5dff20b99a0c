import { DATASET_IDS, DATASETS, type DatasetId, type Datasets } from '../../budget/datasets.ts';
import type { StatedValue } from '../../budget/facts.ts';
import type { Line } from '../../budget/lines.ts';
import { fen } from '../../money/fen.ts';
import { datasetKeys, DIMENSION_IDS, isDimensionNode } from '../datasetKeys.ts';
import { findOverlaps } from '../frontier.ts';
import { quoteAll } from '../lineProblems.ts';
import { columnName, datasetName, dimensionName, type ReportYear } from '../placeName.ts';
import { countingIds, unusedIds } from '../lineIds.ts';
import { sumProblem, linesWeight } from '../sumLimit.ts';
import { DraftRefusal, type RepairLog } from './repairLog.ts';
import { isId, isRecord, listAt, noteUnknownKeys, quoteRaw, recordAt, textsAt, type RawRecord } from './rawValue.ts';
import { restoreAmounts, restoreHalves, restoreQuantities, yuan } from './restoreAmounts.ts';

/** A total taken off a line because finer amounts stand beside it; it has no id yet. */
export type TakenTotal = Omit<StatedValue, 'id'>;

/** The facts of one year, and the totals that were taken off their lines. */
export interface RestoredDatasets {
  readonly datasets: Datasets;
  readonly taken: readonly TakenTotal[];
}

const LINE_KEYS = ['id', ...DIMENSION_IDS, 'amounts', 'halves', 'quantities', 'texts', 'secret'];

/** Reads the datasets of a year; a dataset that is not in the file has no lines. */
export function restoreDatasets(raw: unknown, year: ReportYear, log: RepairLog): RestoredDatasets {
  const place = year === 'this' ? '本年数据' : '上年数据';
  const record = recordAt(raw, place, log) ?? {};
  noteUnknownKeys(record, DATASET_IDS, place, log);
  const taken: TakenTotal[] = [];
  const datasets = DATASET_IDS.map((id) => [id, restoreLines(record[id], id, year, taken, log)]);
  return { datasets: Object.fromEntries(datasets) as Datasets, taken };
}

function restoreLines(
  raw: unknown,
  dataset: DatasetId,
  year: ReportYear,
  taken: TakenTotal[],
  log: RepairLog,
): readonly Line[] {
  const rows = listAt(raw, datasetName(dataset, year), log);
  const used = new Set(rows.map((row) => (isRecord(row) ? row['id'] : undefined)).filter(isId));
  const nextId = unusedIds(countingIds('line-'), used);
  const seen = new Set<string>();
  const lines: Line[] = [];
  rows.forEach((row, index) => {
    const place = `${datasetName(dataset, year)}第${index + 1}行${hintOf(row)}`;
    if (!isRecord(row)) return log.note(place, `${quoteRaw(row)}不是一行数据，未读入`);
    const id = isId(row['id']) && !seen.has(row['id']) ? row['id'] : nextId();
    if (id !== row['id']) log.note(place, '编号缺失或与别的行重复，已另编号');
    seen.add(id);
    lines.push(liftTotals(restoreLine(row, id, dataset, place, log), dataset, year, place, taken, log));
  });
  const problem = sumProblem(linesWeight(lines), datasetName(dataset, year));
  if (problem) throw new DraftRefusal(problem);
  return lines;
}

/** What tells the line to a reader of the note: its code or name. */
function hintOf(row: unknown): string {
  if (!isRecord(row)) return '';
  const texts = isRecord(row['texts']) ? row['texts'] : {};
  const hint = [texts['name'], row['function'], row['economic'], row['item']].find((v) => typeof v === 'string' && v);
  return hint === undefined ? '' : `（${quoteRaw(hint).slice(1, -1)}）`;
}

function restoreLine(row: RawRecord, id: string, dataset: DatasetId, place: string, log: RepairLog): Line {
  noteUnknownKeys(row, LINE_KEYS, place, log);
  const keys = datasetKeys(dataset);
  const amounts = restoreAmounts(row['amounts'], dataset, place, log);
  const halves = restoreHalves(row['halves'], amounts, dataset, place, log);
  const quantities = restoreQuantities(row['quantities'], dataset, place, log);
  const texts = textsAt(row['texts'], (key) => keys.texts.has(key), place, log);
  return {
    id,
    ...restoreDimensions(row, dataset, place, log),
    ...(amounts ? { amounts } : {}),
    ...(halves ? { halves } : {}),
    ...(quantities ? { quantities } : {}),
    ...(texts ? { texts } : {}),
    ...restoreSecret(row['secret'], place, log),
  };
}

function restoreDimensions(row: RawRecord, dataset: DatasetId, place: string, log: RepairLog): Partial<Line> {
  const { dimensions } = datasetKeys(dataset);
  const entries: [string, string | null][] = [];
  for (const dimension of DIMENSION_IDS) {
    const value = row[dimension];
    if (value === undefined) continue;
    const name = dimensionName(dimension);
    if (value === null) entries.push([dimension, null]);
    else if (!dimensions.has(dimension)) log.note(place, `此处不按${name}区分，${quoteRaw(value)}已去掉`);
    else if (isId(value) && isDimensionNode(dimension, value)) entries.push([dimension, value]);
    else {
      log.note(place, `没有名为${quoteRaw(value)}的${name}，已改为不按${name}区分，请核对`);
      entries.push([dimension, null]);
    }
  }
  return Object.fromEntries(entries);
}

/** What cannot be read as yes or no counts as 涉密: publishing by mistake is worse than leaving out. */
function restoreSecret(raw: unknown, place: string, log: RepairLog): Pick<Line, 'secret'> {
  if (raw === undefined || raw === null) return {};
  if (typeof raw === 'boolean') return { secret: raw };
  log.note(place, `涉密标记${quoteRaw(raw)}不清楚，已按涉密处理，请核对`);
  return { secret: true };
}

/**
 * Takes totals off a line that also holds their parts: the finer amounts are kept, the total goes to the stated values,
 * where a check compares it with the sum of the parts.
 */
function liftTotals(
  line: Line,
  dataset: DatasetId,
  year: ReportYear,
  place: string,
  taken: TakenTotal[],
  log: RepairLog,
): Line {
  const axis = DATASETS[dataset].axis;
  if (!axis || !line.amounts) return line;
  const amounts = { ...line.amounts };
  const halves = { ...line.halves };
  for (const { coarse, finer } of findOverlaps(axis.tree, Object.keys(line.amounts))) {
    const amount = line.amounts[coarse]!;
    taken.push({
      at: { dataset, line: line.id, [axis.coordinate]: coarse, ...(year === 'prior' ? { year } : {}) },
      fen: amount,
      half: line.halves?.[coarse] ?? fen(0),
    });
    delete amounts[coarse];
    delete halves[coarse];
    const parts = quoteAll(dataset, finer);
    log.note(
      place,
      `“${columnName(dataset, coarse)}”${yuan(amount)}与其下的${parts}重复，已保留下级，上级改作核对用的列示数`,
    );
  }
  return { ...line, amounts, ...(line.halves ? { halves } : {}) };
}
