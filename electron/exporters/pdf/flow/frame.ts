import type { PageStyle } from '../../../../shared/document/blocks.ts';

/** A page size with margins. Points. */
export interface Frame {
  /** `text` and `table` pages have margins of their own. */
  kind: 'text' | 'table';
  orientation: 'portrait' | 'landscape';
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
}

const POINTS_PER_MM = 72 / 25.4;
/** Short and long side in mm. */
const PAPERS = { A4: [210, 297], A3: [297, 420] } as const;

/** Millimetres to points. */
export const points = (mm: number): number => mm * POINTS_PER_MM;

/** The frame of one kind of page. */
export function frameOf(style: PageStyle, kind: Frame['kind'], orientation: Frame['orientation']): Frame {
  const [short, long] = PAPERS[style.paper];
  const [top, right, bottom, left] = kind === 'text' ? style.textMargins : style.tableMargins;
  const landscape = orientation === 'landscape';
  return {
    kind,
    orientation,
    width: points(landscape ? long : short),
    height: points(landscape ? short : long),
    top: points(top),
    right: points(right),
    bottom: points(bottom),
    left: points(left),
  };
}

export const innerWidth = (frame: Frame): number => frame.width - frame.left - frame.right;
export const innerHeight = (frame: Frame): number => frame.height - frame.top - frame.bottom;
