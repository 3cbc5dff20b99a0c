import { coordinatesKey } from '../../budget/coordinates.ts';
import { renderFigure } from '../../narrative/renderFigure.ts';
import type { FigurePlace, ProseFigure } from '../../prose/reading.ts';
import type { CheckId } from '../checkIds.ts';
import type { Finding, FindingFix } from '../finding.ts';
import type { CheckMaterial } from '../material/material.ts';
import { judgedFigure } from '../text/judgedFigure.ts';
import { figureAt, isLive, readSections, type ReadSection } from '../text/reading.ts';
import { sectionOfNode } from './draftPlace.ts';
import { figureRefOf } from './figureRefOf.ts';
import { otherDirection } from './otherDirection.ts';

/**
 * A finding of a draft with the change that certainly mends it, where there is one: the figure is linked to its fact, the
 * word of direction is turned, the year or the name is put right, a stated total gives way to the computed one.
 */
export function withFix(finding: Finding, material: CheckMaterial): Finding {
  if (finding.fix || material.published) return finding;
  const fix = fixOf(finding, material);
  return fix ? { ...finding, fix } : finding;
}

function fixOf(finding: Finding, material: CheckMaterial): FindingFix | undefined {
  if (finding.where.node?.kind === 'table') return statedFix(finding, material);
  return TEXT_FIXES[finding.check]?.(finding, material);
}

type TextFix = (finding: Finding, material: CheckMaterial) => FindingFix | undefined;

const TEXT_FIXES: Readonly<Partial<Record<CheckId, TextFix>>> = {
  'NAR-01': linkFix,
  'NAR-06': linkFix,
  'NAR-11': linkFix,
  'NAR-03': arithmeticFix,
  'CHG-01': arithmeticFix,
  'CHG-02': arithmeticFix,
  'CHG-03': directionFix,
  'CHG-10': yearFix,
  'TXT-04': yearFix,
  'TXT-06': nameFix,
};

/** Where the words of a finding stand; none for those that have no place in a section. */
function spanOf({ where }: Finding): { node: string; paragraph: number; start: number; end: number } | undefined {
  if (where.node?.kind !== 'section' || !where.span) return undefined;
  return { node: where.node.id, ...where.span };
}

const replace = (finding: Finding, text: string): FindingFix | undefined => {
  const span = spanOf(finding);
  return span && { kind: 'replaceText', ...span, text };
};

interface ReadFigure {
  readonly read: ReadSection;
  readonly at: FigurePlace;
  readonly figure: ProseFigure;
  readonly text: string;
}

/** The figure that stands at a finding's words, as the text was read. */
function figureOf({ where }: Pick<Finding, 'where'>, material: CheckMaterial): ReadFigure | undefined {
  const { node, span } = where;
  if (!node || !span) return undefined;
  const read = readSections(material).find((r) => r.section.place.node?.id === node.id);
  const reading = read?.text.paragraphs[span.paragraph];
  const index = reading?.figures.findIndex((f) => f.end === span.end && f.start >= span.start) ?? -1;
  if (!read || index < 0) return undefined;
  const at = { paragraph: span.paragraph, figure: index };
  return { read, at, figure: figureAt(read, at), text: read.section.paragraphs[span.paragraph]!.text };
}

function linkFix(finding: Finding, material: CheckMaterial): FindingFix | undefined {
  const found = figureOf(finding, material);
  const span = spanOf(finding);
  if (!found || !span) return undefined;
  const verdict = judgedFigure(material, found.figure);
  if (verdict.kind !== 'differs') return undefined;
  const linked = figureRefOf(found.figure, verdict.query, found.text);
  const within = sectionOfNode(span.node, material.context);
  if (!linked || !within) return undefined;
  const { state, text, value } = renderFigure(linked.ref, within.context);
  if (state !== 'ok' || text === found.text.slice(linked.span.start, linked.span.end)) return undefined;
  // in a unit's part a live figure is the unit's: it must be the amount that the finding names
  const { fact } = verdict;
  if (fact.kind === 'money' && Math.abs(value?.amount ?? 0) !== Math.abs(fact.amount.fen)) return undefined;
  return { kind: 'linkFigure', ...span, ...linked.span, ref: linked.ref };
}

/** What was computed takes the place of what was typed, where everything that it was computed from is certain. */
function arithmeticFix(finding: Finding, material: CheckMaterial): FindingFix | undefined {
  const sure = finding.against.length > 0 && finding.against.every((where) => isCertain({ where }, material));
  const found = figureOf(finding, material);
  if (!sure || !found || !finding.expected) return undefined;
  const { unit } = found.figure;
  const fits = unit.kind === 'percent' || (unit.kind === 'money' && unit.unit === '万元' && !unit.short);
  return fits ? replace(finding, finding.expected) : undefined;
}

/** A live figure, or a typed one that agrees with its fact. */
function isCertain(place: Pick<Finding, 'where'>, material: CheckMaterial): boolean {
  const found = figureOf(place, material);
  if (!found) return false;
  return isLive(found.read, found.at, found.figure) || judgedFigure(material, found.figure).kind === 'agrees';
}

function directionFix(finding: Finding, material: CheckMaterial): FindingFix | undefined {
  const found = figureOf(finding, material);
  const span = spanOf(finding);
  const direction = found?.figure.direction;
  if (!found || !span || !direction) return undefined;
  const word = found.text.slice(direction.start, direction.end);
  const text = otherDirection(word);
  return text === undefined
    ? undefined
    : { kind: 'replaceText', ...span, start: direction.start, end: direction.end, text };
}

/** 2023年 → 2024年, with the words around the digits kept. */
function yearFix(finding: Finding): FindingFix | undefined {
  const { where, stated, expected } = finding;
  const [from, to] = [stated?.replace('年', ''), expected?.replace('年', '')];
  if (!from || !to || !where.text?.includes(from)) return undefined;
  return replace(finding, where.text.replace(from, to));
}

function nameFix(finding: Finding): FindingFix | undefined {
  return finding.expected === undefined ? undefined : replace(finding, finding.expected);
}

/** The cell of a table where a stated total differs from its parts: the computed one is printed instead. */
function statedFix({ where }: Finding, { tables, context }: CheckMaterial): FindingFix | undefined {
  const { cell, node, table } = where;
  if (!cell) return undefined;
  const found = tables.find((t) => t.place.node?.id === node?.id && t.place.table === table);
  const { at, stated } = found?.rows[cell.row]?.cells[cell.column] ?? {};
  if (!at || !stated) return undefined;
  const key = coordinatesKey(at);
  const kept = context.report.stated.find((s) => coordinatesKey(s.at) === key);
  return kept && { kind: 'dropStated', stated: kept.id };
}
