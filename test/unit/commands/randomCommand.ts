import { DATASET_IDS, DATASETS, type DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line, Unit } from '../../../shared/budget/lines.ts';
import type { CellChange } from '../../../shared/commands/cellChange.ts';
import type { Command, CommandName, Commands } from '../../../shared/commands/commands.ts';
import type { SetCell } from '../../../shared/commands/planCells.ts';
import { fen } from '../../../shared/money/fen.ts';
import { datasetKeys } from '../../../shared/report/datasetKeys.ts';
import type { Report } from '../../../shared/report/report.ts';
import { datasetsOf } from '../../../shared/report/references.ts';
import { randomLine, randomReport, type Dice } from '../report/randomReport.ts';

interface Place {
  readonly year: 'this' | 'prior';
  readonly dataset: DatasetId;
  readonly lines: readonly Line[];
}

/** A random command for a report, possible or not. `fresh` makes ids that are not in use. */
export function randomCommand(d: Dice, report: Report, name: CommandName, fresh: () => string): Command {
  const make: { [N in CommandName]: () => Commands[N] } = {
    setCell: () => cell(d, place(d, report)),
    setCells: () => {
      const at = place(d, report);
      return { action: d.pick(['paste', 'fill', 'clear', 'replace']), cells: times(d, 6, () => cell(d, at)) };
    },
    insertLines: () => {
      const { year, dataset, lines } = place(d, report);
      return {
        year,
        dataset,
        index: d.int(lines.length + 1),
        lines: [line(d, report, dataset, fresh()), { id: fresh() }],
      };
    },
    deleteLines: () => ({ ...named(d, report), withDependents: d.chance(70) }),
    moveLines: () => ({ ...named(d, report), to: d.int(3) }),
    setText: () => ({ field: d.pick(['10', 'duties', 'constructor']), value: d.pick(['', '甲', '乙\n丙']) }),
    setSection: () => ({ id: d.pick(['sec.b', 'sec.c']), section: section(d), paragraph: 'p0' }),
    resetSection: () => ({ id: d.pick(['sec.b', 'sec.a@u1']) }),
    setDepartment: () => ({
      change: d.pick([{ name: `局${d.int(9)}` }, { code: '1', level: '区' as const }, { parentName: '上级' }]),
    }),
    setDates: () => ({ change: { approved: d.pick([null, '2026-01-05']), published: d.pick([null, '2026-02-06']) } }),
    setSecrecy: () => ({ secrecy: d.pick([null, { reviewer: '王', date: '2026-01-01', result: '可' }]) }),
    setKind: () => ({ kind: d.pick(['department', 'unit']) }),
    setYear: () => ({ year: d.pick([2025, 2026, 2027]) }),
    changeLayout: () => ({ layout: { id: d.pick(['henan-2026', 'hubei-2024']), version: 1 + d.int(3) } }),
    insertUnit: () => ({ index: d.int(report.units.length + 1), unit: { ...unit(d), id: fresh() } }),
    updateUnit: () => ({ unit: { ...d.pick(report.units), name: `新名${d.int(99)}`, nature: '行政' } }),
    deleteUnit: () => ({ id: d.chance(50) ? 'spare' : d.pick(report.units).id }),
    moveUnit: () => ({ id: d.pick(report.units).id, to: d.int(report.units.length) }),
    setStated: () => {
      const at = { dataset: d.pick(DATASET_IDS), ...(d.chance(50) ? { year: 'prior' as const } : {}) };
      return { stated: { id: d.pick([fresh(), 's0']), at, fen: fen(d.int(100)), half: fen(0) } };
    },
    deleteStated: () => ({ id: d.pick(['s0', 's1']) }),
    waive: () => ({
      waiver: { finding: d.pick(['f1', 'f2']), reason: d.pick(['已核', '另有原因']), by: '李', at: '2026' },
    }),
    confirmTodo: () => ({ ids: [d.pick(['fill|revenue', 'note|units'])], confirmed: d.chance(60) }),
    unwaive: () => ({ finding: d.pick(['f1', 'f2']) }),
    importDatasets: () => {
      const { year, dataset, lines } = place(d, report);
      const added = [...lines.filter(() => d.chance(70)), line(d, report, dataset, fresh())];
      const texts = d.chance(50) ? { texts: { duties: '导入' } } : {};
      return { year, mode: 'replace', datasets: { [dataset]: added }, source: '文件.docx', ...texts };
    },
    setPriorFromReport: () => {
      const { units, current, stated } = randomReport(d.int(1000));
      return { source: { year: report.year - 1, units, current, stated }, name: '上年', addUnits: d.chance(80) };
    },
    mergeUnit: () => {
      const { kind, units, current, prior } = randomReport(d.int(1000));
      const from = d.pick(units.filter((u) => u.role === 'unit')).id;
      const source = { kind, year: report.year, layoutId: 'x', departmentName: report.department.name };
      const mode = d.pick(['replace', 'keep'] as const);
      const answers = { mode, otherLayout: true, addUnit: true };
      return { source: { ...source, units, current, prior }, unit: from, ...answers, name: '单位.mz' };
    },
  };
  return { name, params: make[name]() } as Command;
}

