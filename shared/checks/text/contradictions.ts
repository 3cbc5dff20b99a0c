import type { CheckRun } from '../checkDef.ts';
import type { Finding, FindingPlace } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckMaterial } from '../material/material.ts';
import { spanPlace } from '../spanPlace.ts';
import { figurePlace, figureText, readSections } from './reading.ts';

/** “无…项目” here and “…项目共5个” there (NAR-04), and 项目支出 counted among the parts of 基本支出 (NAR-07). */
export const contradictions: CheckRun = {
  checks: ['NAR-04', 'NAR-07'],
  run(material) {
    return { findings: [...deniedAndCounted(material), ...projectsInBasic(material)], skipped: {} };
  },
};

const DENIED = /(?:无|没有)((?:特定目标类|其他运转类|专项转移支付|重点)(?:支出)?项目)/g;

function deniedAndCounted(material: CheckMaterial): Finding[] {
  return material.sections.flatMap((section) =>
    section.paragraphs.flatMap(({ text }, p) =>
      [...text.matchAll(DENIED)].flatMap((match): Finding[] => {
        const counted = countOf(material, match[1]!, section.scopeName);
        if (!counted) return [];
        return [
          makeFinding('NAR-04', {
            severity: 'error',
            where: spanPlace(section, p, match.index, match.index + match[0].length),
            against: [counted],
            stated: match[0],
            expected: counted.text ?? '',
            message: `${section.heading}：文中说“${match[0]}”，而另一处写“${counted.text}”，前后矛盾。`,
            hint: '核对两处文字，改正其中一处。',
            key: `${p} ${match.index}`,
          }),
        ];
      }),
    ),
  );
}

function countOf(material: CheckMaterial, thing: string, scope: string): FindingPlace | undefined {
  const words = new RegExp(`${thing}[^。；，,]{0,8}?(?:共|有|共有|共计)?\\s*[1-9]\\d*\\s*个`);
  for (const section of material.sections) {
    if (section.scopeName !== scope) continue;
    for (const [i, { text }] of section.paragraphs.entries()) {
      const match = words.exec(text);
      if (match) return spanPlace(section, i, match.index, match.index + match[0].length);
    }
  }
  return undefined;
}

/** Under 基本支出, 其中 lists its parts; 项目支出 is none of them. */
function projectsInBasic(material: CheckMaterial): Finding[] {
  return readSections(material).flatMap((read) => {
    if (!/基本支出/.test(read.section.heading) || /项目/.test(read.section.heading)) return [];
    return read.text.paragraphs.flatMap(({ figures }, paragraph) => {
      const { text } = read.section.paragraphs[paragraph]!;
      const whole = figures.findIndex((f) => {
        const of = f.subject.candidates[0]?.of;
        return f.role === 'amount' && (of?.measure === 'basic' || of?.dataset === 'basicByEconomic');
      });
      const part = figures.findIndex(
        (f, i) => i > whole && f.role === 'amount' && f.subject.candidates[0]?.of.measure === 'project',
      );
      if (whole < 0 || part < 0 || figures[part]!.scaled === 0) return [];
      if (!/其中|包括/.test(text.slice(figures[whole]!.end, figures[part]!.start))) return [];
      const at = { paragraph, figure: part };
      return [
        makeFinding('NAR-07', {
          severity: 'error',
          where: figurePlace(read, at),
          against: [figurePlace(read, { paragraph, figure: whole })],
          stated: figureText(read, at),
          message: `${read.section.heading}：把项目支出${figureText(read, at)}列为基本支出的组成部分。`,
          hint: '基本支出只包括人员经费和公用经费，删去项目支出，并核对基本支出的金额。',
          key: `${paragraph}.${part}`,
        }),
      ];
    });
  });
}
