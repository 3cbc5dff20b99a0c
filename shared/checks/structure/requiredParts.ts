import type { CheckRun } from '../checkDef.ts';
import type { CheckId } from '../checkIds.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckMaterial } from '../material/material.ts';
import { REQUIRED_PARTS, REQUIRED_TABLES, REQUIRED_TOPICS, type Required } from './required.ts';

/**
 * What every report must have: its parts (CMP-01), duties and units (CMP-02), the minimum tables (CMP-03), what the
 * explanation must tell (CMP-07), the terms (TRM-01). A draft has what its layout has; there only empty ones are told.
 */
export const requiredParts: CheckRun = {
  checks: ['CMP-01', 'CMP-02', 'CMP-03', 'CMP-07', 'TRM-01'],
  run(material) {
    // a file of tables alone is not a report
    if (material.sections.length < FEW) {
      const reason = '文件中没有成章的文字';
      return { findings: [], skipped: Object.fromEntries(IDS.map((id) => [id, reason])) };
    }
    const words = wordsOf(material);
    const missing = (list: readonly Required[], text: string): Required[] => list.filter((r) => !r.words.test(text));
    return {
      findings: [
        ...told(missing(REQUIRED_PARTS, words.headings), '缺少必须公开的部分'),
        ...told(missing(REQUIRED_TABLES, words.all), '没有看到必须公开的表'),
        ...told(missing(REQUIRED_TOPICS, words.all), '情况说明没有写到'),
      ],
      skipped: {},
    };
  },
};

const FEW = 3;
const IDS: readonly CheckId[] = ['CMP-01', 'CMP-02', 'CMP-03', 'CMP-07', 'TRM-01'];

/** Headings, titles and short lines, which may be the title of something that was lost. */
function wordsOf(material: CheckMaterial): { headings: string; all: string } {
  const squeeze = (text: string): string => text.replace(/\s/g, '');
  const headings = [
    ...material.sections.map((s) => s.heading),
    ...material.sections.flatMap((s) => s.paragraphs.map((p) => p.text).filter((t) => t.length <= 40)),
    ...(material.contents ?? []).map((e) => e.text),
    ...material.tables.map((t) => t.title),
  ].map(squeeze);
  const all = [...headings, ...material.sections.flatMap((s) => s.paragraphs.map((p) => squeeze(p.text)))];
  return { headings: headings.join('\n'), all: all.join('\n') };
}

/** One finding per rule, which names all that is missing. */
function told(missing: readonly Required[], words: string): Finding[] {
  const rules = [...new Set(missing.map((m) => m.check))];
  return rules.map((check) => {
    const names = missing.filter((m) => m.check === check).map((m) => m.name);
    return makeFinding(check, {
      severity: 'warning',
      where: {},
      stated: names.join('、'),
      message: `${words}：${names.join('、')}。`,
      hint: '补上缺少的内容；没有这项内容的，也应写明没有。',
      key: names.join(),
    });
  });
}
