import { useLayoutEffect, useRef, useState } from 'react';
import type { OpenPdf } from '../pdf/openPdf.ts';
import type { Place } from '../place/placeAt.ts';
import type { PageBox } from './pageLayout.ts';

interface Props {
  readonly pdf: OpenPdf;
  /** From 1. */
  readonly page: number;
  readonly box: PageBox;
  /** Pixels per point. */
  readonly scale: number;
  /** Places of what is selected in the tree. */
  readonly marked: readonly Place[];
  /** The place under the pointer that a click leads to. */
  readonly pointed: Place | null;
}

/** One page. The picture that is there stays, stretched if need be, until the next one is drawn: nothing flashes. */
export function PageSlot({ pdf, page, box, scale, marked, pointed }: Props) {
  const paper = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useLayoutEffect(() => {
    let isGone = false;
    const put = (canvas: HTMLCanvasElement): void => {
      if (isGone) return;
      paper.current?.replaceChildren(canvas);
      setFailed(false);
    };
    const drawn = pdf.canvases.drawn(page, scale);
    if (drawn) put(drawn);
    else
      pdf.canvases.draw(page, scale).then(put, (error: unknown) => {
        if (!isGone && !isGivenUp(error)) setFailed(true);
      });
    return () => {
      isGone = true;
    };
  }, [pdf, page, scale]);
  const { left, top, width, height } = box;
  const label = `第 ${page} 页，共 ${pdf.sizes.length} 页`;
  return (
    <div className="pv-page" style={{ left, top, width, height }} data-page={page}>
      <div className="pv-paper" ref={paper} role="img" aria-label={label} />
      {marked.map((place) => (
        <div className="pv-mark" key={place.y0} style={boxOf(place, box)} />
      ))}
      {pointed && <div className="pv-pointed" style={boxOf(pointed, box)} />}
      {failed && <div className="pv-page-failed">这一页没有显示出来，导出和打印不受影响。</div>}
    </div>
  );
}

const boxOf = ({ y0, y1 }: Place, { scale }: PageBox) => ({ top: y0 * scale, height: Math.max(4, (y1 - y0) * scale) });

const isGivenUp = (error: unknown): boolean => error instanceof Error && error.name === 'RenderingCancelledException';
