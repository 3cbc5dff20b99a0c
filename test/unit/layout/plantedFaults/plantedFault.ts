import type { Plant } from '../../../support/plantInLayout.ts';

/** A fault, where it is said to be, and what the message names. */
export type PlantedFault = readonly [fault: string, plants: Plant | readonly Plant[], path: string, names: string];
