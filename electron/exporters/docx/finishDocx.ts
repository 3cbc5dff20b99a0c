import { repackZip } from '../zip/repackZip.ts';

/** No space is put between Chinese and Latin letters, as on the printed page. Stands before `spacing` by the schema. */
const NO_AUTO_SPACE = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';

/**
 * Replaces what the library takes from the clock, so that the same report gives the same bytes, and adds what it has no
 * option for.
 */
export function finishDocx(packed: Uint8Array, date: string): Uint8Array {
  const stamp = `${/^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? '2000-01-01'}T12:00:00Z`;
  return repackZip(packed, (name, bytes) => {
    const xml = (): string => bytes.toString('utf8');
    if (name === 'docProps/core.xml')
      return xml().replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`);
    if (name === 'word/styles.xml') return xml().replace(/(<w:pPrDefault>\s*<w:pPr>)/, `$1${NO_AUTO_SPACE}`);
    if (name === 'word/document.xml') return renumbered(xml());
    return undefined;
  });
}

/** The library numbers bookmarks and pictures on through all documents of a run; here they begin at 1. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replaceAll(
    /(<(?:w:(bookmark)(?:Start|End)|wp:(docPr))\b[^>]*?\s(?:w:)?id=")(\d+)"/g,
    (_, before: string, bookmark: string | undefined, picture: string | undefined, id: string) => {
      const key = `${bookmark ?? picture} ${id}`;
      const number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      return `${before}${number}"`;
    },
  );
}
