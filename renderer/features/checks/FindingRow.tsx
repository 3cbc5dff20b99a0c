import { useMemo } from 'react';
import { checkById } from '../../../shared/checks/catalogue/catalogue.ts';
import type { Finding, FindingPlace } from '../../../shared/checks/finding.ts';
import type { Context } from '../../../shared/layout/context.ts';
import { fixWords } from './fixWords.ts';
import { messageWithin } from './messageWithin.ts';
import { placeWords } from './placeOfFinding.ts';
import { severityName } from './severityNames.ts';
import type { Deeds } from './useDeeds.ts';

interface Props {
  readonly finding: Finding;
  readonly derived: boolean;
  readonly active: boolean;
  /** Why it was waived; undefined when it was not. */
  readonly waived: string | undefined;
  readonly context: Context;
  readonly deeds: Deeds;
  readonly settle: (row: HTMLElement | null) => void;
  readonly onActivate: () => void;
  readonly onWaive: () => void;
}

/** One finding: how grave, which rule, where, what stands against what, what to do. */
export function FindingRow(props: Props) {
  const { finding, derived, active, waived, deeds, settle, onActivate } = props;
  const check = checkById(finding.check);
  return (
    <div
      ref={active ? settle : null}
      role="row"
      tabIndex={active ? 0 : -1}
      data-finding={finding.id}
      aria-selected={active}
      className={`ck-row${derived ? ' ck-derived' : ''}${active ? ' ck-active' : ''}`}
      onFocus={onActivate}
      onClick={onActivate}
      onDoubleClick={() => deeds.go(finding)}
    >
      <div role="gridcell">
        <span className={`ck-level ck-level-${finding.severity}`}>{severityName(finding.severity)}</span>
      </div>
      <div role="gridcell">
        {check.title} <span className="ck-dim">{finding.check}</span>
      </div>
      <div role="gridcell">
        {placeWords(finding.where)}
        <Against finding={finding} deeds={deeds} />
      </div>
      <div role="gridcell">
        <Values finding={finding} />
        {messageWithin(finding)}
      </div>
      <div role="gridcell" className="ck-dim">
        {derived && '由上面的一处错误引起。'}
        {waived === undefined ? finding.hint : `已说明：${waived}`}
        <div title={check.basis} className="ck-basis">
          依据：{check.basis}
        </div>
      </div>
      <Handling {...props} />
    </div>
  );
}

/** Left, right, difference. */
function Values({ finding: { stated, expected, difference } }: { finding: Finding }) {
  const parts = [stated && `写 ${stated}`, expected && `应 ${expected}`, difference && `差 ${difference}`].filter(
    Boolean,
  );
  if (parts.length < 2) return null;
  return (
    <span className="ck-values">
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </span>
  );
}

const MOST_OTHERS = 3;

/** The other ends of the comparison, to go to. */
function Against({ finding, deeds }: { finding: Finding; deeds: Deeds }) {
  const others = finding.against.filter((p) => p.node !== undefined && !samePlace(p, finding.where));
  if (!others.length) return null;
  return (
    <div className="ck-others">
      对照
      {others.slice(0, MOST_OTHERS).map((place, i) => (
        <button
          key={`${placeWords(place)} ${i}`}
          type="button"
          className="ck-link"
          onClick={(event) => {
            event.stopPropagation();
            deeds.go(finding, place);
          }}
        >
          {[placeWords(place), place.span ? place.text : ''].filter(Boolean).join('　')}
        </button>
      ))}
      {others.length > MOST_OTHERS && `等 ${others.length} 处`}
    </div>
  );
}

const samePlace = (a: FindingPlace, b: FindingPlace): boolean =>
  a.node?.id === b.node?.id &&
  a.span?.start === b.span?.start &&
  a.cell?.row === b.cell?.row &&
  a.cell?.column === b.cell?.column;

function Handling({ finding, waived, context, deeds, onWaive }: Props) {
  const fix = useMemo(() => fixWords(finding, context), [finding, context]);
  return (
    <div role="gridcell" className="ck-deeds">
      {fix !== null && waived === undefined && (
        <button type="button" className="ck-fix" onClick={() => deeds.fix(finding, fix)}>
          {fix}
        </button>
      )}
      <button type="button" className="ck-link" onClick={() => deeds.go(finding)}>
        转到
      </button>
      {waived === undefined ? (
        <button type="button" className="ck-link" onClick={onWaive}>
          说明
        </button>
      ) : (
        <button type="button" className="ck-link" onClick={() => deeds.unwaive(finding)}>
          撤回说明
        </button>
      )}
    </div>
  );
}
