import { describe, expect, it } from 'vitest';
import { validateLayout } from '../../../shared/layout/validateLayout.ts';
import { layoutById } from '../../../shared/layouts/registry.ts';
import { plantIn } from '../../support/plantInLayout.ts';
import { ADDRESSES } from './plantedFaults/addressFaults.ts';
import { IDS, SHAPE } from './plantedFaults/structureFaults.ts';
import { COLUMNS, FORMS, PANES } from './plantedFaults/tableFaults.ts';
import { FIGURES, TEXTS } from './plantedFaults/textFaults.ts';

const HENAN = layoutById('henan-2026')!;

describe.each([
  ['shape', SHAPE],
  ['ids', IDS],
  ['columns and labels', COLUMNS],
  ['panes', PANES],
  ['addresses', ADDRESSES],
  ['forms', FORMS],
  ['texts', TEXTS],
  ['figures, formulas, charts', FIGURES],
])('a planted fault in %s is refused in words with the place', (_group, faults) => {
  it.each(faults)('%s', (_fault, plants, path, names) => {
    const result = validateLayout(plantIn(HENAN, ...(typeof plants === 'function' ? [plants] : plants)));
    const lines = result.ok ? [] : result.problems.map((p) => `${p.severity} ${p.path}：${p.message}`);
    const said = lines.filter((line) => line.startsWith('error ') && line.split('：')[0]!.includes(path));
    expect(
      said.filter((line) => line.includes(names)),
      lines.join('\n'),
    ).not.toEqual([]);
  });
});
