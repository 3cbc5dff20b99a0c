import type { ImportSource } from '../../shared/contract/importing.ts';
import { windowBridge } from './connect.ts';

/** What can be imported, for the file dialog. */
export const IMPORT_TYPES = ['.docx', '.doc', '.xlsx', '.xls', '.pdf', '.txt', '.csv', '.html', '.htm', '.mht'];

/** Asks for files through the dialog of the window; none when the person cancelled. */
export function chooseFiles(accept: readonly string[]): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = accept.join(',');
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.click();
  });
}

/** A file for the trusted side: its path in the desktop window, its bytes in a browser. */
export async function importSource(file: File): Promise<ImportSource> {
  const path = windowBridge()?.pathOfFile(file);
  return path ? { path } : { name: file.name, base64: await base64Of(file) };
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('error', () => reject(new Error(`无法读取“${file.name}”。`)));
    // data:…;base64,…
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,?/, '')));
    reader.readAsDataURL(file);
  });
}
