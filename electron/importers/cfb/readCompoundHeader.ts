import { ImportError } from '../importError.ts';

/** What the first 512 bytes of a compound file say. Sector numbers ≥ 0xfffffffa mean none. */
export interface CompoundHeader {
  readonly sectorSize: number;
  readonly miniSize: number;
  /** Smaller streams live in mini sectors. */
  readonly miniCutoff: number;
  readonly fatCount: number;
  /** The sectors of the allocation table that the header itself lists. */
  readonly fatSectors: readonly number[];
  /** Where further ones are listed. */
  readonly firstExtension: number;
  readonly firstDirectory: number;
  readonly firstMiniFat: number;
}

const LISTED_IN_HEADER = 109;

/** @throws ImportError CORRUPT */
export function readCompoundHeader(bytes: Buffer): CompoundHeader {
  const sectorSize = 2 ** bytes.readUInt16LE(30);
  const miniSize = 2 ** bytes.readUInt16LE(32);
  if ((sectorSize !== 512 && sectorSize !== 4096) || miniSize !== 64) throw new ImportError('CORRUPT');
  return {
    sectorSize,
    miniSize,
    miniCutoff: bytes.readUInt32LE(56),
    fatCount: bytes.readUInt32LE(44),
    fatSectors: Array.from({ length: LISTED_IN_HEADER }, (_, i) => bytes.readUInt32LE(76 + i * 4)),
    firstExtension: bytes.readUInt32LE(68),
    firstDirectory: bytes.readUInt32LE(48),
    firstMiniFat: bytes.readUInt32LE(60),
  };
}
