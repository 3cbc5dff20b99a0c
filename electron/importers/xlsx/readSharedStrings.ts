import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { readXml } from '../xml.ts';

/** The texts that cells refer to by number; readings of characters (rPh) are left out. @throws ImportError */
export function readSharedStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let text = '';
  let isText = false;
  let phonetic = 0;
  let length = 0;
  readXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') isText = true;
      else if (name === 'rPh') phonetic++;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') {
        length += text.length;
        if (length > IMPORT_LIMITS.textChars) throw new ImportError('TOO_MANY', '工作簿的文字过多');
        strings.push(unescapeText(text));
      }
    },
    text(piece) {
      if (isText && phonetic === 0) text += piece;
    },
  });
  return strings;
}

/** Excel writes characters that XML cannot hold as _x000D_. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
