import type { ReactNode } from 'react';

/** Notes of an import below each other; `none` where there are none. */
export function NoteList({ items, none }: { items: readonly ReactNode[]; none: string }) {
  if (!items.length) return <p className="imp-quiet">{none}</p>;
  return (
    <ul className="imp-notes-list">
      {items.map((item, i) => (
        <li key={i}>{item}</li>
      ))}
    </ul>
  );
}
