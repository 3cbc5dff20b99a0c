import { expect, test } from 'vitest';
import { columnLeaves, editorColumns } from '../../../renderer/features/tables/editorColumns.ts';
import { widthReader } from '../../../renderer/features/tables/widthReader.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { makeLine } from '../../support/smallReport.ts';

const unit = { id: 'u1', code: '001', name: '临江市档案局信息管理和利用服务中心' } as const;
const columns = columnLeaves(editorColumns('revenue', '万元', true)).filter(({ id }) => id === 'dim:unit');

/** A reader, and the ids of the lines that it looks into. */
function counted() {
  const seen: string[] = [];
  const line = (id: string, of: string): Line =>
    Object.defineProperty(makeLine({ id }), 'unit', {
      get: () => {
        seen.push(id);
        return of;
      },
    });
  const report = { units: [{ ...unit, role: 'unit' as const }] };
  return { seen, line, read: widthReader({ report, dataset: 'revenue', year: 2026, projects: new Map() }, columns) };
}

test('a column is as wide as its longest text asks, and never narrower than it is made', () => {
  const { line, read } = counted();
  const [column] = columns;
  expect(read([])).toEqual({ 'dim:unit': column!.width });
  expect(read([line('a', 'u1')])['dim:unit']).toBeGreaterThan(unit.name.length * 14);
  expect(read([line('b', 'x')])).toEqual({ 'dim:unit': column!.width });
});

test('each line is read once: after an edit only the edited one', () => {
  const { seen, line, read } = counted();
  const lines = [line('a', 'x'), line('b', 'x'), line('c', 'x')];
  const before = read(lines);
  expect(seen).toEqual(['a', 'b', 'c']);
  seen.length = 0;
  const after = read(lines.with(1, line('b', 'u1')));
  expect(seen).toEqual(['b']);
  expect(after['dim:unit']).toBeGreaterThan(before['dim:unit']!);
});
