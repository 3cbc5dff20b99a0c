/** Type of the section that lists the versions of symbols that a file needs of others. */
const VERSIONS_NEEDED = 0x6ffffffe;

interface Section {
  readonly type: number;
  readonly offset: number;
  readonly link: number;
}

function sectionsOf(elf: Buffer): Section[] {
  const is64LittleEndian = elf.readUInt32BE(0) === 0x7f454c46 && elf[4] === 2 && elf[5] === 1;
  if (!is64LittleEndian) throw new Error('not a 64-bit ELF file');
  const table = Number(elf.readBigUInt64LE(40));
  const size = elf.readUInt16LE(58);
  return Array.from({ length: elf.readUInt16LE(60) }, (_, i) => {
    const at = table + i * size;
    return {
      type: elf.readUInt32LE(at + 4),
      offset: Number(elf.readBigUInt64LE(at + 24)),
      link: elf.readUInt32LE(at + 40),
    };
  });
}

/** The names of all symbol versions that the file needs: `GLIBC_2.34`, `GLIBCXX_3.4.21`. */
function versionsNeeded(elf: Buffer): string[] {
  const sections = sectionsOf(elf);
  const needed = sections.find(({ type }) => type === VERSIONS_NEEDED);
  const names = sections[needed?.link ?? 0];
  if (needed === undefined || names === undefined) return [];
  const found: string[] = [];
  for (let file = needed.offset; ;) {
    for (let one = file + elf.readUInt32LE(file + 8), left = elf.readUInt16LE(file + 2); left > 0; left -= 1) {
      const start = names.offset + elf.readUInt32LE(one + 8);
      found.push(elf.toString('latin1', start, elf.indexOf(0, start)));
      one += elf.readUInt32LE(one + 12);
    }
    const next = elf.readUInt32LE(file + 12);
    if (next === 0) return found;
    file += next;
  }
}

/** Is version `a` newer than `b`? Both as `2.34`. */
export function isNewerGlibc(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number));
  const difference = (i: number): number => (left?.[i] ?? 0) - (right?.[i] ?? 0);
  return (difference(0) || difference(1)) > 0;
}

/**
 * The oldest glibc that a program or library can run with: `2.34`; undefined when it needs none.
 * @throws Error when it is no 64-bit little-endian ELF file
 */
export function glibcNeeded(elf: Buffer): string | undefined {
  return versionsNeeded(elf)
    .flatMap((name) => /^GLIBC_(\d+\.\d+)/.exec(name)?.[1] ?? [])
    .reduce<string | undefined>((best, one) => (best === undefined || isNewerGlibc(one, best) ? one : best), undefined);
}
