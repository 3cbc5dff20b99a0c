import { Alert, Tabs } from 'antd';
import type { FillPreview, FillPreviewDataset } from '../../../shared/contract/importing.ts';
import type { FillChange, FillChoice } from '../../../shared/fill/fillModel.ts';
import { FillChanges } from './FillChanges.tsx';

interface Props {
  readonly preview: FillPreview | null;
  readonly problem: string | null;
  /** What does not fit: files of another department or year. */
  readonly warnings: readonly string[];
  readonly choose: (dataset: FillPreviewDataset, choice: FillChoice, change?: FillChange) => void;
}

/** What 取数 changes: the data with a decision for each difference, and below what the report prints otherwise. */
export function FillPane({ preview, problem, warnings, choose }: Props) {
  if (!preview) {
    return problem ? <Alert type="error" title={problem} showIcon banner /> : <p className="imp-none">正在比较…</p>;
  }
  const { datasets, newUnits, unused, printed, changes } = preview;
  return (
    <div className="imp-main">
      {problem && <Alert type="error" title={problem} showIcon banner />}
      {warnings.map((text) => (
        <Alert key={text} type="warning" title={text} showIcon banner />
      ))}
      <div className="imp-fills" tabIndex={0} role="group" aria-label="数据的改动">
        {datasets.length === 0 && <p className="imp-none">文件里没有可以填入报告的数。请在“核对表”中检查表的类别。</p>}
        {datasets.length > 0 && !changes && <p className="imp-none">按现在的选择，报告没有改动。</p>}
        {changes && (
          <p className="imp-quiet imp-unused">金额单位：元。左边有色条的，报告已有内容；不勾选就保留报告现值。</p>
        )}
        {newUnits.length > 0 && (
          <p className="imp-doubt imp-unused">报告里没有、将一并加入的单位：{newUnits.join('、')}</p>
        )}
        {datasets.map((dataset) => (
          <FillChanges
            key={dataset.id}
            dataset={dataset}
            choose={(choice, change) => choose(dataset, choice, change)}
          />
        ))}
        {unused.length > 0 && (
          <p className="imp-quiet imp-unused">不填入数据的表（由其他数计算，或没有认出）：{unused.join('、')}</p>
        )}
      </div>
      <Tabs
        size="small"
        className="imp-notes"
        items={[
          {
            key: 'sentences',
            label: `文字改动 ${printed.sentences.length} 句`,
            children: <Sentences sentences={printed.sentences} />,
          },
          { key: 'tables', label: `表改动 ${printed.tables.length} 张`, children: <Tables tables={printed.tables} /> },
        ]}
      />
    </div>
  );
}

const Sentences = ({ sentences }: { sentences: FillPreview['printed']['sentences'] }) => (
  <div className="imp-notes-body">
    {sentences.length === 0 && <p className="imp-quiet">没有文字改动。</p>}
    <ul className="imp-notes-list">
      {sentences.map(({ section, before, after }, i) => (
        <li key={i}>
          <div className="imp-quiet">{section}</div>
          {before && <del>{before}</del>} {after && <ins>{after}</ins>}
        </li>
      ))}
    </ul>
  </div>
);

const Tables = ({ tables }: { tables: FillPreview['printed']['tables'] }) => (
  <div className="imp-notes-body">
    {tables.length === 0 && <p className="imp-quiet">没有表的改动。</p>}
    <ul className="imp-notes-list">
      {tables.map(({ title, cells }, i) => (
        <li key={i}>
          {title} <span className="imp-quiet">{cells} 格</span>
        </li>
      ))}
    </ul>
  </div>
);
