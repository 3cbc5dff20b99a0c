import { describe, expect, it } from 'vitest';
import type { Layout, Part, Table } from '../../../shared/layout/layout.ts';
import {
  LayoutOverrideError,
  resolveLayout,
  type LayoutChange,
  type LayoutOverride,
} from '../../../shared/layout/override.ts';
import { HENAN_BASE } from '../../../shared/layouts/henan/base.ts';
import { HENAN_2026 } from '../../../shared/layouts/henan/henan2026.ts';
import { layoutById } from '../../../shared/layouts/registry.ts';

const override = (...changes: readonly LayoutChange[]): LayoutOverride => ({
  base: 'henan',
  layout: { id: 'mine' },
  changes,
});

const resolve = (...changes: readonly LayoutChange[]): Layout => resolveLayout(HENAN_BASE, override(...changes));

const childIds = (layout: Layout, part: string): string[] => find(layout, part).children.map(({ id }) => id);
const find = (layout: Layout, part: string): Part => layout.parts.find(({ id }) => id === part)!;
const table = (layout: Layout, id: string): Table =>
  layout.parts.flatMap((part) => part.children).find((child): child is Table => child.id === id)!;
const columnIds = (layout: Layout, id: string): string[] => {
  const { content } = table(layout, id);
  return content.kind === 'grid' ? content.columns.map((column) => column.id) : [];
};

const SECTION = { kind: 'section', id: 'S2.x', heading: '新节', numbering: 'none', body: [], children: [] };
const COLUMN = { id: 'extra', label: '新列', at: { measure: 'basic' } };

describe('the changes of an override', () => {
  it('set: only the named properties of the target', () => {
    const layout = resolve({ op: 'set', target: 'T05', props: { title: '新表', notes: ['注'] } });
    expect(table(layout, 'T05')).toEqual({ ...table(HENAN_BASE, 'T05'), title: '新表', notes: ['注'] });
    expect(table(layout, 'T03')).toEqual(table(HENAN_BASE, 'T03'));
  });

  it('set: a column of one table, not the column of the same id in others', () => {
    const layout = resolve({ op: 'set', target: 'T05/name', props: { label: '科目' } });
    const labels = ['T03', 'T05', 'T09'].map((id) => {
      const { content } = table(layout, id);
      return content.kind === 'grid' ? content.columns.find((column) => column.id === 'name')?.label : undefined;
    });
    expect(labels).toEqual(['部门名称(功能分类科目名称)', '科目', '部门名称(功能分类科目名称)']);
  });

  it('insertBefore and insertAfter: exactly beside the target', () => {
    const layout = resolve(
      { op: 'insertBefore', target: 'S2.1', node: { ...SECTION, id: 'first' } },
      { op: 'insertAfter', target: 'S2.2', node: SECTION },
      { op: 'insertBefore', target: 'T03/total', node: { ...COLUMN, id: 'left' } },
      { op: 'insertAfter', target: 'T03/total', node: COLUMN },
    );
    expect(childIds(layout, 'P2').slice(0, 5)).toEqual(['first', 'S2.1', 'S2.2', 'S2.x', 'S2.3']);
    expect(columnIds(layout, 'T03')).toEqual([
      'codes',
      'unitCode',
      'name',
      'left',
      'total',
      'extra',
      'basic',
      'project',
    ]);
    expect(columnIds(layout, 'T05')).toEqual(columnIds(HENAN_BASE, 'T05'));
  });

  it('append: at the end of a part, of a section’s body, of the terms', () => {
    const layout = resolve(
      { op: 'append', target: 'P2', node: SECTION },
      { op: 'append', target: 'S2.1', node: { kind: 'paragraph', id: 'p', text: '文' } },
      { op: 'append', target: 'terms', node: { id: 'term.x', term: '词', definition: '义' } },
    );
    expect(childIds(layout, 'P2').at(-1)).toBe('S2.x');
    const [first] = find(layout, 'P2').children;
    expect(first?.kind === 'section' && first.body.map(({ id }) => id)).toEqual(['S2.1.p1', 'p']);
    const [terms] = find(layout, 'P3').children;
    expect(terms?.kind === 'terms' && terms.items.at(-1)).toEqual({ id: 'term.x', term: '词', definition: '义' });
  });

  it('append: to the cover, the figures and the fields', () => {
    const figure = { label: '数', op: 'value', of: { dataset: 'revenue' }, form: 'amount' };
    const layout = resolve(
      { op: 'append', target: 'cover', node: { role: 'date', text: '{date}' } },
      { op: 'append', target: 'figures', node: { extra: figure } },
      { op: 'append', target: 'fields', node: { more: { label: '项', kind: 'text' } } },
    );
    expect(layout.cover.at(-1)).toEqual({ role: 'date', text: '{date}' });
    expect(layout.figures).toEqual({ ...HENAN_BASE.figures, extra: figure });
    expect(Object.keys(layout.fields).at(-1)).toBe('more');
  });

  it('replace: another node in the same place', () => {
    const layout = resolve({ op: 'replace', target: 'S2.2', node: SECTION });
    expect(childIds(layout, 'P2').slice(0, 3)).toEqual(['S2.1', 'S2.x', 'S2.3']);
  });

  it('remove: a table, a column of one table', () => {
    const layout = resolve({ op: 'remove', target: 'T07' }, { op: 'remove', target: 'T03/unitCode' });
    expect(childIds(layout, 'P4')).toEqual(childIds(HENAN_BASE, 'P4').filter((id) => id !== 'T07'));
    expect(columnIds(layout, 'T03')).not.toContain('unitCode');
    expect(columnIds(layout, 'T05')).toContain('unitCode');
  });

  it('one after the other: a change sees what the one before it did', () => {
    const layout = resolve(
      { op: 'insertAfter', target: 'S2.2', node: SECTION },
      { op: 'set', target: 'S2.x', props: { heading: '改过' } },
      { op: 'remove', target: 'S2.2' },
    );
    expect(find(layout, 'P2').children[1]).toEqual({ ...SECTION, heading: '改过' });
  });

  it('properties of the layout itself', () => {
    const layout = resolveLayout(HENAN_BASE, {
      base: 'henan',
      layout: { id: 'mine', year: 2030, moneyUnit: '元' },
      changes: [],
    });
    expect([layout.id, layout.year, layout.moneyUnit, layout.name]).toEqual(['mine', 2030, '元', HENAN_BASE.name]);
  });
});

