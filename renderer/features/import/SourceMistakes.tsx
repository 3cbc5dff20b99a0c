import { Fragment } from 'react';
import { severityName } from '../checks/severityNames.ts';
import { NoteList } from './NoteList.tsx';
import type { Reading } from './useReading.ts';

/** What the checks found in the source files themselves (原文差错), as errors or doubts. */
export function SourceMistakes({ wrong }: { wrong: Reading['mistakes'] }) {
  if (typeof wrong === 'string') return <p role="alert">原文件没有审核成：{wrong}</p>;
  if (!wrong) return <p role="status">正在审核原文件…</p>;
  return (
    <>
      <p className="imp-quiet">原文件里对不上、写错的地方。导入后由数据重新计算的数不会带入新报告。</p>
      <NoteList
        none="没有发现差错。"
        items={wrong.map(({ severity, place, message }, i) => (
          <Fragment key={i}>
            <b>{severityName(severity)}</b> {place && <span className="imp-quiet">{place}　</span>}
            {message}
          </Fragment>
        ))}
      />
    </>
  );
}
