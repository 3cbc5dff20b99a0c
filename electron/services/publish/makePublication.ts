import { checkDraft } from '../../../shared/checks/checkDraft.ts';
import { openFindings } from '../../../shared/checks/openFindings.ts';
import { compareReports } from '../../../shared/compare/compareReports.ts';
import { comparisonDocument } from '../../../shared/compare/comparisonDocument.ts';
import { FILE_FORMATS } from '../../../shared/contract/exportFormat.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { compose } from '../../../shared/document/compose.ts';
import { dump } from '../../../shared/document/dump.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { publicationName } from '../../../shared/publication/publicationName.ts';
import { publicationProblems } from '../../../shared/publication/publicationProblems.ts';
import { publicationRecord } from '../../../shared/publication/publicationRecord.ts';
import { writeDraft } from '../../../shared/report/draftFile.ts';
import type { ExportOptions } from '../../exporters/pdf/exportPdf.ts';
import { makeDocument } from '../export/makeDocument.ts';
import { printPdf } from '../export/makePdf.ts';
import type { InWork } from '../export/printShop.ts';
import { hashList, type NamedFile } from './hashList.ts';

export interface PublicationFiles {
  /** The folder they belong in: the files' common name. */
  readonly name: string;
  readonly files: readonly NamedFile[];
}

export const SHA256_LIST = '校验值-SHA256.txt';
export const SM3_LIST = '校验值-SM3.txt';
const COMPARISON = '更正对照表.pdf';

/** @throws ProblemError (Chinese, one sentence per problem) while something is missing or wrong */
export function ensurePublishable({ report, layout }: InWork, form: Omit<Publication, 'secrecy'>): void {
  const { findings } = checkDraft(report, layout, compose(report, layout));
  const errors = openFindings(findings, report.waivers).filter((f) => f.severity === 'error');
  const problems = publicationProblems(report, form, errors.length);
  if (problems.length > 0) throw new ProblemError('badParams', `还不能公开：${problems.join('')}`);
}

/**
 * Everything of one published version: PDF, Word, Excel and web page from the same blocks, the draft that they were made of,
 * the record of who reviewed and signed, for a correction the comparison with what was published before, and the hash lists
 * of all of them.
 * @param work what `ensurePublishable` lets pass
 * @param previous what was published before; only for a correction
 * @throws ProblemError as `makeDocument`
 */
export async function makePublication(
  work: InWork,
  form: Omit<Publication, 'secrecy'>,
  options: ExportOptions,
  previous?: InWork,
): Promise<PublicationFiles> {
  const { report, layout } = work;
  const composition = compose(report, layout);
  const publication: Publication = { ...form, secrecy: report.secrecy! };
  const name = publicationName(report, form.correction);

  const files: NamedFile[] = [];
  for (const format of FILE_FORMATS) {
    const { bytes } = await makeDocument(composition.document, format, options);
    files.push({ name: `${name}.${format}`, bytes });
  }
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  files.push({ name: `${name}.mz`, bytes: text(writeDraft(report)) });
  files.push({ name: '公开登记.txt', bytes: text(`\uFEFF${publicationRecord(report, publication)}`) });
  if (previous) {
    const before = dump(previous.report, compose(previous.report, previous.layout));
    const comparison = compareReports(before, dump(report, composition));
    const names = {
      before: form.correction === 1 ? '原版' : `更正版${form.correction - 1}`,
      after: `更正版${form.correction}`,
    };
    const document = comparisonDocument(comparison, names, composition.document.page, report.kind);
    files.push({ name: COMPARISON, bytes: (await printPdf(document, options)).pdf });
  }
  const lists = [
    { name: SHA256_LIST, bytes: text(hashList(files, 'sha256')) },
    { name: SM3_LIST, bytes: text(hashList(files, 'sm3')) },
  ];
  return { name, files: [...files, ...lists] };
}
