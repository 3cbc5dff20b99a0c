import { quoteText } from '../money/scanNumber.ts';
import { reportText } from './draftText.ts';
import type { Report } from './report.ts';
import { reportSchema } from './reportSchema.ts';
import { isRecord, type RawRecord } from './restore/rawValue.ts';
import { createRepairLog, DraftRefusal, type Repair } from './restore/repairLog.ts';
import { restoreReport } from './restore/restoreReport.ts';

/** The format of the draft file. It counts up when an older program could no longer read what is written. */
export const DRAFT_VERSION = 1;
const DRAFT_FORMAT = 'mingzhang';
const APP_NAME = '明账';

/** What reading a draft gives: the report and what was put right on the way, or one Chinese sentence why not. */
export type DraftResult =
  | { readonly ok: true; readonly report: Report; readonly repairs: readonly Repair[] }
  | { readonly ok: false; readonly message: string };

/**
 * Writes a report as the text of a draft file (.mz). Equal reports give equal text.
 * @param app the program that writes, with its version if there is one to name: 明账 0.1.0.
 */
export function writeDraft(report: Report, app: string = APP_NAME): string {
  const header = `{"format":"${DRAFT_FORMAT}","version":${DRAFT_VERSION},"app":${JSON.stringify(app)}`;
  return `${header},\n"report":${reportText(report)}}\n`;
}

/**
 * Reads the text of a draft file. What is missing is defaulted and what is damaged is put right where that is safe; each
 * such change is listed. No text makes it throw.
 * @param source how the message calls the file, usually its name.
 */
export function readDraft(text: string, source = '草稿'): DraftResult {
  const log = createRepairLog();
  try {
    const report = restoreReport(contentOf(text), log);
    const sound = reportSchema.safeParse(report);
    if (sound.success) return { ok: true, report, repairs: log.finish() };
    const [issue] = sound.error.issues;
    throw new DraftRefusal(`${issue?.path.join('·')}处${issue?.message}`);
  } catch (error) {
    if (!(error instanceof DraftRefusal)) throw error;
    return { ok: false, message: `无法打开“${source}”：${error.message}。${error.advice}` };
  }
}

/** The report inside the file, once the header says that it is ours and not too new. */
function contentOf(text: string): unknown {
  const raw = parseJson(text);
  if (!isRecord(raw) || raw['format'] !== DRAFT_FORMAT) {
    throw new DraftRefusal(
      '它不是明账的草稿文件',
      '请选择由明账保存的 .mz 文件；已公开的 Word、Excel、PDF 报告请用“导入”。',
    );
  }
  ensureVersion(raw);
  return raw['report'];
}

function ensureVersion({ version, app }: RawRecord): void {
  if (!Number.isSafeInteger(version) || (version as number) < 1) {
    throw new DraftRefusal(`文件头里的格式版本“${quoteText(String(version))}”不正确`);
  }
  if ((version as number) <= DRAFT_VERSION) return;
  const writer = typeof app === 'string' && app ? `由“${quoteText(app)}”保存，` : '';
  throw new DraftRefusal(
    `它${writer}格式是第 ${String(version)} 版，本软件只能读到第 ${DRAFT_VERSION} 版`,
    '请升级明账后再打开，或请对方用旧版另存一份；文件没有被改动。',
  );
}

function parseJson(text: string): unknown {
  const clean = text.replace(/^\ufeff/, '');
  if (clean.trim() === '') throw new DraftRefusal('文件是空的');
  try {
    return JSON.parse(clean);
  } catch (error) {
    if (!/^\s*\{/.test(clean)) return undefined; // no JSON object at all: somebody else's file
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const before = clean.slice(0, position === undefined ? clean.length : Number(position)).split('\n');
    const place = `第 ${before.length} 行第 ${before.at(-1)!.length + 1} 列附近`;
    throw new DraftRefusal(`文件已损坏或不完整，${place}不是有效的内容`);
  }
}
