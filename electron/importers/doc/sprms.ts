/** One change of a property: its code and its operand, [MS-DOC] Sprm. */
export interface Sprm {
  readonly code: number;
  readonly operand: Buffer;
}

const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;
/** Bytes of the operand by the top three bits of the code; 6 says its own length. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, 0, 3];
const VARIABLE = 6;

/** The property changes in a run of bytes; ends where they are cut. An operand is never shorter than its code says. */
export function* sprms(bytes: Buffer): Generator<Sprm> {
  for (let at = 0; at + 2 < bytes.length;) {
    const code = bytes.readUInt16LE(at);
    const [start, length] = operandAt(bytes, at + 2, code);
    if (length < 0 || start + length > bytes.length) return;
    yield { code, operand: bytes.subarray(start, start + length) };
    at = start + length;
  }
}

function operandAt(bytes: Buffer, at: number, code: number): [start: number, length: number] {
  const kind = code >> 13;
  if (kind !== VARIABLE) return [at, OPERAND_BYTES[kind] ?? 1];
  // Two bytes of length, which count one byte too many.
  if (code === DEFINE_TABLE) return at + 2 > bytes.length ? [at, -1] : [at + 2, bytes.readUInt16LE(at) - 1];
  const length = bytes[at] ?? 0;
  if (code !== CHANGE_TABS || length !== 255) return [at + 1, length];
  const deleted = (bytes[at + 1] ?? 0) * 4;
  const added = (bytes[at + 2 + deleted] ?? 0) * 3;
  return [at + 1, 2 + deleted + added];
}
