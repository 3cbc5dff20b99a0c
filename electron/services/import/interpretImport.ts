import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import { toLiveReport, type LiveReport } from '../../../shared/recognise/draft/toLiveReport.ts';
import { recognise } from '../../../shared/recognise/recognise.ts';
import type { Recognised } from '../../../shared/recognise/recognised.ts';
import type { KeptImport } from './keptImport.ts';

/** What the files say, as far as it is understood. Plain data: it is made in a thread of its own. */
export interface Interpreted {
  /** Without the tables that are left out. */
  readonly recognised: Recognised;
  /** With them. */
  readonly all: Recognised['tables'];
  readonly layout: Layout;
  /** What is missing before it can be a report. */
  readonly missing: readonly string[];
  /** The draft that it makes, under an id that is not the report's yet; null while something is missing. */
  readonly live: LiveReport | null;
}

const NOT_YET = 'import';

/**
 * Understands what was read.
 * @param layouts all there are; at least one
 * @throws ProblemError (Chinese): a year or name that no report can have
 */
export function interpretImport(kept: KeptImport, layouts: readonly Layout[]): Interpreted {
  const found = recognise(kept.documents, {
    layouts,
    corrections: kept.corrections,
    ...(kept.year === undefined ? {} : { year: kept.year }),
  });
  const isTaken = (table: number | undefined): boolean => table === undefined || !kept.corrections[table]?.leftOut;
  const named = kept.department ? withDepartment(found, kept.department) : found;
  const recognised: Recognised = {
    ...named,
    tables: named.tables.filter(({ index }) => isTaken(index)),
    doubts: named.doubts.filter(({ table }) => isTaken(table)),
  };
  const wanted = kept.layoutId ?? recognised.layouts[0]?.layout;
  const layout = layouts.find(({ id }) => id === wanted) ?? layouts[0]!;
  const missing = [...(recognised.department ? [] : ['部门名称']), ...(recognised.year ? [] : ['预算年度'])];
  return {
    recognised,
    all: named.tables,
    layout,
    missing,
    live: missing.length > 0 ? null : makeDraft(recognised, layout),
  };
}

function makeDraft(recognised: Recognised, layout: Layout): LiveReport {
  try {
    return toLiveReport(recognised, layout, NOT_YET);
  } catch (error) {
    if (error instanceof RangeError) throw new ProblemError('badParams', error.message);
    throw error;
  }
}

/** The name that a person gave, also for the office itself where it stands among the units. */
function withDepartment(recognised: Recognised, department: string): Recognised {
  return {
    ...recognised,
    department,
    units: recognised.units.map((unit) => (unit.name === recognised.department ? { ...unit, name: department } : unit)),
  };
}
