import type { Coordinates, CoordinateValue } from '../budget/coordinates.ts';
import type { FigureRef } from '../narrative/figureRef.ts';
import { SUBJECT_KINDS, type SubjectKind } from '../subjects/types.ts';
import { moveYears } from './moveYears.ts';
import type { SubjectMap } from './subjectQuestions.ts';

/** How addresses move on: codes that were exchanged, and years in the texts that lines are found by. */
export interface AddressMove {
  readonly subjects: SubjectMap;
  readonly from: number;
}

/** An address that still finds its lines after the move. */
export function mapCoordinates(at: Coordinates, move: AddressMove): Coordinates {
  const codes = SUBJECT_KINDS.filter((kind) => at[kind] !== undefined).map((kind) => {
    return [kind, mapValue(at[kind]!, (code) => move.subjects.get(`${kind}:${code}`) ?? code)];
  });
  const where = Object.entries(at.where ?? {}).map(([field, wanted]) => {
    return [field, mapValue(wanted, (text) => moveYears(text, move.from).text)];
  });
  return {
    ...at,
    ...(Object.fromEntries(codes) as Pick<Coordinates, SubjectKind>),
    ...(at.where ? { where: Object.fromEntries(where) as NonNullable<Coordinates['where']> } : {}),
    ...(at.plus ? { plus: at.plus.map((part) => mapCoordinates(part, move)) } : {}),
  };
}

const mapValue = (value: CoordinateValue, one: (text: string) => string): CoordinateValue =>
  typeof value === 'string' ? one(value) : value.map(one);

/** A live figure that still finds its facts after the move. */
export function mapFigure(ref: FigureRef, move: AddressMove): FigureRef {
  return {
    ...ref,
    label: moveYears(ref.label, move.from).text,
    of: mapCoordinates(ref.of, move),
    ...(ref.per ? { per: mapCoordinates(ref.per, move) } : {}),
  };
}
