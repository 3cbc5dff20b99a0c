import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ImportErrorCode } from '../../../electron/importers/importError.ts';
import { readIsolated } from '../../../electron/importers/isolate/readIsolated.ts';
import { readFile } from '../../../electron/importers/readFile.ts';
import type { SourceDocument } from '../../../shared/recognise/sourceDocument.ts';
import { describeWithShared, sharedPath } from '../../support/sharedFolder.ts';
import { countTables, scoreValues } from './truth.ts';

/** Refused, with the words that say what happened and what to do. */
interface Refused {
  readonly code: ImportErrorCode;
  readonly what: string;
  readonly remedy: string;
}

/** Read: how many tables, how many cells of which reference right (of how many), what is told beside. */
interface Read {
  readonly seed: '000' | '002' | '003';
  /** Its tables of the reference; all when left out. */
  readonly of?: readonly number[];
  readonly tables: number;
  readonly right: number;
  readonly cells: number;
  readonly warning?: string;
}

const SAVE_AGAIN = '打开后另存一份再导入';
const ONE_TABLE = { seed: '000', of: [0], tables: 1, right: 60, cells: 60 } as const;

/** Every file of the folder and how it ends. */
const OUTCOMES: Readonly<Record<string, Refused | Read>> = {
  'n01_text_numbers.xlsx': { seed: '000', tables: 10, right: 805, cells: 805, warning: '隐藏列没有读取' },
  'n02_split_two_sheets.xlsx': { seed: '002', of: [6], tables: 1, right: 317, cells: 317 },
  'n04_all_on_one_sheet.xlsx': {
    seed: '003',
    of: [0, 1, 2, 3, 4, 5, 6, 7],
    tables: 8,
    right: 780,
    cells: 780,
    warning: '是隐藏的，没有读取',
  },
  'n06_formula_nocache.xlsx': { ...ONE_TABLE, right: 56, warning: '5 个公式没有保存计算结果' },
  'n07_macro.xlsm': { seed: '000', tables: 10, right: 805, cells: 805, warning: '宏（VBA），没有运行' },
  'n08_huge_50k.xlsx': { code: 'TOO_MANY', what: '超过 20000 行', remedy: '请只留下预算公开要用的表格' },
  'n10_html_as.xls': ONE_TABLE,
  'n12_xml2003.xls': ONE_TABLE,
  'n13_gbk.csv': { ...ONE_TABLE, warning: '没有合并单元格的信息' },
  'n15_password.docx': { code: 'ENCRYPTED', what: '设置了打开密码', remedy: '取消密码后再导入' },
  'n15_password.pdf': { code: 'ENCRYPTED', what: '设置了打开密码', remedy: '取消密码后再导入' },
  'n15_password.xlsx': { code: 'ENCRYPTED', what: '设置了打开密码', remedy: '取消密码后再导入' },
  'n16_empty.xlsx': { code: 'EMPTY', what: '文件是空的', remedy: '请检查是否选错了文件' },
  'n16_random.docx': { code: 'CORRUPT', what: '认不出这是什么文件', remedy: SAVE_AGAIN },
  'n16_truncated.docx': { code: 'CORRUPT', what: '文件不完整', remedy: SAVE_AGAIN },
  'n16_truncated.pdf': { code: 'CORRUPT', what: '已损坏或不完整', remedy: '请重新取得这个文件' },
  'n16_truncated.xlsx': { code: 'CORRUPT', what: '文件不完整', remedy: SAVE_AGAIN },
  'n17_odt.odt': { code: 'UNSUPPORTED', what: 'OpenDocument', remedy: '另存为 .docx 或 .xlsx 后再导入' },
  'n30_split_tables.docx': { seed: '003', tables: 14, right: 1098, cells: 1098 },
  'n32_wordish.docx': { seed: '000', tables: 11, right: 805, cells: 805, warning: '内层表格按文字读取' },
  'n35_rtf_as.doc': { code: 'UNSUPPORTED', what: '这是 RTF 格式', remedy: '另存为 .docx 后再导入' },
  'n36_html_as.doc': { seed: '003', tables: 14, right: 1098, cells: 1098 },
  'n40_zipbomb_200MB.docx': { code: 'BOMB', what: '展开后异常庞大', remedy: SAVE_AGAIN },
  'n42_billion_laughs.docx': { code: 'DTD', what: '可能有害', remedy: SAVE_AGAIN },
  'n45_zipbomb.xlsx': { code: 'BOMB', what: '展开后异常庞大', remedy: SAVE_AGAIN },
  // Without vertical lines only tables of amounts come out whole; the officer is told to compare each.
  'n52_horizontal_only.pdf': {
    seed: '003',
    of: [0, 1, 2, 3, 4],
    tables: 16,
    right: 456,
    cells: 484,
    warning: '没有完整的表格线，行列按文字位置推断，请逐项核对',
  },
  'n55_scanned.pdf': { code: 'SCANNED', what: '扫描件，只有图片', remedy: '请改为导入 Word 或 Excel 原件' },
  'n57_owner_restricted.pdf': { seed: '003', tables: 14, right: 1098, cells: 1098 },
  'n59_rotated.pdf': { seed: '003', tables: 14, right: 1098, cells: 1098 },
  // The text itself lacks cells that the reference has.
  'n60_text_gbk.txt': { seed: '002', tables: 12, right: 1005, cells: 1176, warning: '没有合并单元格的信息' },
  'n62_bomb_stream.pdf': { code: 'BOMB', what: '展开后异常庞大', remedy: '请改为导入 Word 或 Excel 原件' },
};
/** Those that only a process of their own can stop, or that must keep to less memory. */
const ISOLATED = new Map([
  ['n08_huge_50k.xlsx', 600],
  ['n62_bomb_stream.pdf', 300],
]);
const MB = 1024 * 1024;

