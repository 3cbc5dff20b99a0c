import type { DatasetId } from '../../budget/datasets.ts';
import { DATASETS } from '../../budget/datasets.ts';
import { fen, isFen, type Fen } from '../../money/fen.ts';
import { formatAmount } from '../../money/formatAmount.ts';
import type { Quantity } from '../../money/quantity.ts';
import { halfSchema } from '../basicSchemas.ts';
import { datasetKeys } from '../datasetKeys.ts';
import { columnName } from '../placeName.ts';
import { DraftRefusal, type RepairLog } from './repairLog.ts';
import { isRecord, quoteRaw, recordAt } from './rawValue.ts';

/** Money is never dropped or guessed: an amount that is none refuses the whole file. */
export function amountAt(raw: unknown, place: string): Fen {
  if (typeof raw === 'number' && isFen(raw)) return fen(raw);
  throw new DraftRefusal(`${place}的金额${quoteRaw(raw)}不是金额（应为以分为单位的整数，绝对值不超过 90 万亿元）`);
}

/** 1,234.50元, for notes about amounts that could not be read in. */
export function yuan(amount: Fen): string {
  return `${formatAmount(amount, { unit: '元', decimals: 2, grouping: true, trimZeros: false })}元`;
}

export function restoreAmounts(
  raw: unknown,
  dataset: DatasetId,
  place: string,
  log: RepairLog,
): Record<string, Fen> | undefined {
  const record = recordAt(raw, place, log);
  if (!record) return undefined;
  const entries: [string, Fen][] = [];
  for (const [node, value] of Object.entries(record)) {
    if (value === null) continue;
    const amount = amountAt(value, `${place}“${columnName(dataset, node)}”`);
    if (datasetKeys(dataset).amounts.has(node)) entries.push([node, amount]);
    else log.note(place, `“${DATASETS[dataset].title}”没有名为“${node}”的栏目，其金额 ${yuan(amount)}未读入，请核对`);
  }
  return Object.fromEntries(entries);
}

/** Precision of amounts; one that cannot be right is dropped, so that its amount counts as exact. */
export function restoreHalves(
  raw: unknown,
  amounts: Readonly<Record<string, Fen>> | undefined,
  dataset: DatasetId,
  place: string,
  log: RepairLog,
): Record<string, Fen> | undefined {
  const record = recordAt(raw, place, log);
  if (!record) return undefined;
  const entries: [string, Fen][] = [];
  for (const [node, value] of Object.entries(record)) {
    const half = halfSchema.safeParse(value);
    if (half.success && amounts && Object.hasOwn(amounts, node)) entries.push([node, fen(half.data)]);
    else log.note(place, `“${columnName(dataset, node)}”的误差${quoteRaw(value)}不可用，已去掉`);
  }
  return Object.fromEntries(entries);
}

export function restoreQuantities(
  raw: unknown,
  dataset: DatasetId,
  place: string,
  log: RepairLog,
): Record<string, Quantity> | undefined {
  const record = recordAt(raw, place, log);
  if (!record) return undefined;
  const entries: [string, Quantity][] = [];
  for (const [key, value] of Object.entries(record)) {
    if (value === null) continue;
    const quantity = quantityAt(value, `${place}“${columnName(dataset, key)}”`, log);
    if (datasetKeys(dataset).quantities.has(key)) entries.push([key, quantity]);
    else log.note(place, `“${DATASETS[dataset].title}”没有名为“${key}”的栏目，其数量${quoteRaw(value)}未读入，请核对`);
  }
  return Object.fromEntries(entries);
}

function quantityAt(raw: unknown, place: string, log: RepairLog): Quantity {
  const { value, scale = 0, unit = '' } = isRecord(raw) ? raw : { value: raw };
  const sound =
    Number.isSafeInteger(value) && Number.isInteger(scale) && (scale as number) >= 0 && (scale as number) <= 10;
  if (!sound || typeof unit !== 'string') throw new DraftRefusal(`${place}的数量${quoteRaw(raw)}不是数量`);
  return { value: (value as number) + 0, scale: scale as number, unit: log.text(unit, place) };
}
