import type { Coordinates } from '../../budget/coordinates.ts';
import { coordinateFaults, type AddressUse } from './coordinateFaults.ts';
import type { Findings, Path } from './layoutProblem.ts';

/** Writes down what is wrong with an address that stands at one place of the layout. */
export function reportCoordinates(at: Coordinates, use: AddressUse, keys: Path, find: Findings): void {
  for (const fault of coordinateFaults(at, use)) find[fault.severity]([...keys, ...fault.keys], fault.message);
}
