import { ZipArchive } from '../../../electron/importers/zip/ZipArchive.ts';
import { chanceOf } from './chance.ts';
import type { Chance } from './chance.ts';
import { zipParts } from './zipParts.ts';

type Mutation = (bytes: Buffer, chance: Chance) => Buffer;

const MOST_CHANGES = 30;
/** Numbers that bounds are forgotten for. */
const EXTREMES = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff];
const NUMBERS_OF_XML = /(="|>)(\d{1,9})(?=["<])/g;

const changes = (chance: Chance): number => 1 + chance.below(MOST_CHANGES);

/** Single bits. */
const flipBits: Mutation = (bytes, chance) => {
  const changed = Buffer.from(bytes);
  for (let i = changes(chance); i > 0; i--) {
    const at = chance.below(changed.length);
    changed.writeUInt8((changed[at] ?? 0) ^ (1 << chance.below(8)), at);
  }
  return changed;
};

/** Four bytes that are a count, a length or an offset somewhere. */
const writeExtremes: Mutation = (bytes, chance) => {
  const changed = Buffer.from(bytes);
  if (changed.length < 4) return changed;
  for (let i = changes(chance); i > 0; i--)
    changed.writeUInt32LE(chance.pick(EXTREMES), chance.below(changed.length - 3));
  return changed;
};

const cutShort: Mutation = (bytes, chance) => bytes.subarray(0, chance.below(bytes.length));

/** A piece of the file, as [start, end). */
function piece(bytes: Buffer, chance: Chance): [start: number, end: number] {
  const start = chance.below(bytes.length);
  return [start, Math.min(bytes.length, start + 1 + chance.below(4096))];
}

const swapPieces: Mutation = (bytes, chance) => {
  const [[a, aEnd], [b, bEnd]] = [piece(bytes, chance), piece(bytes, chance)].sort((x, y) => x[0] - y[0]) as [
    [number, number],
    [number, number],
  ];
  if (aEnd > b) return flipBits(bytes, chance);
  const part = (start: number, end?: number): Buffer => bytes.subarray(start, end);
  return Buffer.concat([part(0, a), part(b, bEnd), part(aEnd, b), part(a, aEnd), part(bEnd)]);
};

const repeatPiece: Mutation = (bytes, chance) => {
  const [start, end] = piece(bytes, chance);
  const repeated = Array.from({ length: 1 + chance.below(20) }, () => bytes.subarray(start, end));
  return Buffer.concat([bytes.subarray(0, end), ...repeated, bytes.subarray(end)]);
};

/** A tag lost, a number grown, a few letters gone: in files of tags. */
const changeTags: Mutation = (bytes, chance) => {
  let text = bytes.toString('latin1');
  for (let i = 1 + chance.below(5); i > 0; i--) {
    const at = chance.below(text.length);
    const open = text.indexOf('<', at);
    const close = text.indexOf('>', open);
    const kind = chance.below(3);
    if (kind === 0 && open >= 0 && close >= 0) text = text.slice(0, open) + text.slice(close + 1);
    else if (kind === 1) text = text.slice(0, at) + growNumber(text.slice(at), chance);
    else text = text.slice(0, at) + text.slice(at + 1 + chance.below(60));
  }
  return Buffer.from(text, 'latin1');
};

function growNumber(text: string, chance: Chance): string {
  let isDone = false;
  return (
    text.slice(0, 5000).replace(NUMBERS_OF_XML, (all, before: string) => {
      if (isDone) return all;
      isDone = true;
      return `${before}${chance.pick(EXTREMES)}`;
    }) + text.slice(5000)
  );
}

/** What is in a package changed, and packed rightly again. */
const changeParts: Mutation = (bytes, chance) => {
  const zip = new ZipArchive(bytes);
  const parts = zip.names.map((name) => ({ name, bytes: zip.read(name) ?? Buffer.alloc(0) }));
  const own = parts.filter((part) => part.bytes.length > 0);
  if (chance.below(4) === 0) {
    const [a, b] = [chance.pick(own), chance.pick(own)];
    const swapped = new Map([
      [a.name, b.bytes],
      [b.name, a.bytes],
    ]);
    return zipParts(parts.map((part) => ({ ...part, bytes: swapped.get(part.name) ?? part.bytes })));
  }
  const victim = chance.pick(own);
  const change = chance.pick([changeTags, changeTags, flipBits, cutShort, swapPieces]);
  return zipParts(parts.map((part) => (part === victim ? { ...part, bytes: change(part.bytes, chance) } : part)));
};

const ANY: readonly Mutation[] = [flipBits, flipBits, writeExtremes, writeExtremes, cutShort, swapPieces, repeatPiece];

/**
 * A file damaged in one of many ways; the same for the same seed.
 * @param kind what the file is: packages are also damaged inside, files of tags in their tags
 */
export function mutate(bytes: Buffer, kind: 'package' | 'tags' | 'binary', seed: number): Buffer {
  const chance = chanceOf(seed);
  const inside: readonly Mutation[] =
    kind === 'package'
      ? Array.from({ length: ANY.length * 2 }, () => changeParts)
      : kind === 'tags'
        ? ANY.map(() => changeTags)
        : [];
  return chance.pick([...ANY, ...inside])(bytes, chance);
}
