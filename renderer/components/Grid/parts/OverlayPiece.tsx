import { useLayoutEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useGrid } from './gridContext.ts';

interface OverlayPieceProps {
  rows: { r0: number; r1: number };
  className: string;
  left: number;
  width: number;
  /** From top and height of the rows to those of the piece, CSS pixels. */
  place: (top: number, height: number) => { top: number; height: number };
  /** Marks a piece that takes the pointer. */
  gridPart?: string | undefined;
  title?: string | undefined;
}

/**
 * A rectangle over some rows. Its vertical place is set after layout and before paint, because the rows of a real table
 * have no height until then.
 */
export function OverlayPiece(props: OverlayPieceProps): ReactElement {
  const { core } = useGrid();
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = core.rows.rowBox(props.rows.r0, props.rows.r1);
    if (!element.current) return;
    const place = box ? props.place(box.top, box.height) : { top: 0, height: 0 };
    element.current.style.top = `${place.top}px`;
    element.current.style.height = `${place.height}px`;
  });
  return (
    <div
      ref={element}
      className={props.className}
      title={props.title}
      data-grid-part={props.gridPart}
      style={{ left: props.left, width: props.width }}
    />
  );
}
