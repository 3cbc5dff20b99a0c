import { describe, expect, it } from 'vitest';
import { matchesCell, replacedText } from '../../../renderer/components/Grid/model/findText.ts';
import { rejectionNotice } from '../../../renderer/components/Grid/model/rejectionNotice.ts';
import { clampSelection, selectRange } from '../../../renderer/components/Grid/model/selection.ts';
import { applyOrder, sortOrder } from '../../../renderer/components/Grid/model/sortOrder.ts';
import type { GridRow } from '../../../renderer/components/Grid/types.ts';

const rows = (ids: string): GridRow[] =>
  [...ids].map((id) => ({ id, kind: id === id.toUpperCase() ? ('total' as const) : ('normal' as const) }));
const texts: Record<string, string> = { a: '1,200.00', b: '', c: '35.5', d: '无', e: '-3', f: '35.5', T: '9' };
const text = (id: string): string => texts[id] ?? '';

describe('sortOrder', () => {
  it('sorts numbers by value, ascending before texts; blanks always last; equals keep their order', () => {
    expect(sortOrder(rows('abcdef'), text, 'ascending').join('')).toBe('ecfadb');
    expect(sortOrder(rows('abcdef'), text, 'descending').join('')).toBe('dacfeb');
  });

  it('leaves totals in place and sorts between them', () => {
    expect(sortOrder(rows('acTae'), text, 'ascending').join('')).toBe('caTea');
  });

  it('sorts Chinese by pinyin', () => {
    const name: Record<string, string> = { a: '住房', b: '保险', c: '行政' };
    expect(sortOrder(rows('abc'), (id) => name[id] ?? '', 'ascending').join('')).toBe('bca');
  });
});

describe('applyOrder', () => {
  it('leaves out rows that are gone and puts new rows after the row they follow', () => {
    const now = [{ id: 'n' }, { id: 'a' }, { id: 'm' }, { id: 'c' }];
    expect(applyOrder(now, ['c', 'b', 'a']).map((row) => row.id)).toEqual(['n', 'c', 'a', 'm']);
  });
});

describe('find and replace', () => {
  const cell = { text: '1,234.50', edit: '1234.5' };

  it('finds what is shown as well as what is edited', () => {
    const find = (query: string, wholeCell = false): boolean =>
      matchesCell(cell, { query, matchCase: false, wholeCell });
    expect(find('1,234')).toBe(true);
    expect(find('1234')).toBe(true);
    expect(find('1234', true)).toBe(false);
    expect(find('1234.5', true)).toBe(true);
    expect(find('')).toBe(false);
  });

  it('replaces in the text to be edited, every place, literally', () => {
    const options = { query: 'a.', matchCase: false, wholeCell: false };
    expect(replacedText({ text: '', edit: 'A.ba.c' }, options, '$&')).toBe('$&b$&c');
    expect(replacedText({ text: '', edit: 'A.ba.c' }, { ...options, matchCase: true }, '-')).toBe('A.b-c');
    expect(replacedText({ text: 'a.', edit: 'abc' }, options, '-')).toBeNull();
  });
});

describe('rejectionNotice', () => {
  const refused = (reason: string, rowId = 'r'): { rowId: string; colId: string; reason: string } => ({
    rowId,
    colId: 'c',
    reason,
  });
  const place = (): string => '第 1 行「合计」';

  it('counts, groups by reason and names the first place', () => {
    const notice = rejectionNotice('paste', 9980, [refused('只读'), refused('只读'), refused('不是金额')], place);
    expect(notice?.title).toBe('已粘贴 9,980 格，3 格没有改动');
    expect(notice?.details).toEqual(['只读（2 格，首处：第 1 行「合计」）', '第 1 行「合计」：不是金额']);
    expect(notice?.first).toEqual({ rowId: 'r', colId: 'c' });
  });

  it('is silent when all went in', () => {
    expect(rejectionNotice('paste', 3, [], place)).toBeNull();
  });

  it('does not list endless reasons', () => {
    const many = ['一', '二', '三', '四', '五', '六'].map((reason) => refused(reason));
    expect(rejectionNotice('fill', 0, many, place)?.details.at(-1)).toBe('另有 2 种原因');
  });
});

describe('clampSelection', () => {
  const selection = selectRange({ r0: 3, r1: 9, c0: 1, c1: 2 });

  it('comes back inside a view that has shrunk', () => {
    expect(clampSelection(selection, { pinnedCount: 0, rowCount: 5, colCount: 2 })).toEqual({
      active: { r: 3, c: 1 },
      anchor: { r: 3, c: 1 },
      head: { r: 4, c: 1 },
    });
    expect(clampSelection(selection, { pinnedCount: 0, rowCount: 10, colCount: 3 })).toBe(selection);
  });

  it('rests on the first place of a table without rows', () => {
    expect(clampSelection(selection, { pinnedCount: 0, rowCount: 0, colCount: 3 }).active).toEqual({ r: 0, c: 1 });
  });
});