const FOLDER = 'reports/nasty';

describeWithShared([FOLDER], 'Damaged, hostile and odd files', () => {
  it('are all named here', () => {
    expect(readdirSync(sharedPath(FOLDER)).toSorted()).toEqual(Object.keys(OUTCOMES).toSorted());
  });

  it.each(Object.entries(OUTCOMES))(
    '%s',
    async (name, outcome) => {
      const reading = read(name);
      if ('code' in outcome) await expectRefusal(reading, outcome);
      else expectReading(await reading, outcome);
    },
    180_000,
  );
});

function read(name: string): Promise<SourceDocument> {
  const bytes = readFileSync(sharedPath(`${FOLDER}/${name}`));
  const megabytes = ISOLATED.get(name);
  if (megabytes === undefined) return readFile(bytes, name);
  // The clock is not what is looked at here: this machine may be busy.
  return readIsolated(bytes, name, { limits: { residentBytes: megabytes * MB, milliseconds: 150_000 } });
}

async function expectRefusal(reading: Promise<unknown>, { code, what, remedy }: Refused): Promise<void> {
  const error: unknown = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'ImportError', code });
  const message = error instanceof Error ? error.message : '';
  // One sentence for a person: what happened, then what to do; no program's words.
  expect(message).toMatch(/^[^。]*，请[^。]*。$/);
  expect(message).toContain(what);
  expect(message).toContain(remedy);
  expect(message).not.toMatch(/Error|undefined|XML|ZIP|exception/);
}

function expectReading(document: SourceDocument, { seed, of, tables, right, cells, warning }: Read): void {
  expect(document.blocks.filter((block) => block.kind === 'table')).toHaveLength(tables);
  const score = scoreValues(seed, document, of ?? Array.from({ length: countTables(seed) }, (_, i) => i));
  expect(score.of).toBe(cells);
  expect(score.right).toBeGreaterThanOrEqual(right);
  if (warning === undefined) expect(document.warnings).toEqual([]);
  else expect(document.warnings.join('')).toContain(warning);
}
