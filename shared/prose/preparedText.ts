import type { NamedPlace, ProseFigure, ProseMark } from './reading.ts';
import type { Named, Opened } from './readerState.ts';
import type { NumberToken } from './scanNumbers.ts';
import type { Traits } from './vocabulary/traits.ts';
import type { Mention } from './wordIndex.ts';

/** A paragraph made ready: folded, with numbers and names found. Offsets are those of the folded text. */
export interface PreparedText {
  readonly text: string;
  readonly figures: readonly NumberToken[];
  readonly marks: readonly ProseMark[];
  readonly mentions: readonly Mention[];
  readonly heading: Traits;
  /** It speaks of a single project: funds and sides are the project's, not the department's. */
  readonly project: boolean;
  /** Index of the paragraph. */
  readonly paragraph: number;
  readonly year: number;
  readonly offices: readonly string[];
  readonly names: readonly NamedPlace[];
}

/** A figure with what relations need: its traits and the list that it stands in. */
export interface ReadFigure {
  readonly figure: ProseFigure;
  readonly traits: Traits;
  readonly within?: Opened;
  /** The subject object that it is about: figures about one thing share it. */
  readonly about: Named | null;
}
