import { Alert, Progress } from 'antd';
import { useState } from 'react';
import type { ImportReading } from '../../../shared/contract/importing.ts';
import { ImportNotes } from './ImportNotes.tsx';
import { needsLook } from './needsLook.ts';
import { nothingRead } from './nothingRead.ts';
import { TableCompare } from './TableCompare.tsx';
import { TableList } from './TableList.tsx';
import type { Reading } from './useReading.ts';

interface BodyProps {
  readonly files: readonly File[];
  readonly state: Reading;
  /** A report is to be made of it: what is missing for that is asked for, doubts about its text are told. */
  readonly isReport?: boolean;
}

/** Progress, then the files' problems, the tables, the chosen one in detail, and the notes. */
export function ImportBody({ files, state, isReport = true }: BodyProps) {
  const { reading, problem, share, mistakes, adjust } = state;
  const [chosen, setChosen] = useState<number | null>(null);
  if (!reading) {
    return problem ? (
      <div className="imp-wait">
        <Alert type="error" title={problem} showIcon />
      </div>
    ) : (
      <div className="imp-wait" role="status">
        <p>正在读取 {files.map(({ name }) => `“${name}”`).join('、')}…</p>
        <Progress percent={Math.round(share * 100)} />
      </div>
    );
  }
  const table = reading.tables.find(({ index }) => index === chosen) ?? firstTable(reading);
  return (
    <>
      {problem && <Alert type="error" title={problem} showIcon banner />}
      {reading.files.map(
        ({ name, problem: why }) => why && <Alert key={name} type="warning" title={why} showIcon banner />,
      )}
      {isReport && reading.missing.length > 0 && !nothingRead(reading) && (
        <Alert
          type="warning"
          showIcon
          banner
          title={`文件里没有找到${reading.missing.join('和')}，请在上方填写后导入。`}
        />
      )}
      {nothingRead(reading) ? (
        <p className="imp-none">没有可以导入的内容。请关闭后重新选择文件。</p>
      ) : (
        <div className="imp-body">
          <TableList reading={reading} selected={table?.index ?? null} select={setChosen} />
          <div className="imp-main">
            {table ? (
              <TableCompare
                key={table.index}
                reading={reading}
                table={table}
                change={(change) => {
                  // it stays in view, also where it is not the first to look at any more
                  setChosen(table.index);
                  adjust({ tables: [{ index: table.index, change }] });
                }}
              />
            ) : (
              <p className="imp-none imp-compare">文件里没有表格，只导入文字。</p>
            )}
            {isReport && <ImportNotes reading={reading} mistakes={mistakes} select={setChosen} />}
          </div>
        </div>
      )}
    </>
  );
}

const firstTable = ({ tables }: ImportReading): ImportReading['tables'][number] | undefined =>
  tables.find(needsLook) ?? tables[0];
