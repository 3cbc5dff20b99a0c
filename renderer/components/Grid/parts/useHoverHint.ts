import { useEffect } from 'react';
import type { GridCore } from '../core/gridCore.ts';
import { hitOf } from '../core/hit.ts';
import type { Pos } from '../model/position.ts';
import { hintLines } from './CellHint.tsx';

/** Time the pointer rests on a cell before its reasons are shown, ms. */
const DELAY = 350;

/** Shows the reasons of the cell under the pointer, and hides them when the pointer has left cell and hint. */
export function useHoverHint(core: GridCore, scroller: HTMLElement | null): void {
  useEffect(() => {
    if (!scroller) return undefined;
    const later = (pos: Pos | null): void => {
      window.clearTimeout(core.hintTimer);
      core.hintTimer = window.setTimeout(() => core.store.setState({ hint: pos }), DELAY);
    };
    const onMove = (event: MouseEvent): void => {
      const hit = event.buttons === 0 && event.target instanceof Element ? hitOf(event.target) : null;
      const pos = hit?.zone === 'cell' ? hit.pos : null;
      const { hint } = core.store.getState();
      if (pos && hint && pos.r === hint.r && pos.c === hint.c) window.clearTimeout(core.hintTimer);
      else later(pos && hintLines(core.view, pos).length > 0 ? pos : null);
    };
    const onLeave = (): void => later(null);
    // A hint of the active cell moves with it: jumping to an error scrolls and must still tell the reason.
    const onScroll = (): void => {
      const { hint, selection } = core.store.getState();
      if (!hint) return;
      const stays = hint.r === selection.active.r && hint.c === selection.active.c;
      core.store.setState({ hint: stays ? { ...hint } : null });
    };
    scroller.addEventListener('mousemove', onMove);
    scroller.addEventListener('mouseleave', onLeave);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.clearTimeout(core.hintTimer);
      scroller.removeEventListener('mousemove', onMove);
      scroller.removeEventListener('mouseleave', onLeave);
      scroller.removeEventListener('scroll', onScroll);
    };
  }, [core, scroller]);
}
