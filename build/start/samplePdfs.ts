import { globSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { openDraft } from '../../electron/services/drafts/openDraft.ts';
import { exportReport } from '../../electron/services/export/exportReport.ts';

export interface SamplePdf {
  readonly file: string;
  readonly pages: number;
}

/** Writes the PDF of every sample report into the folder `out/`. @throws ProblemError (Chinese) */
export async function samplePdfs(top: string): Promise<SamplePdf[]> {
  const out = path.join(top, 'out');
  mkdirSync(out, { recursive: true });
  const made: SamplePdf[] = [];
  for (const sample of globSync('assets/samples/*.mz', { cwd: top }).toSorted()) {
    const { report, layout } = await openDraft(path.join(top, sample));
    const file = path.join(out, `${path.parse(sample).name}.pdf`);
    const { pages } = await exportReport(report, layout, file, { fonts: { source: 'bundled' } });
    made.push({ file, pages });
  }
  return made;
}
