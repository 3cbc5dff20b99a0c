import type { SectionComparison } from '../../../shared/compare/comparison.ts';

const STATES = { added: '（本年新增）', removed: '（上年有，本年没有）', changed: '', same: '' } as const;

/** The paragraphs of a section that differ, with what was taken out and what was put in. */
export function MarkedSection({ section }: { section: SectionComparison }) {
  const { heading, scope, state, paragraphs } = section;
  return (
    <section>
      <h3>
        {[scope, heading].filter(Boolean).join(' · ')}
        {STATES[state]}
      </h3>
      {paragraphs.map(({ parts }, i) => (
        <p key={i}>
          {parts.map(({ kind, text }, k) =>
            kind === 'added' ? <ins key={k}>{text}</ins> : kind === 'removed' ? <del key={k}>{text}</del> : text,
          )}
        </p>
      ))}
    </section>
  );
}
