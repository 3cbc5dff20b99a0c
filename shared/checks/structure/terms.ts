import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckMaterial } from '../material/material.ts';

/** Terms of the tables that the chapter of terms does not explain (TRM-02), and terms that the report does not use. */
export const terms: CheckRun = {
  checks: ['TRM-02'],
  run(material) {
    const chapter = material.sections.filter((s) => /名词解释|名词/.test([...s.path, s.heading].join(' ')));
    const text = chapter
      .flatMap((s) => [s.heading, ...s.paragraphs.map((p) => p.text)])
      .join('\n')
      .replace(/\s/g, '');
    if (text.length < 40) return { findings: [], skipped: { 'TRM-02': '没有名词解释的正文' } };
    const items = text.match(/[（(]项[)）]/g)?.length ?? 0;
    const findings = items >= 3 ? unexplained(material, text, chapter[0]!) : [];
    return { findings, skipped: {} };
  },
};

/** A chapter that explains single 项 explains all that have money. */
function unexplained(material: CheckMaterial, text: string, chapter: CheckMaterial['sections'][number]): Finding[] {
  const { report, catalogue } = material.context;
  const used = new Map<string, string>();
  for (const line of report.current.expenditure) {
    const code = line.function ?? '';
    if (code.length < 7 || !Object.values(line.amounts ?? {}).some((a) => a !== 0)) continue;
    used.set(code, catalogue.describe('function', code, report.year).name);
  }
  const missing = [...used].filter(
    ([, name]) => name !== '' && !text.includes(`${name}（项）`) && !text.includes(`${name}(项)`),
  );
  if (missing.length === 0 || missing.length === used.size) return [];
  return [
    makeFinding('TRM-02', {
      severity: 'warning',
      where: chapter.place,
      stated: missing.map(([code]) => code).join('、'),
      message: `名词解释逐项解释了功能科目，但没有解释表中的${missing.map(([code, name]) => `${code} ${name}`).join('、')}。`,
      hint: '补充这些科目的解释，删去表中没有的科目。',
      key: 'items',
    }),
  ];
}
