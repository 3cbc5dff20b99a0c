import type { ImportReading, ImportTable } from '../../../shared/contract/importing.ts';
import { TABLE_KIND_NAMES } from '../../../shared/recognise/tableKindNames.ts';
import { needsLook, stateOf } from './needsLook.ts';

interface Props {
  readonly reading: ImportReading;
  /** Index of the table that is shown. */
  readonly selected: number | null;
  readonly select: (table: number) => void;
}

/** The tables of all files, those to look at first; the arrow keys go from one to the next. */
export function TableList({ reading, selected, select }: Props) {
  const open = reading.tables.filter(needsLook);
  const others = reading.tables.filter((table) => !needsLook(table));
  const order = [...open, ...others].map(({ index }) => index);
  const move = (by: number): void => {
    const at = order.indexOf(selected ?? -1);
    const next = order[Math.min(order.length - 1, Math.max(0, at + by))];
    if (next === undefined) return;
    select(next);
    document.getElementById(`imp-table-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const group = (title: string, tables: readonly ImportTable[]) =>
    tables.length > 0 && (
      <>
        <div className="imp-group" role="presentation">
          {title}（{tables.length}）
        </div>
        {tables.map((table) => (
          <Item key={table.index} table={table} selected={selected === table.index} select={select} />
        ))}
      </>
    );
  return (
    <div
      className="imp-list"
      role="listbox"
      aria-label="读到的表"
      aria-activedescendant={selected === null ? undefined : `imp-table-${selected}`}
      tabIndex={0}
      onKeyDown={(event) => {
        const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        move(by);
      }}
    >
      {group('待核对', open)}
      {group('其他表', others)}
      {reading.tables.length === 0 && <p className="imp-none">文件里没有表格。</p>}
    </div>
  );
}

function Item({ table, selected, select }: { table: ImportTable; selected: boolean; select: (table: number) => void }) {
  const { index, title, number, kind, file, place } = table;
  return (
    <div
      id={`imp-table-${index}`}
      className={selected ? 'imp-item imp-item-on' : 'imp-item'}
      role="option"
      aria-selected={selected}
      title={[number, title, file, place].filter((part) => part).join(' · ')}
      onClick={() => select(index)}
    >
      <span className="imp-item-title">
        {needsLook(table) && (
          <span className="imp-mark" role="img" aria-label="待核对">
            !
          </span>
        )}
        {number} {title}
      </span>
      <span className="imp-item-state">
        {table.state === 'recognised' ? `${TABLE_KIND_NAMES[kind]}　` : ''}
        {stateOf(table)}
      </span>
    </div>
  );
}
