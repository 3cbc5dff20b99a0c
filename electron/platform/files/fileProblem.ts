import path from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';

export type FileAction = '读取' | '写入' | '删除';

/** The code of a system error (`ENOENT` …), or an empty text. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What the operating system said, as one Chinese sentence that names the file and says what to do. */
export function fileProblem(error: unknown, file: string, action: FileAction): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = errorCode(error);
  const detail = error instanceof Error ? error.message : String(error);
  const problem = KNOWN[code]?.(file, action);
  if (problem !== undefined) return new ProblemError(problem.code, problem.message, detail);
  const message = `无法${action}文件“${file}”（系统错误 ${code || '未知'}）。请检查磁盘和文件后重试。`;
  return new ProblemError('fileFailed', message, detail);
}

type Known = (file: string, action: FileAction) => { code: ProblemError['code']; message: string };

const missing: Known = (file, action) =>
  action === '写入'
    ? {
        code: 'folderMissing',
        message: `文件夹“${path.dirname(file)}”不存在，无法写入“${path.basename(file)}”。请先建立文件夹，或换一个位置。`,
      }
    : { code: 'fileMissing', message: `找不到文件“${file}”。请检查文件名和位置。` };

const noSpace: Known = (file) => ({
  code: 'noSpace',
  message: `磁盘空间不足，无法写入“${file}”，原有文件没有改动。请清理磁盘或换一个位置后重试。`,
});

const noPermission: Known = (file, action) => ({
  code: 'noPermission',
  message: `没有权限${action}“${file}”。请检查文件夹和文件的权限，或换一个位置。`,
});

const busy: Known = (file, action) => ({
  code: 'fileFailed',
  message: `“${file}”正被其他程序使用，无法${action}。请关闭打开它的程序（如 Word、Excel、WPS、PDF 阅读器）后重试${action === '写入' ? '，原有文件没有改动' : ''}。`,
});

const isFolder: Known = (file, action) => ({
  code: 'fileFailed',
  message: `“${file}”是文件夹，不是文件，无法${action}。请给出文件名。`,
});

const KNOWN: Readonly<Record<string, Known>> = {
  ENOENT: missing,
  ENOTDIR: (file, action) =>
    action === '写入'
      ? {
          code: 'folderMissing',
          message: `“${path.dirname(file)}”不是文件夹，无法在其中写入“${path.basename(file)}”。请换一个位置。`,
        }
      : missing(file, action),
  ENOSPC: noSpace,
  EDQUOT: noSpace,
  // The file system's or the user's limit for one file.
  EFBIG: noSpace,
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: (file) => ({
    code: 'noPermission',
    message: `“${file}”所在的磁盘是只读的，无法写入。请换一个位置。`,
  }),
  EBUSY: busy,
  ETXTBSY: busy,
  EISDIR: isFolder,
  ENAMETOOLONG: (file, action) => ({
    code: 'fileFailed',
    message: `文件名“${path.basename(file)}”太长，无法${action}。请换一个较短的名字。`,
  }),
  EMFILE: (file, action) => ({
    code: 'fileFailed',
    message: `打开的文件太多，无法${action}“${file}”。请关闭一些程序后重试。`,
  }),
};
