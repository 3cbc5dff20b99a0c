import { coordinatesKey, type Coordinates } from '../../budget/coordinates.ts';
import { nodesOf } from '../../budget/matching.ts';
import { cellPlace } from '../cellPlace.ts';
import type { FindingPlace } from '../finding.ts';
import type { CellPlace } from '../inTable/sumsOfTable.ts';
import { memo } from '../memo.ts';
import type { CheckedCell, CheckedTable, CheckMaterial } from '../material/material.ts';

/** What an index is made of: the tables as they are printed. */
type Printed = Pick<CheckMaterial, 'tables'>;

/** A printed value cell. */
export interface Evidence {
  readonly table: CheckedTable;
  readonly place: CellPlace;
  readonly cell: CheckedCell;
}

const ofTable = memo<CheckedTable, readonly (readonly [key: string, evidence: Evidence])[]>();

const keys = memo<Coordinates, string>();

const keyed = (table: CheckedTable): readonly (readonly [key: string, evidence: Evidence])[] =>
  ofTable(table, [], () =>
    table.rows.flatMap((r, row) =>
      r.cells.flatMap((cell, column) =>
        cell.at
          ? [[keys(cell.at, [], () => quantityKey(cell.at!)), { table, place: { row, column }, cell }] as const]
          : [],
      ),
    ),
  );

const ofMaterial = memo<Printed, EvidenceIndex>();

/** The index of a report's cells, made once. */
export const evidenceOf = (material: Printed): EvidenceIndex =>
  ofMaterial(material, [], () => new EvidenceIndex(material));

/** All printed value cells by their address, whichever table prints them. */
export class EvidenceIndex {
  readonly #byKey = new Map<string, Evidence[]>();

  constructor(material: Printed) {
    for (const table of material.tables) {
      for (const [key, evidence] of keyed(table)) this.#add(key, evidence);
    }
  }

  #add(key: string, evidence: Evidence): void {
    const list = this.#byKey.get(key);
    if (list) list.push(evidence);
    else this.#byKey.set(key, [evidence]);
  }

  /** The cells that print the value at an address. */
  of(at: Coordinates): readonly Evidence[] {
    return this.#byKey.get(quantityKey(at)) ?? [];
  }

  /** Where the value at an address is printed, for a finding. */
  places(at: Coordinates): FindingPlace[] {
    return this.of(at).map((e) => cellPlace(e.table, e.place));
  }

  /** Where a line with this pair of economic subjects is printed. */
  *ofPair(economic: string, govEconomic: string): Iterable<FindingPlace> {
    for (const [first] of this.#byKey.values()) {
      const at = first!.cell.at!;
      if (at.economic === economic && at.govEconomic === govEconomic) yield cellPlace(first!.table, first!.place);
    }
  }

  /** Where amounts of goods under government economic subjects that begin so are printed, last one first. */
  *ofGov(prefix: string): Iterable<FindingPlace> {
    for (const [first] of [...this.#byKey.values()].toReversed()) {
      const { at, amount } = first!.cell;
      const gov = at!.govEconomic;
      const isGoods = typeof at!.economic === 'string' && at!.economic.startsWith('302');
      if (amount && isGoods && typeof gov === 'string' && gov.startsWith(prefix)) {
        yield cellPlace(first!.table, first!.place);
      }
    }
  }

  /** Addresses that several cells print. */
  *repeated(): Iterable<readonly Evidence[]> {
    for (const list of this.#byKey.values()) if (list.length > 1) yield list;
  }
}

const ROOTS: Readonly<Record<string, string>> = { fund: 'total', measure: 'total', item: 'sangong', kind: 'asset' };

/** One key per quantity: coordinates that restrict nothing are left out, named groups are written out. */
export function quantityKey(at: Coordinates): string {
  const plain: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(at)) {
    if (value === undefined || value === ROOTS[name]) continue;
    const isList = name === 'fund' || name === 'measure' || Array.isArray(value);
    plain[name] = isList ? nodesOf(value as string | readonly string[]).toSorted() : value;
  }
  return coordinatesKey(plain as Coordinates);
}
