import path from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import { readDraft } from '../../../shared/report/draftFile.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { Repair } from '../../../shared/report/restore/repairLog.ts';
import { readFileLimited } from '../../platform/files/readFileLimited.ts';
import { layoutNamed } from './layoutNamed.ts';

/** A draft of a thousand projects has some megabytes; beyond this the file is something else. */
export const DRAFT_LIMIT = 200 * 1024 * 1024;

export interface OpenedDraft {
  readonly report: Report;
  readonly layout: Layout;
  /** What was put right while reading. */
  readonly repairs: readonly Repair[];
}

/**
 * Opens a draft file (.mz) with its layout.
 * @throws ProblemError (Chinese): missing, unreadable, damaged, newer or foreign file, unknown layout.
 */
export async function openDraft(file: string): Promise<OpenedDraft> {
  const bytes = await readFileLimited(file, DRAFT_LIMIT);
  return draftOfBytes(bytes, path.basename(file));
}

/**
 * Reads a draft from the bytes of its file.
 * @param name what messages call the file.
 * @throws ProblemError as `openDraft`
 */
export function draftOfBytes(bytes: Uint8Array, name: string): OpenedDraft {
  return draftOfText(decode(bytes, name), name);
}

/** Reads a draft from its text. @throws ProblemError as `openDraft` */
export function draftOfText(text: string, name: string): OpenedDraft {
  const result = readDraft(text, name);
  if (!result.ok) throw new ProblemError('fileDamaged', result.message);
  return { report: result.report, layout: layoutNamed(result.report.layout.id), repairs: result.repairs };
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError(
      'fileForeign',
      `无法打开“${name}”：它不是明账的草稿文件。请选择由明账保存的 .mz 文件；已公开的 Word、Excel、PDF 报告请用“导入”。`,
    );
  }
}
