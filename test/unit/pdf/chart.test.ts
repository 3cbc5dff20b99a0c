import { describe, expect, it } from 'vitest';
import type { ChartDrawing } from '../../../shared/document/chart.ts';
import { chartDrawing } from '../../../shared/document/chart.ts';
import { chartShapes, chartSvg } from '../../../shared/document/chartSvg.ts';
import { chart } from '../../support/syntheticDocument.ts';

const measure = (text: string, size: number): number => [...text].length * size;
const options = { width: 440, labelSize: 9, measure };

function overlaps({ labels }: ChartDrawing): string[] {
  const boxes = labels.map((label) => {
    const width = measure(label.text, label.size);
    const left = label.x - (label.anchor === 'middle' ? width / 2 : label.anchor === 'end' ? width : 0);
    return {
      text: label.text,
      left,
      right: left + width,
      top: label.y - label.size * 0.85,
      bottom: label.y + label.size * 0.15,
    };
  });
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} ${b.text}`),
  );
}

const cases: [string, [string, number][]][] = [
  ['one item', [['卫生健康', 100]]],
  [
    'tiny slices side by side',
    [['卫生健康', 1e9], ...Array.from({ length: 14 }, (_, i): [string, number] => [`很小的第${i}类支出`, i + 1])],
  ],
  ['equal slices', Array.from({ length: 20 }, (_, i): [string, number] => [`第${i}类`, 100])],
  [
    'items of nothing',
    [
      ['有', 100],
      ['无', 0],
      ['也无', 0],
    ],
  ],
  [
    'long names',
    [
      ['对附属单位补助支出和其他转移性支出（含上年结转）'.repeat(2), 60],
      ['乙', 40],
    ],
  ],
];

describe.each(['ring', 'bar'] as const)('a %s chart', (form) => {
  it.each(cases)('keeps its labels apart and inside: %s', (_, items) => {
    const drawing = chartDrawing(chart(form, items), options);
    expect(overlaps(drawing)).toEqual([]);
    for (const { y } of drawing.labels) {
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(drawing.height);
    }
    const text = drawing.labels.map((label) => label.text).join('');
    for (const [label] of items) expect(text).toContain(label);
  });
});

describe('the SVG of a chart', () => {
  it('has its labels as escaped text, or only its shapes', () => {
    const block = chart('ring', [
      ['甲 & <乙>', 1],
      ['丙', 1],
    ]);
    expect(chartSvg(block, { fontFamily: 'Noto Sans SC' })).toContain('甲 &amp; &lt;乙&gt;');
    expect(chartShapes(chartDrawing(block, options))).not.toContain('<text');
    expect(chartSvg({ ...block, items: [] }, { fontFamily: 'x' })).toBeUndefined();
  });

  it('draws a bar below nothing to the left of the line', () => {
    const { areas, lines } = chartDrawing(
      chart('bar', [
        ['甲', 50],
        ['乙', -50],
      ]),
      options,
    );
    const startOf = (path: string | undefined): number => Number(/^M(\S+)/.exec(path ?? '')?.[1]);
    const zero = startOf(lines[0]?.path);
    expect(startOf(areas[0]?.path)).toBeCloseTo(zero, 2);
    expect(startOf(areas[1]?.path)).toBeLessThan(zero);
  });
});
