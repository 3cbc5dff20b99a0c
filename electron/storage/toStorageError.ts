import { errorCode } from './errorCode.ts';
import { AlreadyOpen, StorageError } from './storageErrors.ts';

const FULL = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'EFBIG']);
const READ_ONLY = new Set(['SQLITE_PERM', 'SQLITE_AUTH', 'EACCES', 'EPERM', 'EROFS']);

/** The compiled part of better-sqlite3 is missing, or was made for another system. */
const NOT_LOADED = new Set(['ERR_DLOPEN_FAILED', 'MODULE_NOT_FOUND']);

/** Does the error say that the content of the file is damaged? */
export function isCorruption(error: unknown): boolean {
  return /^SQLITE_(?:CORRUPT|NOTADB|FORMAT)/.test(errorCode(error));
}

/** Turns an error of SQLite or of the file system into one that says what happened and what to do; others pass through. */
export function toStorageError(error: unknown, file: string): unknown {
  if (error instanceof StorageError) return error;
  const code = errorCode(error);
  if (FULL.has(code)) {
    return new StorageError(
      'disk-full',
      `磁盘空间不足，无法写入“${file}”。已保存的内容不受影响。请清理磁盘空间后重试。`,
      error,
    );
  }
  if (READ_ONLY.has(code) || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
    return new StorageError(
      'read-only',
      `无法写入“${file}”：文件或所在的文件夹、磁盘是只读的，或没有权限。请取消只读或请管理员开放权限，然后重试；` +
        '要换到别的文件夹，请退出明账，用环境变量 MINGZHANG_DATA 指定后重新启动。',
      error,
    );
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new AlreadyOpen(file, null, true, error);
  }
  if (NOT_LOADED.has(code)) {
    return new StorageError(
      'driver',
      `数据库组件不能在本机运行（${process.platform} ${process.arch}）。请安装与本机系统和处理器相符的明账安装包；` +
        '若从源码运行，请在项目文件夹中执行 npm rebuild better-sqlite3。',
      error,
    );
  }
  if (isCorruption(error)) {
    return new StorageError(
      'io',
      `“${file}”的内容已损坏。请重新打开明账：它会检查文件，保留损坏的文件，并提供最近的备份。`,
      error,
    );
  }
  if (code.startsWith('SQLITE_CONSTRAINT')) {
    return new StorageError(
      'patch-mismatch',
      '要写入的内容与已保存的不一致（编号重复或内容不完整），没有写入。请刷新后再试。',
      error,
    );
  }
  if (/^(?:SQLITE_(?:IOERR|PROTOCOL|NOLFS)|E[A-Z]+$)/.test(code)) {
    return new StorageError(
      'io',
      `读写“${file}”时出错（${code}）。请检查磁盘或网络盘是否正常，然后重新打开明账。`,
      error,
    );
  }
  return error;
}
