import { useComposition } from '../../state/SessionContext.tsx';
import { BasicForm } from './BasicForm.tsx';

/** The cover as printed, and beside it the basic data from which its lines come. */
export function CoverView() {
  const { document } = useComposition();
  const cover = document.blocks.find((b) => b.kind === 'cover');
  return (
    <div className="cover-view">
      <section aria-label="封面" className="cover-page">
        {cover?.lines.map((line, i) => (
          <p key={`${line.role}${i}`} className={`cover-${line.role}`}>
            {line.text}
          </p>
        ))}
      </section>
      <BasicForm />
    </div>
  );
}
