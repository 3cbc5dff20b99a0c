import { useCallback, useRef, useState, type KeyboardEvent } from 'react';
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
  /** The item that the keys moved to last, to be brought into view. */
  readonly lead: { readonly index: number; readonly turn: number };
  /** Index of the one that the tab key leads to. */
  readonly tabStop: number;
  readonly activate: (key: string) => void;
  readonly press: (event: KeyboardEvent) => void;
  /** Ref of the active row: the focus comes to it once it is drawn. */
  readonly settle: (row: HTMLElement | null) => void;
}

/** Moves from finding to finding by keys, also to one that is not drawn yet; Enter goes to its place. */
export function useRowKeys(items: readonly ListItem[], go: (finding: Finding) => void): RowKeys {
  const [activeKey, setActive] = useState<string | null>(null);
  const rows = items.flatMap((item, i) => (item.kind === 'finding' ? [i] : []));
  const active = items.findIndex((item) => item.key === activeKey);
  const [turn, setTurn] = useState(0);
  const wanted = useRef<string | null>(null);
  const settle = useCallback((row: HTMLElement | null): void => {
    if (!row || wanted.current === null || row.dataset['finding'] !== wanted.current) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  }, []);
  const move = (step: number): void => {
    const at = Math.max(0, Math.min(rows.length - 1, rows.indexOf(active) + step));
    const next = items[rows[at] ?? 0];
    if (!next) return;
    wanted.current = next.key;
    setActive(next.key);
    setTurn((n) => n + 1);
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
  return {
    lead: { index: turn ? active : -1, turn },
    tabStop: active < 0 ? (rows[0] ?? -1) : active,
    activate: setActive,
    press,
    settle,
  };
}
