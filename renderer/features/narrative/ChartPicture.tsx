import type { ChartBlock } from '../../../shared/document/blocks.ts';
import { chartSvg } from '../../../shared/document/chartSvg.ts';

/** A chart as it is printed at this place. */
export function ChartPicture({ block }: { block: ChartBlock }) {
  const svg = chartSvg(block, { width: 420, fontFamily: 'sans-serif' });
  return (
    <figure className="nv-chart">
      <figcaption>{block.title}</figcaption>
      {svg ? (
        <img
          alt={`${block.title}：${block.items.map((i) => `${i.label}${i.shareText}`).join('，')}`}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
        />
      ) : (
        <p>{block.emptyText}</p>
      )}
    </figure>
  );
}
