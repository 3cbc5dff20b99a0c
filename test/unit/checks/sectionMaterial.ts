import type { CheckedSection, CheckMaterial } from '../../../shared/checks/material/material.ts';
import { materialOfDraft } from '../../../shared/checks/material/ofDraft.ts';
import { compose } from '../../../shared/document/compose.ts';
import { layoutById } from '../../../shared/layouts/registry.ts';
import { newReport } from '../../../shared/report/newReport.ts';

/** Material of a new report of 2026 with nothing but these paragraphs under one heading. */
export function sectionMaterial(paragraphs: readonly string[], heading = '一、收支总体情况说明'): CheckMaterial {
  const layout = layoutById('henan-2026')!;
  const report = newReport({ layout, departmentName: '清川市水务局', year: 2026, id: 'r1' });
  const draft = materialOfDraft(report, layout, compose(report, layout));
  const section: CheckedSection = {
    id: 's1',
    heading,
    level: 2,
    scopeName: '清川市水务局',
    place: { section: heading, node: { kind: 'section', id: 's1' } },
    path: [],
    paragraphs: paragraphs.map((text) => ({ text, live: [], unfilled: [] })),
  };
  return { ...draft, published: true, tables: [], sections: [section], contents: null };
}
