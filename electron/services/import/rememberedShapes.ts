import { z } from 'zod';
import type { Meaning, TableCorrection } from '../../../shared/recognise/corrections.ts';
import { columnChoices } from '../../../shared/recognise/columns/columnChoices.ts';
import { meaningKey } from '../../../shared/recognise/columns/columnMeaning.ts';
import type { TableKind } from '../../../shared/recognise/recognised.ts';
import type { SourceTable } from '../../../shared/recognise/sourceDocument.ts';
import { TABLE_KIND_NAMES } from '../../../shared/recognise/tableKindNames.ts';
import { sourceGrid } from '../../../shared/recognise/tables/sourceGrid.ts';
import { titleKey } from '../../../shared/recognise/tables/plain.ts';
import type { SettingsStore } from '../../storage/storage.ts';

const KEY = 'importShapes';
/** Shapes kept; the one that was used longest ago goes first. */
const MOST = 500;

const kinds = Object.keys(TABLE_KIND_NAMES) as TableKind[];
const storedSchema = z.array(
  z.object({
    shape: z.string(),
    /** The table's kind when the columns were chosen: their meanings belong to it. */
    of: z.enum(kinds as [TableKind, ...TableKind[]]),
    kind: z.enum(kinds as [TableKind, ...TableKind[]]).optional(),
    fund: z.string().nullable().optional(),
    unit: z.enum(['元', '万元']).optional(),
    leftOut: z.boolean().optional(),
    columns: z.record(z.string(), z.string()).optional(),
  }),
);
type Stored = z.infer<typeof storedSchema>[number];

/** What was put right in earlier files, by the shape of the table. */
export interface RememberedShapes {
  /** Reads what is kept once, and finds the corrections of one table after the other. */
  readonly finder: () => (source: SourceTable) => TableCorrection | undefined;
  /** `kind` and `fund`: what the table is with the correction; an empty correction is forgotten. */
  readonly remember: (list: readonly ShapeCorrection[]) => void;
}

export interface ShapeCorrection {
  readonly source: SourceTable;
  readonly kind: TableKind;
  readonly correction: TableCorrection | undefined;
}

/** Title and header tree of a table, without years: files of another year have the same shape. */
export function shapeOf(source: SourceTable): string {
  const { paths } = sourceGrid(source);
  const head = paths.map((path) => path.join('/')).join('|');
  return `${titleKey(source.title ?? '')}‖${head.replace(/(19|20)\d\d年?/g, '')}`;
}

export function createRememberedShapes(settings: () => SettingsStore): RememberedShapes {
  const read = (): Stored[] => {
    const parsed = storedSchema.safeParse(settings().get(KEY));
    return parsed.success ? parsed.data : [];
  };
  return {
    finder: () => {
      const known = new Map(read().map((stored) => [stored.shape, stored]));
      return (source) => {
        const found = known.size > 0 ? known.get(shapeOf(source)) : undefined;
        return found && fromStored(found);
      };
    },
    remember: (list) => {
      if (list.length === 0) return;
      const made = list.map(toStored);
      const shapes = new Set(made.map(({ shape }) => shape));
      const kept = read().filter(({ shape }) => !shapes.has(shape));
      settings().set(KEY, [...made.filter((stored) => !isEmpty(stored)), ...kept].slice(0, MOST));
    },
  };
}

const isEmpty = ({ shape: _shape, of: _of, ...rest }: Stored): boolean => Object.keys(rest).length === 0;

function toStored({ source, kind, correction = {} }: ShapeCorrection): Stored {
  const { columns, ...rest } = correction;
  const keys = Object.entries(columns ?? {}).map(([index, meaning]) => [index, meaningKey(meaning)] as const);
  return {
    shape: shapeOf(source),
    of: kind,
    ...rest,
    ...(keys.length ? { columns: Object.fromEntries(keys) } : {}),
  };
}

function fromStored({ shape: _shape, of, columns, fund, ...rest }: Stored): TableCorrection {
  const choices = columnChoices(of, fund ?? undefined);
  const known = Object.entries(columns ?? {}).flatMap(([index, key]): [number, Meaning][] => {
    const meaning = choices.find((choice) => meaningKey(choice) === key);
    return meaning ? [[Number(index), meaning]] : [];
  });
  return {
    ...(rest.kind === undefined ? {} : { kind: rest.kind }),
    ...(rest.unit === undefined ? {} : { unit: rest.unit }),
    ...(rest.leftOut === undefined ? {} : { leftOut: rest.leftOut }),
    ...(fund === undefined ? {} : { fund }),
    ...(known.length ? { columns: Object.fromEntries(known) } : {}),
  };
}
