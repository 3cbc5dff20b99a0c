import { SaxesParser } from 'saxes';
import { ImportError } from './importError.ts';
import { IMPORT_LIMITS } from './limits.ts';

/** The attributes of an element by local name: prefixes are dropped, so strict and transitional files look the same. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Called in document order; names are local names. */
export interface XmlHandlers {
  open?(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Large parts go to the parser in pieces, so that its buffer stays small. */
const CHUNK = 65_536;

/** `w:tbl` → `tbl` */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/**
 * Reads an XML part as a stream. Document types (and with them entity bombs and outside entities) are refused.
 * @throws ImportError CORRUPT when it is not well-formed, DTD, DEPTH
 */
export function readXml(xml: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('error', () => {
    throw new ImportError('CORRUPT');
  });
  parser.on('doctype', () => {
    throw new ImportError('DTD');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > IMPORT_LIMITS.xmlDepth) throw new ImportError('DEPTH');
    handlers.open?.(localName(name), byLocalName(attributes));
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    handlers.close?.(localName(name));
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  for (let at = 0; at < xml.length; at += CHUNK) parser.write(xml.slice(at, at + CHUNK));
  parser.close();
}

function byLocalName(attributes: Readonly<Record<string, string>>): XmlAttributes {
  if (!Object.keys(attributes).some((name) => name.includes(':'))) return attributes;
  const result: Record<string, string> = Object.create(null);
  for (const name of Object.keys(attributes)) result[localName(name)] = attributes[name] ?? '';
  return result;
}
