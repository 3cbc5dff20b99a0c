import { decoderFor } from './decoderFor.ts';

/** The text of an XML part: byte order mark, else the declared encoding, else UTF-8. */
export function decodeXml(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoderFor('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoderFor('utf-16be').decode(bytes);
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(bytes.toString('latin1', 0, 200))?.[1];
  return decoderFor(declared ?? 'utf-8').decode(bytes);
}
