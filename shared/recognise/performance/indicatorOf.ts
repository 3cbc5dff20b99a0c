import { oneLine } from '../tables/oneLine.ts';
import { plain } from '../tables/plain.ts';
import { fromMarkup, indicatorValueOf, operatorOf } from './indicatorValueOf.ts';
import type { IndicatorTexts } from './performanceReading.ts';

const PLAIN_FIELDS = ['deadline', 'description', 'explanation', 'basis', 'note'] as const;

/** A row of indicators by its columns; undefined when it names none. Levels that are blank go on from the row before. */
export function indicatorOf(
  cells: readonly string[],
  columns: ReadonlyMap<string, number>,
  above: IndicatorTexts | undefined,
  operatorNamesQuality: boolean,
): IndicatorTexts | undefined {
  const text = (field: string): string => {
    const column = columns.get(field);
    return column === undefined ? '' : fromMarkup(oneLine(cells[column] ?? ''));
  };
  const level3 = text('level3');
  const raw = text('value');
  if (level3 === '' && raw === '') return undefined;
  const own = text('level1');
  const level2 = text('level2') || (own && own !== above?.['level1'] ? '' : (above?.['level2'] ?? ''));
  const operator = operatorOf(text('operator'));
  const isQuality = operator === '' && operatorNamesQuality && !/^\d/.test(plain(raw));
  const value =
    columns.has('operator') || columns.has('valueUnit')
      ? { operator: isQuality ? '定性' : operator, value: raw, valueUnit: text('valueUnit') }
      : indicatorValueOf(raw);
  const texts = {
    level1: own || (above?.['level1'] ?? ''),
    level2,
    level3,
    ...value,
    ...Object.fromEntries(PLAIN_FIELDS.map((field) => [field, text(field)])),
  };
  return Object.fromEntries(Object.entries(texts).filter(([, t]) => t !== undefined && t !== ''));
}
