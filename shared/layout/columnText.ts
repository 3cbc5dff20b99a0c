import type { Line } from '../budget/lines.ts';
import type { SubjectKind } from '../subjects/types.ts';
import { fillWords } from '../narrative/words.ts';
import type { Context } from './context.ts';
import { indicatorValue } from './indicatorValue.ts';
import type { Row } from './row.ts';

/** The texts that a column can show of its row; `validateLayout` accepts these and no others. */
export const SHOW_PATTERN =
  /^(label|code|index|(unit|department)\.(code|name|nature|rank|fundingForm|codeName)|(function|economic|govEconomic)\.(code|name|class|section|item|codeName)|(line|project|performance)\.[a-zA-Z]\w*|line\.indicatorValue|item\.name|procurement\.(item|code))$/;

/**
 * The text of a `show` column in a row; '' where the row has none.
 * - `label`, `code`: name and code of what the row stands for: a subject, a line, a unit
 * - `unit.codeName` and `function.codeName`: code and name together
 * - `function.class` / `.section` / `.item`: the three parts of the code
 * - `performance.<field>`: goals of the row's project
 * - `line.<field>`: a text of the row's line; `line.indicatorValue`: operator, value and unit together;
 *   `line.plainOperator`: the operator as the ministries' systems write it, >= for ≥, and nothing for 定性
 */
export function columnText(show: string, row: Row, context: Context, index: number): string {
  const [object, field] = show.split('.') as [string, string | undefined];
  switch (object) {
    case 'index':
      return String(index + 1);
    case 'code':
      return row.subject?.code ?? (row.line ? lineText(row.line, 'code') : (row.unit?.code ?? ''));
    case 'label':
      return (row.numeral ?? '') + rowName(row, context);
    case 'unit':
      return unitText(row.unit, field!);
    case 'department':
      return unitText(
        context.report.units.find((u) => u.role === 'department'),
        field!,
      );
    case 'function':
    case 'economic':
    case 'govEconomic':
      return subjectText(object, field!, row, context);
    case 'project':
      return fill(lineText(row.project, field!), context);
    case 'performance':
      return fill(lineText(goalsOf(row, context), field!), context);
    case 'line':
      return lineColumn(field!, row, context);
    case 'procurement':
      return field === 'code' ? (row.line?.itemCode ?? '') : purchasedItem(row.line);
    default:
      return '';
  }
}

/** What the row is called: its subject, unit or line. */
function rowName(row: Row, context: Context): string {
  if (row.subject) return subjectName(row.subject.kind, row.subject.code, row, context);
  if (row.line) return lineText(row.line, 'name');
  return row.unit?.name ?? '';
}

const fill = (text: string, context: Context): string => (text.includes('{') ? fillWords(text, context) : text);

/** Of which operators a form's own spelling differs from how they are kept. */
const PLAIN_OPERATORS: Readonly<Record<string, string>> = { '≥': '>=', '≤': '<=', '＞': '>', '＜': '<', 定性: '' };

function lineColumn(field: string, row: Row, context: Context): string {
  if (field === 'indicatorValue') return indicatorValue(row.line);
  if (field !== 'plainOperator') return fill(lineText(row.line, field), context);
  const operator = lineText(row.line, 'operator');
  return PLAIN_OPERATORS[operator] ?? operator;
}

function unitText(unit: Row['unit'], field: string): string {
  if (!unit) return '';
  if (field === 'codeName') return `${unit.code}${unit.name}`;
  return (unit[field as 'code' | 'name' | 'nature' | 'rank' | 'fundingForm'] as string | undefined) ?? '';
}

/** What `projectPerformance` says of the row's project. */
function goalsOf({ project }: Row, context: Context): Line | undefined {
  return project && context.book.lines({ dataset: 'projectPerformance', project: project.id })[0];
}

function lineText(line: Line | undefined, field: string): string {
  return line?.texts?.[field] ?? '';
}

function purchasedItem(line: Line | undefined): string {
  const name = lineText(line, 'itemName');
  return line?.itemCode ? `[${line.itemCode}]${name}` : name;
}

function subjectText(kind: SubjectKind, field: string, row: Row, context: Context): string {
  const code = row.subject?.kind === kind ? row.subject.code : row.line?.[kind];
  if (!code) return '';
  const name = (): string => subjectName(kind, code, row, context);
  switch (field) {
    case 'code':
      return code;
    case 'class':
      return code.slice(0, 3);
    case 'section':
      return code.slice(3, 5);
    case 'item':
      return code.slice(5, 7);
    case 'codeName':
      return `[${code}]${name()}`;
    default:
      return name();
  }
}

/** The name that the officer gave to the line's code wins over the catalogue: an unknown code has no other. */
export function subjectName(kind: SubjectKind, code: string, row: Row, context: Context): string {
  const own = row.line?.texts?.[`${kind}Name`];
  if (own) return own;
  const described = context.catalogue.describe(kind, code, context.report.year);
  if (described.known) return described.name;
  return nameInFacts(kind, code, context) ?? described.name;
}

function nameInFacts(kind: SubjectKind, code: string, context: Context): string | undefined {
  for (const lines of Object.values(context.report.current)) {
    for (const line of lines) {
      if (line[kind] === code && line.texts?.[`${kind}Name`]) return line.texts[`${kind}Name`];
    }
  }
  return undefined;
}
