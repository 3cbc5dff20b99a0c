import type { Face } from './face.ts';

/** Printed in place of a character that no font has, when the caller allows it. Every CJK font has it. */
export const REPLACEMENT = '〓';

/** A face and the faces that stand in, character by character, for what it lacks. */
export interface FontChain {
  faces: readonly Face[];
  /** The first face that has the character; undefined when none has. */
  faceFor: (codePoint: number) => Face | undefined;
}

/** Makes a chain; repeated faces count once. */
export function fontChain(faces: readonly Face[]): FontChain {
  const distinct = [...new Set(faces)];
  const known = new Map<number, Face | undefined>();
  return {
    faces: distinct,
    faceFor: (codePoint) => {
      if (known.has(codePoint)) return known.get(codePoint);
      const face = distinct.find((candidate) => candidate.advance(codePoint) >= 0);
      known.set(codePoint, face);
      return face;
    },
  };
}
