import path from 'node:path';
import type { Result } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { writeDraft } from '../../../shared/report/draftFile.ts';
import type { Report } from '../../../shared/report/report.ts';
import { ReportMissing } from '../../storage/storage.ts';
import type { ServiceContext } from '../core/serviceContext.ts';
import { DRAFT_LIMIT, draftOfText, openDraft, type OpenedDraft } from '../drafts/openDraft.ts';
import { DRAFT_EXTENSION } from '../drafts/saveDraft.ts';
import { pathNotAllowed } from '../files/saveFile.ts';

/** A draft that was read from a file. */
export interface NamedDraft extends OpenedDraft {
  /** Name of the file. */
  readonly name: string;
  /** Where it lies, if that is known. */
  readonly path?: string;
}

/**
 * Reads the draft that the screen means: a path, a file that was uploaded, or one that the person is asked for (null:
 * cancelled).
 * @throws ProblemError (Chinese)
 */
export async function askForDraft(
  { ports, database, settings }: ServiceContext,
  file: string | undefined,
  upload: { name: string; text: string } | undefined,
): Promise<NamedDraft | null> {
  if (upload !== undefined) {
    if (Buffer.byteLength(upload.text) > DRAFT_LIMIT)
      throw new ProblemError('fileTooLarge', `文件“${upload.name}”太大。`);
    return { ...draftOfText(upload.text, upload.name), name: upload.name };
  }
  if (file !== undefined) {
    const isKnown = database
      .use()
      .recentFiles.list()
      .some((recent) => recent.path === file);
    if (ports.dialogs === null && !isKnown) throw pathNotAllowed(file);
    return readNamed(file);
  }
  if (ports.dialogs === null) throw new ProblemError('badParams', '没有选择文件。请在页面中选择要打开的草稿。');
  const chosen = await ports.dialogs.chooseDraft(settings.get().defaultFolder);
  return chosen === null ? null : readNamed(chosen);
}

/** @throws ProblemError (Chinese) */
export async function readNamed(file: string): Promise<NamedDraft> {
  if (path.extname(file).toLowerCase() !== DRAFT_EXTENSION) {
    throw new ProblemError(
      'fileForeign',
      `“${path.basename(file)}”不是草稿文件（${DRAFT_EXTENSION}）。请选择由明账保存的文件。`,
    );
  }
  return { ...(await openDraft(file)), name: path.basename(file), path: file };
}

/**
 * Puts a draft into the list of reports. A draft that is there already, unchanged, is only shown; one whose id is taken by
 * another state of the same report gets a new id: nothing is overwritten.
 */
export function takeIn(context: ServiceContext, draft: NamedDraft): NonNullable<Result<'reports.openFile'>> {
  const { ports, database, layouts, reports, settings, broadcast } = context;
  const { report, layout, name } = draft;
  const repairs = draft.repairs.map(({ place, message }) => `${place}：${message}`);
  const title = `${report.department.name} ${report.year}`;
  if (draft.path !== undefined) database.use().recentFiles.add(draft.path, title);
  const there = existing(context, report.id);
  if (there && writeDraft(there) === writeDraft(report)) return { id: report.id, repairs };
  const taken = { ...report, id: there === undefined ? report.id : ports.newId() };
  layouts.keep(layout);
  database.use().reports.create(taken, { label: `从文件“${name}”打开`, by: settings.get().userName });
  reports.forget(taken.id);
  broadcast({ kind: 'event', event: 'reports.listChanged', payload: {} });
  return { id: taken.id, repairs };
}

/** The report of this id, unless it lies in the bin; `null` when only the id is taken. */
function existing({ database }: ServiceContext, id: string): Report | null | undefined {
  try {
    const { report, summary } = database.use().reports.load(id);
    return summary.deletedAt === null ? report : null;
  } catch (error) {
    if (error instanceof ReportMissing) return undefined;
    throw error;
  }
}
