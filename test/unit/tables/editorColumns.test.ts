import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { columnLeaves, editorColumns, needsWholeTree } from '../../../renderer/features/tables/editorColumns.ts';
import { DATASET_IDS, DATASETS, type DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { readDraft } from '../../../shared/report/draftFile.ts';
import type { Report } from '../../../shared/report/report.ts';
import { fixtureReport } from '../../support/fixtureReport.ts';
import { makeLine, wan } from '../../support/smallReport.ts';

const leaves = (dataset: DatasetId, lines: readonly Line[] = []) =>
  columnLeaves(editorColumns(dataset, '万元', needsWholeTree(dataset, lines)));

function sampleReport(): Report {
  const path = join(import.meta.dirname, '../../../assets/samples/qingchuan-2026.mz');
  const read = readDraft(readFileSync(path, 'utf8'), path);
  if (!read.ok) throw new Error(read.message);
  return read.report;
}

describe.each(DATASET_IDS)('the columns of %s', (dataset) => {
  const def = DATASETS[dataset];
  const ids = leaves(dataset).map((c) => c.id);

  test('each has an id of its own and a title', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(leaves(dataset).every((c) => c.title !== '' && c.width > 0)).toBe(true);
  });

  test('hold everything that a line of the dataset is', () => {
    const expected = [
      ...def.dimensions.filter((d) => !(d === 'project' && dataset === 'projects')).map((d) => `dim:${d}`),
      ...def.fields.map((f) => `text:${f.id}`),
      ...def.quantities.map((q) => `quantity:${q.id}`),
    ];
    expect(ids).toEqual(expect.arrayContaining(expected));
  });

  test('take an entry at every node of the axis', () => {
    if (!def.axis) return;
    const elsewhere = makeLine({ amounts: { [def.axis.tree.root]: wan(1) } });
    const nodes = leaves(dataset, [elsewhere]).flatMap((c) => c.node ?? []);
    expect(new Set(nodes)).toEqual(new Set(def.axis.tree.nodes.keys()));
  });

  test.each(['hongqi-2026', 'qingchuan-2026'])('show every amount of %s', (name) => {
    const report = name.startsWith('hongqi') ? fixtureReport(name) : sampleReport();
    for (const lines of [report.current[dataset], report.prior[dataset]]) {
      const shown = new Set(leaves(dataset, lines).flatMap((c) => (c.target?.kind === 'amount' ? c.target.node : [])));
      for (const line of lines) expect([...shown]).toEqual(expect.arrayContaining(Object.keys(line.amounts ?? {})));
    }
  });
});

describe('particular columns', () => {
  test('a code has its name beside it', () => {
    expect(leaves('basicByEconomic').map((c) => c.id)).toEqual([
      'dim:unit',
      'dim:economic',
      'name:economic',
      'dim:govEconomic',
      'name:govEconomic',
      'amount:basic',
      'amount:personnel',
      'amount:operating',
    ]);
  });

  test('a price is in 元 whatever the screen shows', () => {
    const price = leaves('procurement').find((c) => c.id === 'text:unitPrice');
    expect(price?.target).toEqual({ kind: 'amount', node: 'unitPrice', unit: '元' });
    expect(leaves('procurement').find((c) => c.id === 'amount:amount')?.target).toMatchObject({ unit: '万元' });
  });

  test('the whole tree is shown once a line needs it', () => {
    expect(needsWholeTree('basicByEconomic', [makeLine({ amounts: { personnel: wan(1) } })])).toBe(false);
    expect(needsWholeTree('basicByEconomic', [makeLine({ amounts: { wages: wan(1) } })])).toBe(true);
  });
});
