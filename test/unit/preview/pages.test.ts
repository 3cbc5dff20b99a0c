import { describe, expect, it } from 'vitest';
import {
  layOutPages,
  PAGE_GAP,
  pagesInView,
  positionAt,
  topOf,
} from '../../../renderer/features/preview/pages/pageLayout.ts';
import { pageTitles } from '../../../renderer/features/preview/pages/pageTitles.ts';
import { pixelScale } from '../../../renderer/features/preview/pages/pixelScale.ts';
import { FIT_WIDTH, nextZoom, zoomText } from '../../../renderer/features/preview/pages/zoom.ts';
import { placeOf } from './placeOf.ts';

const PORTRAIT = { width: 595, height: 842 };
const LANDSCAPE = { width: 842, height: 595 };

describe('layout of the pages', () => {
  it('makes every page as wide as the view, or as large as on paper', () => {
    const fit = layOutPages([PORTRAIT, LANDSCAPE], FIT_WIDTH, 460);
    expect(fit.boxes.map((box) => [box.left, box.width])).toEqual([
      [PAGE_GAP, 460 - 2 * PAGE_GAP],
      [PAGE_GAP, 460 - 2 * PAGE_GAP],
    ]);
    expect(fit.width).toBe(460);
    const paper = layOutPages([PORTRAIT, LANDSCAPE], 1, 460);
    expect(paper.boxes.map((box) => box.width)).toEqual([793, 1123]);
    expect(paper.width).toBe(1123 + 2 * PAGE_GAP);
  });

  it('finds a place again at another zoom', () => {
    const small = layOutPages([PORTRAIT, LANDSCAPE, PORTRAIT], 0.5, 460);
    const large = layOutPages([PORTRAIT, LANDSCAPE, PORTRAIT], 2, 460);
    const position = positionAt(small, topOf(small, { page: 2, y: 99 }));
    expect(position.page).toBe(2);
    expect(position.y).toBeCloseTo(99, 5);
    expect(topOf(large, position)).toBeCloseTo((large.boxes[1]?.top ?? 0) + (99 * 2 * 96) / 72, 5);
  });

  it('keeps to the pages there are', () => {
    const layout = layOutPages([PORTRAIT], FIT_WIDTH, 460);
    expect(topOf(layout, { page: 9, y: 0 })).toBe(layout.boxes[0]?.top);
    expect(positionAt(layout, 1e6).page).toBe(1);
    expect(positionAt(layOutPages([], 1, 460), 0)).toEqual({ page: 1, y: 0 });
  });

  it('tells which pages are in view', () => {
    const layout = layOutPages(
      Array.from({ length: 9 }, () => PORTRAIT),
      0.5,
      460,
    );
    const top = layout.boxes[4]?.top ?? 0;
    expect(pagesInView(layout, top, 100, 0)).toEqual({ first: 5, last: 5 });
    expect(pagesInView(layout, top, 700, 1)).toEqual({ first: 4, last: 7 });
    expect(pagesInView(layout, 0, 100, 1)).toEqual({ first: 1, last: 2 });
    expect(pagesInView(layout, layout.height - 100, 100, 1)).toEqual({ first: 8, last: 9 });
  });
});

describe('zoom', () => {
  it.each([
    [1, 1, 1.25],
    [1, -1, 0.75],
    [0.73, 1, 0.75],
    [0.73, -1, 0.5],
    [2, 1, 2],
    [0.5, -1, 0.5],
    [0.3, -1, 0.5],
  ] as const)('from %d in direction %d to %d', (from, direction, to) => {
    expect(nextZoom(from, direction)).toBe(to);
  });

  it('is told in words', () => {
    expect([FIT_WIDTH, 1, 1.25].map(zoomText)).toEqual(['适合宽度', '100%', '125%']);
  });

  it('draws as finely as the screen, within a limit', () => {
    expect(pixelScale(1, PORTRAIT, 1.5)).toBe(1.5);
    const limited = pixelScale(2.667, { width: 842, height: 1191 }, 3);
    expect(limited * 842 * limited * 1191).toBeLessThanOrEqual(12_010_000);
    expect(limited).toBeGreaterThan(3);
  });
});

describe('names of the pages', () => {
  it('come from the kind of the first pages and from the bookmarks, and go on', () => {
    const places = [placeOf('cover', 'cover', 1), placeOf('contents', 'contents', 2), placeOf('table', 'T1', 3)];
    const outline = [
      { page: 3, title: '收支总表' },
      { page: 3, title: '收入总表' },
      { page: 5, title: '支出总表' },
    ];
    expect(pageTitles(5, outline, places)).toEqual([
      { title: '封面', all: ['封面'], goesOn: false },
      { title: '目录', all: ['目录'], goesOn: false },
      { title: '收支总表', all: ['收支总表', '收入总表'], goesOn: false },
      { title: '收入总表（续）', all: [], goesOn: true },
      { title: '支出总表', all: ['支出总表'], goesOn: false },
    ]);
  });
});
