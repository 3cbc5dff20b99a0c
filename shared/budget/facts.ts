import type { Fen } from '../money/fen.ts';
import type { Coordinates } from './coordinates.ts';
import type { Datasets } from './datasets.ts';
import type { Unit } from './lines.ts';

/** A total that a published report states; kept beside the computed one and never used to overwrite it. */
export interface StatedValue {
  readonly id: string;
  /** The address; `year` is this or prior. */
  readonly at: Coordinates;
  readonly fen: Fen;
  /** ± half of its last printed digit. */
  readonly half: Fen;
  /** Print it although it lies outside the rounding interval of its parts: the officer insisted. */
  readonly insist?: boolean;
}

/** Everything that values are computed from. */
export interface Facts {
  readonly year: number;
  readonly units: readonly Unit[];
  readonly current: Datasets;
  /** The same datasets of year − 1; may be sparse. */
  readonly prior: Datasets;
  readonly stated: readonly StatedValue[];
}
