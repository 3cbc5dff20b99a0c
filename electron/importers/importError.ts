/** Why a file was not read. */
export type ImportErrorCode =
  | 'EMPTY'
  | 'TOO_BIG'
  | 'TOO_MANY'
  | 'BOMB'
  | 'CORRUPT'
  | 'ENCRYPTED'
  | 'DTD'
  | 'DEPTH'
  | 'UNSUPPORTED'
  | 'SCANNED'
  | 'GARBLED'
  | 'TIMEOUT'
  | 'MEMORY'
  | 'CRASH'
  | 'CANCELLED';

interface Wording {
  readonly what: string;
  readonly remedy: string;
}

const WORDINGS: Readonly<Record<ImportErrorCode, Wording>> = {
  EMPTY: { what: '文件里没有可读取的文字或表格', remedy: '请检查是否选错了文件' },
  TOO_BIG: { what: '文件过大', remedy: '请删去图片或拆成几个文件后再导入' },
  TOO_MANY: { what: '文件的内容过多', remedy: '请只留下预算公开要用的表格和文字后再导入' },
  BOMB: { what: '文件展开后异常庞大，为安全起见没有读取', remedy: '请用 Word、Excel 或 WPS 打开后另存一份再导入' },
  CORRUPT: {
    what: '文件内容已损坏，无法读取',
    remedy: '请重新取得这个文件，或用 Word、Excel 或 WPS 打开后另存一份再导入',
  },
  ENCRYPTED: { what: '文件设置了打开密码', remedy: '请在 Word、Excel、WPS 或 PDF 软件中取消密码后再导入' },
  DTD: {
    what: '文件里有正常的 Word、Excel 文件不会有的内容，可能有害，没有读取',
    remedy: '请用 Word、Excel 或 WPS 打开后另存一份再导入',
  },
  DEPTH: { what: '文件的内容嵌套过深，没有读取', remedy: '请用 Word、Excel 或 WPS 打开后另存一份再导入' },
  UNSUPPORTED: { what: '这种文件不能导入', remedy: '请另存为 .docx、.xlsx 或带文字的 .pdf 后再导入' },
  SCANNED: { what: '这个 PDF 是扫描件，只有图片，没有文字', remedy: '请改为导入 Word 或 Excel 原件' },
  GARBLED: { what: '这个 PDF 的文字编码不完整，读出来是乱码', remedy: '请改为导入 Word 或 Excel 原件' },
  TIMEOUT: {
    what: '文件太复杂，在规定的时间内没有读完，已停止',
    remedy: '请拆成几个文件，或改为导入 Word 或 Excel 原件',
  },
  MEMORY: { what: '文件展开后占用的内存过多，已停止读取', remedy: '请拆成几个文件，或改为导入 Word 或 Excel 原件' },
  CRASH: {
    what: '读取这个文件时程序出错，已停止，文件可能已损坏',
    remedy: '请重新取得这个文件，或用 Word、Excel 或 WPS 打开后另存一份再导入',
  },
  CANCELLED: { what: '已取消导入', remedy: '草稿没有改动' },
};

/** Messages that cross a process are checked against this. */
export const isImportErrorCode = (code: unknown): code is ImportErrorCode =>
  typeof code === 'string' && Object.hasOwn(WORDINGS, code);

/** A file could not be read; the message is one Chinese sentence for the officer: what happened and what to do. */
export class ImportError extends Error {
  readonly code: ImportErrorCode;

  /** @param detail what happened in this file, in place of the general words; the remedy follows. */
  constructor(code: ImportErrorCode, detail?: string, remedy?: string) {
    const wording = WORDINGS[code];
    super(`${detail ?? wording.what}，${remedy ?? wording.remedy}。`);
    this.name = 'ImportError';
    this.code = code;
  }

  /** An error whose sentence was made in another process. */
  static restored(code: ImportErrorCode, message: string): ImportError {
    const error = new ImportError(code);
    error.message = message;
    return error;
  }
}