function times<T>(d: Dice, most: number, make: () => T): T[] {
  return Array.from({ length: 1 + d.int(most) }, make);
}

/** A dataset of the report, one with lines where possible. */
function place(d: Dice, report: Report): Place {
  for (let attempt = 0; ; attempt += 1) {
    const [year, dataset] = [d.pick(['this', 'prior'] as const), d.pick(DATASET_IDS)];
    const lines = datasetsOf(report, year)[dataset];
    if (lines.length || attempt > 50) return { year, dataset, lines };
  }
}

function named(d: Dice, report: Report): { year: 'this' | 'prior'; dataset: DatasetId; ids: string[] } {
  const { year, dataset, lines } = place(d, report);
  const ids = lines.map((each) => each.id).filter(() => d.chance(40));
  return { year, dataset, ids: ids.length ? ids : [lines[0]?.id ?? 'none'] };
}

function line(d: Dice, report: Report, dataset: DatasetId, id: string): Line {
  const projects = report.current.projects.map((project) => project.id);
  const units = report.units.map((each) => each.id);
  return randomLine(d, dataset, id, units, projects);
}

function unit(d: Dice): Omit<Unit, 'id'> {
  return { code: `${d.int(1000)}`, name: `单位${d.int(1000)}`, role: d.pick(['unit', 'unit', 'above', 'department']) };
}

function section(d: Dice): Report['sections'][string] {
  const text = d.pick(['甲', '乙', '丙']);
  return { templateKey: 'k', paragraphs: [{ id: 'p0', runs: [{ kind: 'text', text }] }] };
}

function cell(d: Dice, { year, dataset, lines }: Place): SetCell {
  const keys = datasetKeys(dataset);
  const changes: CellChange[] = [{ kind: 'secret', value: d.chance(50) }];
  const amounts = [...keys.amounts];
  const value = d.chance(30) ? null : fen(d.int(1000));
  if (amounts.length) changes.push({ kind: 'amount', node: d.pick(amounts), value, half: fen(d.int(2)) });
  const texts = [...keys.texts];
  if (texts.length) changes.push({ kind: 'text', field: d.pick(texts), value: d.pick(['', '甲', '=']) });
  const quantities = [...keys.quantities];
  const quantity = d.chance(30) ? null : { value: d.int(9), scale: 0, unit: '台' };
  if (quantities.length) changes.push({ kind: 'quantity', quantity: d.pick(quantities), value: quantity });
  const dimension = d.pick(DATASETS[dataset].dimensions);
  changes.push({ kind: 'dimension', dimension, value: d.pick([null, '2101501', 'own', 'general', 'abroad']) });
  return { year, dataset, lineId: lines.length ? d.pick(lines).id : 'none', change: d.pick(changes) };
}
