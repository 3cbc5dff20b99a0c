import type { HistoryRow } from '../../../shared/contract/contract.ts';
import type { HistoryEntry } from '../../storage/storage.ts';
import type { DomainHandlers } from '../core/handlers.ts';
import type { ServiceContext } from '../core/serviceContext.ts';

const toRow = ({ seq, label, at, by, state, kind, patchCount }: HistoryEntry): HistoryRow => ({
  seq,
  label,
  at,
  by,
  kind,
  undone: state !== 'done',
  places: patchCount,
});

/** One report in work: reading it, changing it, its history. */
export function reportHandlers({ database, reports, layouts }: ServiceContext): DomainHandlers {
  return {
    'report.load': ({ id }) => {
      const { report, seq } = reports.load(id);
      const { undo, redo } = database.use().history.steps(id);
      const layout = layouts.of(report);
      return { report, seq, layout, canUndo: undo?.label ?? null, canRedo: redo?.label ?? null };
    },
    'report.execute': ({ command, ...order }) => {
      if (command.name !== 'changeLayout') return reports.execute(order, command);
      const { id, version } = command.params.layout;
      const layout = layouts.get(id, version); // refused before anything is written
      const executed = reports.execute(order, command);
      // kept like that of a new report, so that an update of the program does not change it
      layouts.keep(layout);
      return executed;
    },
    'report.undo': (order) => reports.undo(order),
    'report.redo': (order) => reports.redo(order),
    'report.history': ({ id, ...page }) => database.use().history.page(id, page).map(toRow),
    'report.historyPatches': ({ id, seq }) => [...database.use().history.patchesOf(id, seq)],
  };
}
