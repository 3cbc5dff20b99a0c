import type { Finding } from '../../../shared/checks/finding.ts';
import type { CheckMaterial } from '../../../shared/checks/material/material.ts';
import { materialOfDraft } from '../../../shared/checks/material/ofDraft.ts';
import { materialOfSource } from '../../../shared/checks/material/ofSource.ts';
import { runChecks } from '../../../shared/checks/runChecks.ts';
import { judgeFigure } from '../../../shared/checks/text/judgeFigure.ts';
import { readSections } from '../../../shared/checks/text/reading.ts';
import { LAYOUTS, layoutById } from '../../../shared/layouts/registry.ts';
import { toReport } from '../../../shared/recognise/draft/toReport.ts';
import { recognise } from '../../../shared/recognise/recognise.ts';
import type { SourceDocument } from '../../../shared/recognise/sourceDocument.ts';
import { composeReport, fixtureReport, layoutOf } from '../fixtureReport.ts';
import { randomFrom } from '../randomFrom.ts';
import { pick } from './plant.ts';
import { printedSource } from './printedSource.ts';
import { TABLE_FAULTS, withTable } from './tableFaults.ts';
import { TEXT_FAULTS, type Target } from './textFaults.ts';

/** One planted mistake and whether the checks told of it at its place. */
export interface Planted {
  readonly kind: string;
  readonly form: 'draft' | 'published';
  readonly fixture: string;
  /** What was planted, for a person. */
  readonly words: string;
  readonly found: boolean;
}

export const FIXTURES = ['hongqi-2026', 'xinxiang-2024', 'zengdu-2024', 'anshan-2024', 'xinle-2021'] as const;

const isTold = (f: Finding): boolean => f.severity === 'error' || f.severity === 'warning';
const keyOf = (f: Finding): string => `${f.check}|${f.message}`;

/** Findings that the mistake brought, at the section or table where it stands. */
function told(clean: ReadonlySet<string>, findings: readonly Finding[], place: string): boolean {
  return findings.some(
    (f) =>
      isTold(f) &&
      !clean.has(keyOf(f)) &&
      [f.where, ...f.against].some((p) => p.section === place || (p.table !== undefined && p.table.endsWith(place))),
  );
}

function published(document: SourceDocument): CheckMaterial {
  const recognised = recognise([document], { layouts: LAYOUTS });
  const best = recognised.layouts.toSorted((a, b) => b.score - a.score)[0]!;
  const layout = layoutById(best.layout)!;
  return materialOfSource([document], recognised, toReport(recognised, layout, 'planted'), layout);
}

/** Plants every kind of mistake `times` times in a fixture, in the draft's text and in the published document. */
export function plantFaults(fixture: string, times: number): Planted[] {
  const report = fixtureReport(fixture);
  const composition = composeReport(report);
  return [
    ...inDraftText(materialOfDraft(report, layoutOf(report), composition), fixture, times),
    ...inPublished(printedSource(composition), fixture, times),
  ];
}

interface Place {
  readonly section: number;
  readonly paragraph: number;
  readonly target: Target;
}

function placesOf(material: CheckMaterial): Place[] {
  return readSections(material).flatMap(({ section, text }, s) =>
    text.paragraphs.map(({ figures }, paragraph) => ({
      section: s,
      paragraph,
      target: {
        text: section.paragraphs[paragraph]!.text,
        heading: section.heading,
        figures,
        linked: figures.flatMap((f, i) => (judgeFigure(f, material).kind === 'agrees' ? [i] : [])),
      },
    })),
  );
}

/** The draft as if everything had been typed by hand, with one paragraph spoilt. */
function inDraftText(draft: CheckMaterial, fixture: string, times: number): Planted[] {
  const typed: CheckMaterial = {
    ...draft,
    sections: draft.sections.map((s) => ({
      ...s,
      paragraphs: s.paragraphs.map((p) => ({ ...p, live: [], unfilled: [] })),
    })),
  };
  const clean = new Set(runChecks(typed).findings.map(keyOf));
  return plantedIn(placesOf(typed), fixture, 'draft', times, ({ section, paragraph }, text) => {
    const spoilt: CheckMaterial = {
      ...typed,
      sections: typed.sections.map((s, i) =>
        i === section ? { ...s, paragraphs: s.paragraphs.map((p, j) => (j === paragraph ? { ...p, text } : p)) } : s,
      ),
    };
    return told(clean, runChecks(spoilt).findings, typed.sections[section]!.place.section!);
  });
}

function plantedIn(
  places: readonly Place[],
  fixture: string,
  form: Planted['form'],
  times: number,
  isFound: (place: Place, text: string) => boolean,
): Planted[] {
  return TEXT_FAULTS.flatMap((fault, k) => {
    const random = randomFrom(k * 7919 + fixture.length);
    const able = places.flatMap((place) => {
      const text = fault.plant(place.target, random);
      return text === undefined || text === place.target.text ? [] : [{ place, text }];
    });
    return Array.from({ length: Math.min(times, able.length) }, () => pick(able, random)!).map(({ place, text }) => ({
      kind: fault.kind,
      form,
      fixture,
      words: `${place.target.heading}：${text}`,
      found: isFound(place, text),
    }));
  });
}

function inPublished(document: SourceDocument, fixture: string, times: number): Planted[] {
  const material = published(document);
  const clean = new Set(runChecks(material).findings.map(keyOf));
  const inTables = TABLE_FAULTS.flatMap((fault, k) => {
    const random = randomFrom(k * 104_729 + fixture.length);
    const able = document.blocks.flatMap((block, index) => {
      const table = block.kind === 'table' ? fault.plant(block, random) : undefined;
      return table ? [{ index, table }] : [];
    });
    return Array.from({ length: Math.min(times, able.length) }, () => pick(able, random)!).map(({ index, table }) => {
      const { findings } = runChecks(published(withTable(document, index, table)));
      const before = document.blocks[index]!;
      return {
        kind: fault.kind,
        form: 'published' as const,
        fixture,
        words: `${table.title}：${before.kind === 'table' ? differenceOf(before.cells, table.cells) : ''}`,
        found: told(clean, findings, table.title!.replace(/\s+/g, '')),
      };
    });
  });
  const places = placesOf(material);
  const inText = plantedIn(places, fixture, 'published', times, ({ target, section }, text) => {
    const index = document.blocks.findIndex((b) => b.kind === 'paragraph' && b.text === target.text);
    const blocks = document.blocks.map((b, i) => (i === index && b.kind === 'paragraph' ? { ...b, text } : b));
    const { findings } = runChecks(published({ ...document, blocks }));
    return told(clean, findings, material.sections[section]!.place.section!);
  });
  return [...inTables, ...inText];
}

function differenceOf(before: readonly { text: string }[], after: readonly { text: string }[]): string {
  const i = before.findIndex((c, n) => c.text !== after[n]?.text);
  return i < 0 ? 'rows' : `${before[i]!.text} → ${after[i]?.text ?? ''}`;
}
