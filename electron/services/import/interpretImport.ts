import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import { toLiveReport, type LiveReport } from '../../../shared/recognise/draft/toLiveReport.ts';
import { recognise } from '../../../shared/recognise/recognise.ts';
import type { Recognised } from '../../../shared/recognise/recognised.ts';
import type { ReportLayouts } from '../reports/reportLayouts.ts';
import type { KeptImport } from './keptImport.ts';

/** What the files say, as far as it is understood. */
export interface Interpreted {
  /** Without the tables that are left out. */
  readonly recognised: Recognised;
  /** With them. */
  readonly all: Recognised['tables'];
  readonly layout: Layout;
  /** What is missing before it can be a report. */
  readonly missing: readonly string[];
  /** The draft that it makes, under an id that is not the report's yet. @throws ProblemError while something is missing */
  readonly draft: () => LiveReport;
}

const NOT_YET = 'import';

const known = new WeakMap<KeptImport, Interpreted>();

/** Understands what was read, once for each state of it. */
export function interpretImport(kept: KeptImport, layouts: ReportLayouts): Interpreted {
  const before = known.get(kept);
  if (before) return before;
  const made = interpret(kept, layouts);
  known.set(kept, made);
  return made;
}

function interpret(kept: KeptImport, layouts: ReportLayouts): Interpreted {
  const found = recognise(kept.documents, {
    layouts: layouts.list().map(({ id }) => layouts.get(id)),
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
  const layout = layouts.get(kept.layoutId ?? recognised.layouts[0]?.layout ?? '');
  const missing = [...(recognised.department ? [] : ['部门名称']), ...(recognised.year ? [] : ['预算年度'])];
  let made: LiveReport | undefined;
  return {
    recognised,
    all: named.tables,
    layout,
    missing,
    draft: () => {
      if (missing.length > 0)
        throw new ProblemError('badParams', `文件里没有找到${missing.join('和')}，请先填写，再导入。`);
      return (made ??= toLiveReport(recognised, layout, NOT_YET));
    },
  };
}

/** The name that a person gave, also for the office itself where it stands among the units. */
function withDepartment(recognised: Recognised, department: string): Recognised {
  return {
    ...recognised,
    department,
    units: recognised.units.map((unit) => (unit.name === recognised.department ? { ...unit, name: department } : unit)),
  };
}
