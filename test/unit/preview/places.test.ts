import { describe, expect, it } from 'vitest';
import { carryPosition } from '../../../renderer/features/preview/place/carryPosition.ts';
import { nodeOfSource } from '../../../renderer/features/preview/place/nodeOfSource.ts';
import { placeAt } from '../../../renderer/features/preview/place/placeAt.ts';
import { placesOfNode } from '../../../renderer/features/preview/place/placesOfNode.ts';
import { quotedIn, sourceOfNote } from '../../../renderer/features/preview/place/sourceOfNote.ts';
import { layoutById } from '../../../shared/layouts/registry.ts';
import { composeReport, fixtureReport, layoutOf } from '../../support/fixtureReport.ts';
import { placeOf } from './placeOf.ts';

const report = fixtureReport('hongqi-2026');
const layout = layoutOf(report);
const { blocks } = composeReport(report).document;

describe('the block at a point', () => {
  const places = [placeOf('section', 'a', 1, 100, 200), placeOf('table', 'b', 1, 205, 300), placeOf('table', 'c', 2)];

  it.each([
    [1, 150, 'a'],
    [1, 204, 'b'],
    [1, 308, 'b'],
    [1, 60, null],
    [1, 400, null],
    [2, 150, 'c'],
    [3, 150, null],
  ] as const)('page %d, %d points down: %s', (page, y, id) => {
    expect(placeAt(places, page, y)?.source.id ?? null).toBe(id);
  });

  it('is the smaller one where two lie over each other', () => {
    const inner = placeOf('chart', 'inner', 1, 140, 160);
    expect(placeAt([placeOf('section', 'outer', 1), inner], 1, 150)).toBe(inner);
    expect(placeAt([inner, placeOf('section', 'outer', 1)], 1, 150)).toBe(inner);
  });
});

describe('the place that is read', () => {
  it('moves with its block when pages came before it', () => {
    const before = [placeOf('section', 'a', 3), placeOf('table', 'T', 4, 100, 500), placeOf('table', 'T', 5, 80, 300)];
    const after = [
      placeOf('section', 'a', 3),
      placeOf('section', 'a', 4),
      placeOf('table', 'T', 5, 120, 520),
      placeOf('table', 'T', 6, 80, 300),
    ];
    expect(carryPosition(before, after, { page: 4, y: 150 })).toEqual({ page: 5, y: 170 });
    expect(carryPosition(before, after, { page: 5, y: 90 })).toEqual({ page: 6, y: 90 });
    // above the first block of the page
    expect(carryPosition(before, after, { page: 4, y: -8 })).toEqual({ page: 5, y: 12 });
  });

  it('is the last part of a block that became shorter', () => {
    const before = [placeOf('table', 'T', 4), placeOf('table', 'T', 5)];
    expect(carryPosition(before, [placeOf('table', 'T', 4)], { page: 5, y: 130 })).toEqual({ page: 4, y: 130 });
  });

  it('stays where it is when the block is gone or nothing stands there', () => {
    const position = { page: 4, y: 150 };
    expect(carryPosition([placeOf('table', 'T', 4)], [placeOf('table', 'U', 2)], position)).toEqual(position);
    expect(carryPosition([], [placeOf('table', 'U', 2)], position)).toEqual(position);
  });

  it('keeps the parts of different units apart', () => {
    const before = [placeOf('table', 'T', 4, 100, 200, 'u1'), placeOf('table', 'T', 5, 100, 200, 'u2')];
    const after = [placeOf('table', 'T', 6, 100, 200, 'u1'), placeOf('table', 'T', 7, 100, 200, 'u2')];
    expect(carryPosition(before, after, { page: 5, y: 110 })).toEqual({ page: 7, y: 110 });
  });
});

