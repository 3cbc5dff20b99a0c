import { decoderFor } from './decoderFor.ts';

const SAMPLE_BYTES = 4096;

/**
 * Plain text of unknown encoding: byte order mark, UTF-16 without one (every other byte of ASCII is zero), UTF-8 when the
 * bytes are valid UTF-8, otherwise GB18030. The byte order mark is left out.
 */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoderFor('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoderFor('utf-16be').decode(bytes);
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked) return decoderFor(unmarked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoderFor('gb18030').decode(bytes);
  }
}

/** Zeros in one half of the positions only are UTF-16; no other text has zeros. */
export function utf16WithoutMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const few = sample.length / 50;
  if (odd > few && even === 0) return 'utf-16le';
  return even > few && odd === 0 ? 'utf-16be' : undefined;
}
