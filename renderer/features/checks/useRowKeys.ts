import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { ListItem } from './arrangeFindings.ts';

const PAGE = 8;

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

export interface RowKeys {
  /** Index of the active item; -1: none yet. */
  readonly active: number;
  /** Index of the one that the tab key leads to. */
  readonly tabStop: number;
  readonly activate: (key: string) => void;
  readonly press: (event: KeyboardEvent) => void;
}

/** Moves from finding to finding by keys, also to one that is not drawn yet; Enter goes to its place. */
export function useRowKeys(
  table: RefObject<HTMLElement | null>,
  items: readonly ListItem[],
  go: (finding: Finding) => void,
): RowKeys {
  const [activeKey, setActive] = useState<string | null>(null);
  const rows = items.flatMap((item, i) => (item.kind === 'finding' ? [i] : []));
  const active = items.findIndex((item) => item.key === activeKey);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const row = table.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(wanted.current)}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  const move = (step: number): void => {
    const at = Math.max(0, Math.min(rows.length - 1, rows.indexOf(active) + step));
    const next = items[rows[at] ?? 0];
    if (!next) return;
    wanted.current = next.key;
    setActive(next.key);
  };
  const press = (event: KeyboardEvent): void => {
    if ((event.target as HTMLElement).getAttribute('role') !== 'row') return;
    const step = STEPS[event.key];
    const current = items[active];
    if (event.key === 'Enter' && current?.kind === 'finding') go(current.finding);
    else if (step !== undefined) move(step);
    else return;
    event.preventDefault();
  };
  return { active, tabStop: active < 0 ? (rows[0] ?? -1) : active, activate: setActive, press };
}
