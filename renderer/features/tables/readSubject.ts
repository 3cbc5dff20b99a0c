import type { Line } from '../../../shared/budget/lines.ts';
import type { Report } from '../../../shared/report/report.ts';
import { defaultCatalogue } from '../../../shared/subjects/catalogue.ts';
import { suggestGovEconomic } from '../../../shared/subjects/pairing.ts';
import type { Subject, SubjectKind } from '../../../shared/subjects/types.ts';

/** The code that a text means, or in Chinese why it means none. */
export type ReadSubject =
  { readonly ok: true; readonly code: string } | { readonly ok: false; readonly reason: string };

const CODE_THEN_NAME = /^(\d{3,9})[\s\-—－_、:：]*\p{Script=Han}/u;
const NAMED_CODES = 4;

/**
 * Reads what was typed or pasted as a subject: a code (known or not), a code with its name behind it, or a name that
 * means one code only in the year. `line`: the line it goes into, whose 部门经济 code helps to choose a 政府经济 code.
 */
export function readSubject(kind: SubjectKind, text: string, report: Report, year: number, line?: Line): ReadSubject {
  const wanted = text.normalize('NFKC').trim();
  const code = CODE_THEN_NAME.exec(wanted)?.[1];
  if (code) return { ok: true, code };
  if (!/\p{Script=Han}/u.test(wanted)) return { ok: true, code: wanted };
  const found = narrowed(kind, defaultCatalogue.byName(kind, wanted, year), report, year, line);
  const [first, ...others] = found;
  if (!first) return { ok: false, reason: `科目目录中没有“${wanted}”。请填写编码，或从列表中选择。` };
  if (!others.length) return { ok: true, code: first.code };
  const list = found.slice(0, NAMED_CODES).map((s) => s.code);
  const more = found.length > NAMED_CODES ? ` 等 ${found.length} 个` : '';
  return { ok: false, reason: `“${wanted}”对应多个科目：${list.join('、')}${more}。请填写编码，或从列表中选择。` };
}

/** Of several 政府经济 subjects of one name, the one that the line's 部门经济 code usually goes to. */
function narrowed(
  kind: SubjectKind,
  found: readonly Subject[],
  report: Report,
  year: number,
  line: Line | undefined,
): readonly Subject[] {
  if (kind !== 'govEconomic' || found.length < 2 || !line?.economic) return found;
  const nature = report.units.find((u) => u.id === line.unit)?.nature ?? '';
  const usual = new Set(suggestGovEconomic(line.economic, nature, year).map((s) => s.code));
  const fitting = found.filter((s) => usual.has(s.code));
  return fitting.length ? fitting : found;
}
