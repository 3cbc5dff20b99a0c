import { numeral } from '../../../shared/document/numberedText.ts';
import { fillWords } from '../../../shared/narrative/words.ts';
import { useReportContext } from '../../state/SessionContext.tsx';

/** 名词解释 as printed; the definitions belong to the layout. */
export function TermsView({ termsId }: { termsId: string }) {
  const context = useReportContext();
  const terms = context.layout.parts.flatMap((p) => p.children).find((c) => c.kind === 'terms' && c.id === termsId);
  if (terms?.kind !== 'terms') return <p className="ws-form">版式里没有这一部分。</p>;
  return (
    <div className="ws-form">
      <h2>名词解释</h2>
      {terms.items.map((item, i) => (
        <p key={item.id}>
          <strong>
            {numeral(terms.numbering, i + 1)}
            {fillWords(item.term, context)}：
          </strong>
          {fillWords(item.definition, context)}
        </p>
      ))}
      <p className="ws-help">名词和解释由版式规定。</p>
    </div>
  );
}
