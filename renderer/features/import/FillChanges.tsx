import { Button, Checkbox, Space } from 'antd';
import type { FillPreviewDataset } from '../../../shared/contract/importing.ts';
import type { FillChange, FillChoice } from '../../../shared/fill/fillModel.ts';

const KINDS: Readonly<Record<FillChange['kind'], string>> = { changed: '改', added: '增', gone: '减' };

interface Props {
  readonly dataset: FillPreviewDataset;
  /** One difference, or all of the dataset. */
  readonly choose: (choice: FillChoice, change?: FillChange) => void;
}

/** The differences of one dataset, each with its decision. Amounts in 元. */
export function FillChanges({ dataset, choose }: Props) {
  const { title, incoming, same, total, conflicts, changes } = dataset;
  return (
    <section className="imp-fill" aria-label={title}>
      <div className="imp-fill-head">
        <h3>{title}</h3>
        <span className="imp-quiet">
          文件 {incoming} 行，{same} 行与报告一致，{total} 处不同{conflicts > 0 && `，其中 ${conflicts} 处报告已有内容`}
        </span>
        {total > 0 && (
          <Space size={6}>
            <Button size="small" onClick={() => choose('file')}>
              全部取文件
            </Button>
            <Button size="small" onClick={() => choose('own')}>
              全部留现值
            </Button>
          </Space>
        )}
      </div>
      {total > 0 && (
        <table className="imp-table imp-fill-table">
          <thead>
            <tr>
              {['', '行', '内容', '报告现值', '文件的值', '取用'].map((name) => (
                <th key={name}>{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <ChangeRow key={change.id} change={change} choose={(choice) => choose(choice, change)} />
            ))}
          </tbody>
        </table>
      )}
      {total > changes.length && (
        <p className="imp-quiet">另有 {total - changes.length} 处没有逐条列出，按本表的选择处理。</p>
      )}
    </section>
  );
}

function ChangeRow({ change, choose }: { change: FillChange; choose: (choice: FillChoice) => void }) {
  const { kind, line, what, own, file, conflict, choice } = change;
  const isFile = choice === 'file';
  return (
    <tr className={conflict ? 'imp-conflict' : undefined}>
      <td title={conflict ? '报告已有内容' : undefined}>{KINDS[kind]}</td>
      <td title={line}>{line}</td>
      <td title={what}>{what}</td>
      <td className={valueClass(own, isFile)} title={own}>
        {own}
      </td>
      <td className={valueClass(file, !isFile)} title={file}>
        {file || (kind === 'gone' ? '文件中没有' : '')}
      </td>
      <td>
        <Checkbox
          checked={isFile}
          aria-label={`${line} ${what} 取文件`}
          onChange={(event) => choose(event.target.checked ? 'file' : 'own')}
        >
          {isFile ? '取文件' : '留现值'}
        </Checkbox>
      </td>
    </tr>
  );
}

/** Amounts stand at the right; what is not taken is struck out. */
function valueClass(text: string, isDropped: boolean): string {
  const align = /^[-\d,.]*$/.test(text) ? 'imp-amount' : '';
  return isDropped ? `${align} imp-dropped` : align;
}
