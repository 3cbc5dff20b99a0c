import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../shared/layout/layout.ts';
import { validateLayout, type LayoutProblem } from '../../../shared/layout/validateLayout.ts';
import { layoutById, LAYOUTS } from '../../../shared/layouts/registry.ts';
import { plantIn, put, type Plant } from '../../support/plantInLayout.ts';

const HENAN = layoutById('henan-2026')!;

const problemsOf = (candidate: unknown): readonly LayoutProblem[] => {
  const result = validateLayout(candidate);
  return result.ok ? result.warnings : result.problems;
};

const said = (candidate: unknown): string[] => problemsOf(candidate).map((p) => `${p.path}：${p.message}`);

describe('the layouts that come with the app', () => {
  it.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('%s has no problem and no warning', (_id, layout) => {
    expect(said(layout)).toEqual([]);
  });

  it.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('%s survives a file unchanged', (_id, layout) => {
    const read: unknown = JSON.parse(JSON.stringify(layout));
    expect(read).toEqual(layout);
    const result = validateLayout(read);
    expect(result.ok && result.layout).toEqual(layout);
  });

  it('gives a layout that nobody can change', () => {
    const result = validateLayout(JSON.parse(JSON.stringify(HENAN)));
    expect(result.ok && Object.isFrozen(result.layout.parts[0]!.children)).toBe(true);
  });
});

describe('what is no layout at all', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', '版式'],
    ['a list', []],
    ['an empty object', {}],
    ['a class', new Map()],
  ])('%s is refused', (_name, candidate) => {
    const result = validateLayout(candidate);
    expect(result.ok).toBe(false);
    expect(problemsOf(candidate).every((p) => /[一-鿿]/.test(p.message) && p.path !== '')).toBe(true);
  });

  it('a layout that contains itself', () => {
    const copy = plantIn(HENAN) as { page: unknown };
    copy.page = copy;
    expect(said(copy).some((line) => line.includes('包含了它自己'))).toBe(true);
  });

  it('a file that sets the prototype', () => {
    const text = JSON.stringify(HENAN).replace('"fields":{', '"fields":{"__proto__":{"label":"甲","kind":"text"},');
    expect(said(JSON.parse(text)).some((line) => line.includes('__proto__'))).toBe(true);
  });
});

describe('warnings', () => {
  it.each<[string, Plant, string, string]>([
    ['a figure that no text uses', put('figures/extra', HENAN.figures['sangong']), '活数 extra', '没有一处文字用到'],
    [
      'a field that no text uses',
      put('fields/extra', { label: '甲', kind: 'text' }),
      '填写项 extra',
      '没有一处文字用到',
    ],
    ['a section without content', put('S2.3/body', []), '节 S2.3', '没有内容'],
    ['a cover without a title', put('cover', []), '封面', '没有标题'],
    [
      'every project prints the same',
      put('T12/content/rows/parts/1/then/then/panes/0/rows', {
        source: 'fixed',
        rows: [{ id: 'x', labels: { code: '甲', name: '乙' }, at: { dataset: 'revenue' } }],
      }),
      '行 x',
      '不分项目',
    ],
  ])('%s: the layout can be used', (_name, plant, path, names) => {
    const result = validateLayout(plantIn(HENAN, plant));
    expect(result.ok).toBe(true);
    const lines = result.ok ? result.warnings.map((p) => `${p.severity} ${p.path}：${p.message}`) : [];
    expect(
      lines.filter((line) => line.startsWith('warning') && line.includes(path) && line.includes(names)),
    ).not.toEqual([]);
  });
});

describe('one fault', () => {
  it('is said once, with the keys of its place', () => {
    const fault = plantIn(HENAN, put('T05/content/columns/total/at/measure', 'totl'));
    const problems = problemsOf(fault);
    expect(problems).toHaveLength(1);
    const at = problems[0]!.keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], fault);
    expect(at).toBe('totl');
  });

  it('does not hide another', () => {
    const fault = plantIn(HENAN, put('T05/content/columns/total/at/measure', 'x'), put('S2.3/heading', '{'));
    expect(said(fault)).toHaveLength(2);
  });

  it('never changes the candidate', () => {
    const candidate = plantIn(HENAN) as Layout;
    validateLayout(candidate);
    expect(Object.isFrozen(candidate.parts)).toBe(false);
    expect(candidate).toEqual(HENAN);
  });
});