describe('from a printed block to the tree', () => {
  it('leads from every block of the fixture to a place, but from the contents', () => {
    for (const block of blocks) {
      if (block.kind === 'pageBreak') continue;
      const node = nodeOfSource(block.source, layout);
      if (block.source.kind === 'contents') expect(node).toBeNull();
      else expect(node, JSON.stringify(block.source)).not.toBeNull();
    }
  });

  it.each([
    [placeOf('cover', 'cover', 1), { kind: 'cover' }],
    [placeOf('table', 'T05', 1), { kind: 'table', id: 'T05' }],
    [placeOf('table', 'T05', 1, 0, 1, 'u1'), { kind: 'table', id: 'T05', unitId: 'u1' }],
    [placeOf('section', 'S2.1', 1), { kind: 'section', id: 'S2.1' }],
    [placeOf('part', 'P2', 1), { kind: 'section', id: 'S2.1' }],
    [placeOf('part', 'P3', 1), { kind: 'terms', id: 'terms' }],
    [placeOf('part', 'P4', 1), { kind: 'table', id: 'T01' }],
    [placeOf('chart', 'gone', 1), null],
    [placeOf('term', 'gone', 1), null],
    [placeOf('part', 'gone', 1), null],
  ])('%j', ({ source }, node) => {
    expect(nodeOfSource(source, layout)).toEqual(node);
  });

  it('leads from a chart to the section around it', () => {
    const chart = blocks.find((block) => block.kind === 'chart');
    const at = blocks.findIndex((block) => block === chart);
    const section = blocks.slice(0, at).findLast((block) => block.kind === 'heading');
    expect(chart && nodeOfSource(chart.source, layout)).toEqual({ kind: 'section', id: section?.source.id });
  });
});

describe('from the tree to the page', () => {
  const sources = blocks.flatMap((block, i) =>
    block.kind === 'pageBreak' ? [] : [{ source: block.source, page: i + 1 }],
  );
  const places = sources.map(({ source, page }) => ({ page, source, y0: 0, y1: 10 }));

  it('finds a table, a section with its charts, the terms and the cover', () => {
    const kinds = (node: Parameters<typeof placesOfNode>[0]) => [
      ...new Set(placesOfNode(node, places, layout).map((place) => place.source.kind)),
    ];
    expect(kinds({ kind: 'cover' })).toEqual(['cover']);
    expect(kinds({ kind: 'table', id: 'T05' })).toEqual(['table']);
    expect(kinds({ kind: 'section', id: 'S2.1' })).toEqual(['section']);
    expect(kinds({ kind: 'terms', id: 'terms' })).toEqual(['term']);
    expect(kinds({ kind: 'basic' })).toEqual([]);
    expect(kinds({ kind: 'table', id: 'T05', unitId: 'other' })).toEqual([]);
  });
});

describe('from a note to what it speaks of', () => {
  it('reads what is quoted, longest first', () => {
    expect(quotedIn('表“甲表”中的字符“㊣”（U+32A3）没有字形：“…其他㊣支出…”。')).toEqual(['其他㊣支出', '甲表']);
    expect(quotedIn('字体已安装。')).toEqual([]);
  });

  it('finds the table, the paragraph, or nothing', () => {
    const table = sourceOfNote('表“2026年项目支出表”的字号由 9 磅缩小到 7 磅，使金额不折行。', blocks);
    expect(table).toMatchObject({ kind: 'table', id: 'T10' });
    const paragraph = blocks.find((block) => block.kind === 'paragraph');
    const text = paragraph?.kind === 'paragraph' ? paragraph.runs.map((run) => run.text).join('') : '';
    expect(sourceOfNote(`正文“${text.slice(0, 12)}…”中还有未填写的内容。`, blocks)).toEqual(paragraph?.source);
    expect(sourceOfNote('随程序的字体中没有仿宋，仿宋以“Noto Serif SC”代替。', blocks)).toBeNull();
  });
});

describe('every layout', () => {
  it.each(['henan-2026', 'henan-2024', 'hubei-2024', 'liaoning-2024', 'hebei-2021'])(
    '%s: each part leads somewhere',
    (id) => {
      const found = layoutById(id);
      if (!found) return;
      for (const part of found.parts.filter((p) => p.children.some((child) => child.kind !== 'chart'))) {
        expect(nodeOfSource(placeOf('part', part.id, 1).source, found)).not.toBeNull();
      }
    },
  );
});
