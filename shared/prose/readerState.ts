import type { Comparison, FigureRole, FigureYear, Span } from './reading.ts';
import type { Traits } from './vocabulary/traits.ts';

/** Something that the text speaks of. */
export interface Named {
  /** What its own words say. */
  readonly own: Traits;
  /** The same, completed by what it is part of and by the heading. */
  readonly traits: Traits;
  readonly span: Span;
  readonly label: string;
  /** Index of the paragraph that it was named in. */
  readonly paragraph: number;
  /** Its words are understood. */
  readonly known: boolean;
  readonly unknown: number;
}

/** A thing whose parts are being listed. Figures of one list share it; the same thing may be listed twice. */
export interface Opened {
  readonly named: Named;
  /** By what it is divided, where the words say so: 按功能分类 …；按经济分类 …. */
  readonly byAxis: boolean;
}

/** What the reader keeps in mind from one clause to the next. */
export interface ReaderState {
  subject: Named | null;
  /** The project or other name of the report that the paragraph began with. */
  topic: Named | null;
  /** The income total before an expenditure total: a bare comparison behind both is about either. */
  twin: Named | null;
  /** What is being broken down, outermost first. */
  wholes: Opened[];
  inReason: boolean;
  comparison: Comparison | null;
  year: FigureYear | null;
  classification: Traits['classification'];
  lastRole: FigureRole | null;
}

export const newState = (): ReaderState => ({
  subject: null,
  topic: null,
  twin: null,
  wholes: [],
  inReason: false,
  comparison: null,
  year: null,
  classification: undefined,
  lastRole: null,
});

export const cloneState = (state: ReaderState): ReaderState => ({ ...state, wholes: [...state.wholes] });
