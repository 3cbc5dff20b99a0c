import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The text of each page, in the order in which it was written, without white space and page number. */
export function pdfPages(pdf: Uint8Array): string[] {
  return pdfLines(pdf).map((lines) =>
    lines
      .filter((line) => !PAGE_NUMBER.test(line))
      .join('')
      .replaceAll(/\s/g, ''),
  );
}

export const PAGE_NUMBER = /^— \d+ —$/;

/** The lines of text of each page. */
export function pdfLines(pdf: Uint8Array): string[][] {
  const pages = tool('pdftotext', pdf, (file) => ['-raw', '-enc', 'UTF-8', file, '-']).split('\f');
  // There is a form feed after the last page too.
  return pages.slice(0, -1).map((page) => page.split('\n'));
}

/** What pdfinfo says, by key. */
export function pdfInfo(pdf: Uint8Array): Map<string, string> {
  const lines = tool('pdfinfo', pdf, (file) => ['-isodates', '-enc', 'UTF-8', file]).split('\n');
  return new Map(
    lines.map((line): [string, string] => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  );
}

export interface Bookmark {
  title: string;
  depth: number;
  /** Object number of the page. */
  page: number;
  x: number;
  y: number;
}

/** The bookmarks in reading order. pdfkit writes their objects uncompressed, so they can be read from the file. */
export function pdfBookmarks(pdf: Uint8Array): Bookmark[] {
  const objects = pdfObjects(pdf);
  const root = [...objects.values()].find((object) => object.includes('/Type /Catalog')) ?? '';
  const found: Bookmark[] = [];
  const follow = (number: number | undefined, depth: number): void => {
    for (let at = number; at !== undefined; at = reference(objects.get(at) ?? '', 'Next')) {
      const object = objects.get(at) ?? '';
      const [, page, x, y] = /\/Dest \[(\d+) 0 R \/XYZ (\S+) (\S+)/.exec(object) ?? [];
      found.push({ title: titleOf(object), depth, page: Number(page), x: Number(x), y: Number(y) });
      follow(reference(object, 'First'), depth + 1);
    }
  };
  follow(reference(objects.get(reference(root, 'Outlines') ?? -1) ?? '', 'First'), 0);
  return found;
}

/** The pages in order: object number and height in points. */
export function pdfPageObjects(pdf: Uint8Array): { object: number; height: number }[] {
  const objects = pdfObjects(pdf);
  const pages = [...objects.values()].find((object) => object.includes('/Type /Pages')) ?? '';
  const kids = /\/Kids \[([^\]]*)\]/.exec(pages)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => {
    const box = /\/MediaBox \[0 0 \S+ (\S+)\]/.exec(objects.get(Number(number)) ?? '');
    return { object: Number(number), height: Number(box?.[1]) };
  });
}

function pdfObjects(pdf: Uint8Array): Map<number, string> {
  const raw = Buffer.from(pdf).toString('latin1');
  const objects = [...raw.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)];
  return new Map(objects.map(([, number, body]): [number, string] => [Number(number), body ?? '']));
}

function reference(object: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(object);
  return found === null ? undefined : Number(found[1]);
}

/** Titles are UTF-16BE with a byte order mark; backslashes protect brackets. */
function titleOf(object: string): string {
  const escaped = /\/Title \(([\s\S]*?[^\\])\)\n/.exec(object)?.[1] ?? '';
  const names: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes = Buffer.from(
    escaped.replaceAll(/\\([\s\S])/g, (_, char: string) => names[char] ?? char),
    'latin1',
  );
  return new TextDecoder('utf-16be').decode(bytes);
}

function tool(program: string, pdf: Uint8Array, args: (file: string) => string[]): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mingzhang-pdf-'));
  try {
    const file = path.join(folder, 'a.pdf');
    writeFileSync(file, pdf);
    return execFileSync(program, args(file), { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How often `part` occurs in `text`, overlaps not counted. */
export function countOf(text: string, part: string): number {
  return part === '' ? 0 : text.split(part).length - 1;
}
