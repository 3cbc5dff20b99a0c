import { expect, test } from 'vitest';
import { createContext } from '../../../shared/layout/context.ts';
import { layoutById } from '../../../shared/layouts/registry.ts';
import { sectionDraft } from '../../../shared/narrative/sectionDraft.ts';
import { templateKey } from '../../../shared/narrative/templateKey.ts';
import { readDraft, writeDraft } from '../../../shared/report/draftFile.ts';
import { dumpReport, fixtureReport } from '../../support/fixtureReport.ts';

test('chips of empty tables, of coverage and of units survive being edited, saved and opened', () => {
  const report = fixtureReport('anshan-2024');
  const layout = layoutById('liaoning-2024')!;
  const context = createContext(report, layout);
  const sections = layout.parts
    .flatMap((part) => part.children)
    .flatMap((child) => (child.kind === 'section' ? [child, ...child.children] : []));
  const edited = {
    ...report,
    sections: Object.fromEntries(
      sections.map((section) => [
        section.id,
        {
          paragraphs: sectionDraft(section, context).map(({ paragraph }) => paragraph),
          templateKey: templateKey(section),
        },
      ]),
    ),
  };
  const read = readDraft(writeDraft(edited), 'x.mz');
  if (!read.ok) throw new Error(read.message);
  expect(read.repairs).toEqual([]);
  expect(read.report).toEqual(edited);
  expect(dumpReport(read.report).sections).toEqual(dumpReport(report).sections);
  const [own, ...others] = read.report.units.filter((unit) => unit.role === 'unit');
  const renamed = { ...read.report, units: [{ ...own!, name: '新名称' }, ...others] };
  expect(JSON.stringify(dumpReport(renamed).sections)).toContain('1. 新名称');
});