describe('an override that cannot be resolved', () => {
  it.each<[string, LayoutChange]>([
    ['T99', { op: 'set', target: 'T99', props: {} }],
    ['T05/nobody', { op: 'remove', target: 'T05/nobody' }],
    ['T99/name', { op: 'set', target: 'T99/name', props: {} }],
    ['S9', { op: 'insertAfter', target: 'S9', node: SECTION }],
    ['S9', { op: 'append', target: 'S9', node: SECTION }],
  ])('names the unknown target %s and the layout, in words', (target, change) => {
    expect(() => resolve(change)).toThrow(LayoutOverrideError);
    expect(() => resolve(change)).toThrow(`版式 mine：找不到要修改的项 ${target}，请检查它的编号。`);
  });

  it('says what takes nothing below it', () => {
    expect(() => resolve({ op: 'append', target: 'C2.x', node: {} })).toThrow('找不到要修改的项 C2.x');
    expect(() => resolve({ op: 'append', target: 'T08', node: COLUMN })).toThrow('T08 下面不能再加内容');
  });
});

describe('the base and the result', () => {
  it('the base stays as it is', () => {
    const before = JSON.stringify(HENAN_BASE);
    resolveLayout(HENAN_BASE, HENAN_2026);
    expect(JSON.stringify(HENAN_BASE)).toBe(before);
  });

  it('the result is frozen to its depth, and nothing of the override or the base is in it', () => {
    const node = { ...SECTION, body: [{ kind: 'paragraph', id: 'p', text: '文' }] };
    const layout = resolve({ op: 'append', target: 'P2', node });
    node.body[0]!.text = '后来改的';
    const last = find(layout, 'P2').children.at(-1);
    expect(last?.kind === 'section' && last.body[0]).toEqual({ kind: 'paragraph', id: 'p', text: '文' });
    expect(Object.isFrozen(last)).toBe(true);
    expect(unfrozen(layout)).toEqual([]);
  });

  it('without changes it is the base, with the id of the override', () => {
    expect(resolve()).toEqual({ ...HENAN_BASE, id: 'mine' });
  });

  it('survives JSON: nothing is lost, and resolving what was read gives the same', () => {
    const resolved = layoutById('henan-2026')!;
    expect(JSON.parse(JSON.stringify(resolved))).toEqual(resolved);
    const base = JSON.parse(JSON.stringify(HENAN_BASE)) as Layout;
    const changes = JSON.parse(JSON.stringify(HENAN_2026)) as LayoutOverride;
    expect(resolveLayout(base, changes)).toEqual(resolved);
  });
});

/** Paths of what can still be changed. */
function unfrozen(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.isFrozen(value) ? [] : [path];
  return [...own, ...Object.entries(value).flatMap(([key, part]) => unfrozen(part, `${path}/${key}`))];
}
