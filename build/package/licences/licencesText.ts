import type { PackageLicence } from './readLicence.ts';
import { isPermissive } from './spdx.ts';

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;

/** Texts that are the same for everybody but for the author's name. */
const TEXTS: Readonly<Record<string, string>> = { MIT, ISC };

const RULE = '='.repeat(80);
const title = ({ name, version }: PackageLicence): string => (version === '' ? name : `${name} ${version}`);

/** The packages that must not be packed, each with its licence: none is permissive. */
export const notPermissive = (packages: readonly PackageLicence[]): string[] =>
  packages.filter(({ licence }) => !isPermissive(licence)).map((one) => `${title(one)}: ${one.licence || '未注明'}`);

/** The licence in full. A package under MIT or ISC that brings no file gets the licence's text, with its author. */
function fullText({ name, author, licence, text }: PackageLicence): string {
  if (text !== '') return text;
  const known = TEXTS[licence];
  if (known !== undefined) return `Copyright (c) ${author || `the authors of ${name}`}\n\n${known}`;
  throw new Error(`${name} 使用 ${licence} 许可，但没有附带许可全文，不能打包`);
}

/**
 * One text with the licences of all packages; those with the same text stand together.
 * @throws Error naming the packages that have no permissive licence, or that lack the text of theirs
 */
export function licencesText(packages: readonly PackageLicence[]): string {
  const refused = notPermissive(packages);
  if (refused.length > 0) throw new Error(`这些软件包的许可不允许随程序分发：${refused.join('；')}`);
  const byText = new Map<string, PackageLicence[]>();
  for (const one of packages) byText.set(fullText(one), [...(byText.get(fullText(one)) ?? []), one]);
  const parts = [...byText].map(([text, same]) => {
    const names = same.map((one) => `${title(one)}  (${one.licence})`).join('\n');
    return `${RULE}\n${names}\n${RULE}\n\n${text}\n`;
  });
  return `明账使用的开源软件及其许可（共 ${packages.length} 个）\n\n${parts.join('\n\n')}`;
}
