import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { memo } from '../memo.ts';
import type { CheckedSection, CheckMaterial } from '../material/material.ts';
import { spanPlace } from '../spanPlace.ts';
import { PHRASES, type Phrase } from './phrases.ts';
import { unbalancedMarks } from './unbalancedMarks.ts';

const AROUND = 10;

const findingsKnown = memo<CheckedSection, Finding[]>();

/** Left-over template text, typing errors and wordings that are wrong wherever they stand. */
export const wording: CheckRun = {
  checks: [...new Set(PHRASES.map((p) => p.check))],
  run(material) {
    return {
      findings: [
        ...habitsOnce(material.sections.flatMap((s) => findingsKnown(s, [], () => inSection(s)))),
        ...inHeadings(material),
      ],
      skipped: {},
    };
  },
};

function inSection(section: CheckedSection): Finding[] {
  return section.paragraphs.flatMap((paragraph, p) => {
    const heading = [...section.path, section.heading].join(' ');
    const found = PHRASES.filter((phrase) => !phrase.notUnder?.test(heading)).flatMap((phrase) =>
      matchesOf(phrase, paragraph.text).map((match) => phraseFinding(phrase, section, p, match)),
    );
    return [...found, ...unfilledOf(section, p), ...unbalancedMarks(section, p)];
  });
}

/** A unit that is written short is written so all over a text: one habit, one finding that names all places. */
function habitsOnce(findings: readonly Finding[]): Finding[] {
  const short = findings.filter((f) => f.check === 'NAR-06');
  const [first, ...others] = short;
  if (!first || others.length === 0) return [...findings];
  const { fix: _fix, ...kept } = first;
  const one: Finding = {
    ...kept,
    against: others.map((f) => f.where),
    message: `${first.message.replace(/。$/, '')}；同样的写法共${short.length}处。`,
  };
  return [...findings.filter((f) => f.check !== 'NAR-06'), one];
}

interface Match {
  readonly start: number;
  readonly end: number;
}

function matchesOf(phrase: Phrase, text: string): Match[] {
  const found: Match[] = [];
  for (const match of text.matchAll(phrase.pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const around = text.slice(Math.max(0, start - AROUND), end + AROUND);
    if (!phrase.unless?.test(around)) found.push({ start, end });
  }
  return found;
}

function phraseFinding(phrase: Phrase, section: CheckedSection, paragraph: number, { start, end }: Match): Finding {
  const where = spanPlace(section, paragraph, start, end);
  const words = where.text!;
  const node = section.place.node?.id;
  const fixed = phrase.fix?.(words);
  return makeFinding(phrase.check, {
    severity: phrase.severity,
    where,
    stated: words,
    ...(fixed === undefined ? {} : { expected: fixed }),
    message: `${section.heading}：${phrase.message(words)}`,
    hint: phrase.hint,
    key: String(section.paragraphs.slice(0, paragraph).filter((p) => p.text.includes(words)).length),
    ...(fixed === undefined || node === undefined
      ? {}
      : { fix: { kind: 'replaceText' as const, node, paragraph, start, end, text: fixed } }),
  });
}

/** Headings hold left-over instructions too: only those patterns are looked for there. */
function inHeadings(material: CheckMaterial): Finding[] {
  return material.sections.flatMap((section) =>
    PHRASES.filter((p) => p.check === 'TXT-01' || p.check === 'TXT-02' || p.check === 'TXT-03').flatMap((phrase) =>
      matchesOf(phrase, section.heading).map(({ start, end }) => {
        const words = section.heading.slice(start, end);
        return makeFinding(phrase.check, {
          severity: phrase.severity,
          where: { ...section.place, text: words },
          stated: words,
          message: `标题“${section.heading}”中的${phrase.message(words)}`,
          hint: phrase.hint,
        });
      }),
    ),
  );
}

function unfilledOf(section: CheckedSection, p: number): Finding[] {
  return section.paragraphs[p]!.unfilled.map(({ start, end }, i) =>
    makeFinding('TXT-01', {
      severity: 'error',
      where: spanPlace(section, p, start, end),
      message: `${section.heading}：有一处内容还没有填写。`,
      hint: '填写这一处，或改写这句话。',
      key: `unfilled ${p} ${i}`,
    }),
  );
}
