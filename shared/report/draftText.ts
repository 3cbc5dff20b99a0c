import { DATASET_IDS, type Datasets } from '../budget/datasets.ts';
import type { EditedSection, Report } from './report.ts';
import type { Rolled } from './rolled.ts';
import { stableJson, stableKeys } from './stableJson.ts';

type Written = readonly [key: string, json: string];

/**
 * The report as JSON text that a person can read and compare: one line for each line of a dataset, each paragraph,
 * each field. Datasets without lines are left out.
 */
export function reportText(report: Report): string {
  const parts: Written[] = [
    ['id', stableJson(report.id)],
    ['kind', stableJson(report.kind)],
    ['layout', stableJson(report.layout)],
    ['year', stableJson(report.year)],
    ['department', stableJson(report.department)],
    ['dates', stableJson(report.dates)],
    ...(report.secrecy ? [['secrecy', stableJson(report.secrecy)] as const] : []),
    ['units', listText(report.units, ' ')],
    ['current', datasetsText(report.current)],
    ['prior', datasetsText(report.prior)],
    ['stated', listText(report.stated, ' ')],
    ['texts', recordText(report.texts, stableJson)],
    ['sections', recordText(report.sections, sectionText)],
    ['waivers', listText(report.waivers, ' ')],
    ...(report.extras?.length ? [['extras', listText(report.extras, ' ')] as const] : []),
    ...(report.rolled ? [['rolled', rolledText(report.rolled)] as const] : []),
    ...(report.confirmed?.length ? [['confirmed', listText(report.confirmed, ' ')] as const] : []),
  ];
  return block('{', '}', parts.map(member), '');
}

const member = ([key, json]: Written): string => `${JSON.stringify(key)}:${json}`;

/** Items on lines of their own, one step further in; nothing between the brackets when there are none. */
function block(open: string, close: string, items: readonly string[], indent: string): string {
  if (!items.length) return open + close;
  const inner = `${indent} `;
  return `${open}\n${items.map((item) => inner + item).join(',\n')}\n${indent}${close}`;
}

function listText(items: readonly unknown[], indent: string): string {
  return block('[', ']', items.map(stableJson), indent);
}

function datasetsText(datasets: Datasets): string {
  const filled = DATASET_IDS.filter((id) => datasets[id].length > 0);
  const members = filled.map((id) => member([id, listText(datasets[id], '  ')]));
  return block('{', '}', members, ' ');
}

function recordText<T>(record: Readonly<Record<string, T>>, text: (value: T) => string): string {
  const members = stableKeys(record).map((key) => member([key, text(record[key]!)]));
  return block('{', '}', members, ' ');
}

function sectionText(section: EditedSection): string {
  const { templateKey, paragraphs } = section;
  return `{"templateKey":${stableJson(templateKey)},"paragraphs":${listText(paragraphs, '  ')}}`;
}

function rolledText({ from, kept }: Rolled): string {
  return `{"from":${from},"kept":${listText(kept, '  ')}}`;
}
