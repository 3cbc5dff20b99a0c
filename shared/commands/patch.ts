import type { DatasetId } from '../budget/datasets.ts';
import type { StatedValue } from '../budget/facts.ts';
import type { Line, Unit } from '../budget/lines.ts';
import type { ReportYear } from '../report/placeName.ts';
import type { EditedSection, Report, Waiver } from '../report/report.ts';

/**
 * A change of one row or one setting, as plain data: what stood there before and what stands there after. It can be
 * stored, sent, applied, and turned round. `null` means that there is nothing.
 */
export type Patch =
  | LinePatch
  | LineMovePatch
  | UnitPatch
  | UnitMovePatch
  | StatedPatch
  | WaiverPatch
  | TextPatch
  | SectionPatch
  | MetaPatch;

/** Change (before and after), insertion (no before) or deletion (no after) of the row at `index`. */
interface RowChange<T> {
  readonly id: string;
  readonly before: T | null;
  readonly after: T | null;
  /** Position of the row when the patch is applied, after all patches before it. */
  readonly index: number;
}

/** The row leaves position `from`; `to` is its position in the list without it. */
interface RowMove {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

interface InDataset {
  readonly year: ReportYear;
  readonly dataset: DatasetId;
}

export interface LinePatch extends RowChange<Line>, InDataset {
  readonly kind: 'line';
}
export interface LineMovePatch extends RowMove, InDataset {
  readonly kind: 'lineMove';
}
export interface UnitPatch extends RowChange<Unit> {
  readonly kind: 'unit';
}
export interface UnitMovePatch extends RowMove {
  readonly kind: 'unitMove';
}
export interface StatedPatch extends RowChange<StatedValue> {
  readonly kind: 'stated';
}
/** The id of a waiver is the finding that it answers. */
export interface WaiverPatch extends RowChange<Waiver> {
  readonly kind: 'waiver';
}
export interface TextPatch {
  readonly kind: 'text';
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}
export interface SectionPatch {
  readonly kind: 'section';
  readonly id: string;
  readonly before: EditedSection | null;
  readonly after: EditedSection | null;
}

export type MetaKey = 'department' | 'dates' | 'secrecy' | 'layout' | 'kind' | 'year' | 'confirmed';
type MetaValue<K extends MetaKey> = NonNullable<Report[K]> | (undefined extends Report[K] ? null : never);
/** A setting of the report as a whole; only those that a report can be without can be null. */
export type MetaPatch = {
  [K in MetaKey]: {
    readonly kind: 'meta';
    readonly key: K;
    readonly before: MetaValue<K>;
    readonly after: MetaValue<K>;
  };
}[MetaKey];

/** The patches that take back what `patches` did: each turned round, in the opposite order. */
export function invertPatches(patches: readonly Patch[]): Patch[] {
  return patches.map(invert).toReversed();
}

function invert(patch: Patch): Patch {
  if (patch.kind === 'lineMove' || patch.kind === 'unitMove') return { ...patch, from: patch.to, to: patch.from };
  return { ...patch, before: patch.after, after: patch.before } as Patch;
}
