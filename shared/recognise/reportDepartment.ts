import type { SourceDocument } from './sourceDocument.ts';
import { plain, withoutNumber } from './tables/plain.ts';

/** How names of departments and units end. */
const ORGAN =
  '(?:局|厅|委|委员会|办|办公室|中心|办事处|人民政府|院|法院|检察院|校|学校|学院|大学|幼儿园|会|联合会|队|大队|支队|站|所|馆|部|团|社|署|台|园|园区|公司|集团|处|室|库|场|医院)';
const LABELLED =
  /(?:部门|单位|预算单位|编制部门|编制单位|主管部门|公开部门|公开单位)(?:\/单位)?(?:名称)?(?:\(.{1,4}\))?:\s*(.+)/;
const NEXT_LABEL = /(?:金额)?(?:单位|预算年度|年度|填报日期|编制日期|日期|截止时间):.*$/;
const MONEY = /^(?:人民币)?[十百千万亿]*元/;
const CODED = /^\[?(\d{3,9})\]?[-_]?([\u4e00-\u9fff].{2,40})$/;
const COVER = new RegExp(
  `^(?:20\\d\\d年度?)?(.{2,40}?${ORGAN})(?:\\(.{1,6}\\))?(?:20\\d\\d年度?)?.{0,4}(?:部门|单位)?预算(?:公开|信息|编制|说明|报告|草案|$)`,
);
const OUTLINE = new RegExp(
  `^(.{3,40}?${ORGAN})(?:\\(部门\\)|部门|单位)?(?:概况|基本情况|基本概况|简介|主要职能|主要职责|机构设置)$`,
);

/** The department that the captions of the tables name, else the one of the cover or of the first headings. */
export function reportDepartment(documents: readonly SourceDocument[]): string {
  const blocks = documents.flatMap((d) => d.blocks);
  const texts = blocks.flatMap((b) => (b.kind === 'table' || b.kind === 'image' ? [] : [plain(b.text)]));
  const cover = ofCover(texts);
  const captions = blocks.flatMap((b) =>
    b.kind === 'table' ? (b.caption ?? b.cells[0]?.text ?? '').split('\t').map(plain) : [],
  );
  const labelled = captions.flatMap((caption) => labelledName(caption) ?? []);
  const named = mostOften(labelled);
  if (named !== undefined)
    return cover !== undefined && new Set(labelled).size > 1 && labelled.includes(cover) ? cover : named;
  return ofCodes(captions) ?? cover ?? ofHeadings(texts) ?? '';
}

function labelledName(caption: string): string | undefined {
  const found = LABELLED.exec(caption)?.[1]
    ?.replace(NEXT_LABEL, '')
    .replace(/^\[?\d+\]?[-_]?/, '');
  return found && !MONEY.test(found) && /[\u4e00-\u9fff]{2}/.test(found) ? found : undefined;
}

/** The name with the code that all other codes begin with: 450某局 above 450001某局本级. */
function ofCodes(captions: readonly string[]): string | undefined {
  const coded = captions.flatMap((caption) => {
    const found = CODED.exec(caption);
    return found ? [{ code: found[1]!, name: found[2]! }] : [];
  });
  const first = [...coded].sort((a, b) => a.code.length - b.code.length)[0];
  return first && coded.every(({ code }) => code.startsWith(first.code)) ? first.name : undefined;
}

function ofCover(texts: readonly string[]): string | undefined {
  const found = texts.slice(0, 30).map((text) => COVER.exec(text)?.[1] ?? labelledName(text));
  return found.find((name) => name !== undefined);
}

function ofHeadings(texts: readonly string[]): string | undefined {
  const found = texts.slice(0, 80).map((text) => OUTLINE.exec(withoutNumber(withoutNumber(text)))?.[1]);
  return found.find((name) => name !== undefined);
}

/** The text that stands there most often, the first of equals. */
function mostOften(names: readonly string[]): string | undefined {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0];
}
