import type { TableBlock } from '../../../shared/document/blocks.ts';

/** Excel's limit. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu;
/** Excel keeps this name for itself. */
const RESERVED = /^history$/i;

/** A legal name for the sheet of each table, in order: number and title, told apart where they are the same. */
export function sheetNames(tables: readonly TableBlock[]): string[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    const name = legalName([table.number ?? '', table.title].filter((part) => part !== '').join(' '));
    let unique = name;
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) {
      const ending = `(${n})`;
      unique = [...name].slice(0, LONGEST - ending.length).join('') + ending;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function legalName(text: string): string {
  const clean = text.replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/g, ' ').trim();
  // counted as Excel counts, in UTF-16 units, without cutting a character in two
  let name = '';
  for (const char of clean) if (name.length + char.length <= LONGEST) name += char;
  name = name.trim().replaceAll(/^'+|'+$/g, '');
  return name === '' || RESERVED.test(name) ? `表${name}` : name;
}
