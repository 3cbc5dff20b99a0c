import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { ExportFormat } from '../../../shared/contract/contract.ts';
import { messageOf } from '../../components/messageOf.ts';
import { contextOf, useOpen } from '../../state/SessionContext.tsx';
import { ExportGate } from '../checks/ExportGate.tsx';
import { copyTable } from './copyTable.ts';
import { FORMAT_NAMES } from './formatNames.ts';
import { RunningExport } from './RunningExport.tsx';
import type { ExportWish } from './useExport.ts';

/** A table or section of the report, by the id of its layout node. */
export interface PartNode {
  readonly kind: 'table' | 'section';
  readonly id: string;
  readonly unitId?: string;
}

const FORMATS: Readonly<Record<PartNode['kind'], readonly ExportFormat[]>> = {
  table: ['xlsx', 'docx', 'pdf', 'html'],
  section: ['docx', 'pdf', 'html'],
};

/** Exports the table or section that is worked on alone, behind the gate as the whole report is; a table can be copied with its head and merged cells too. */
export function PartMenu({ node }: { node: PartNode }) {
  const open = useOpen();
  const { message } = App.useApp();
  const [wish, setWish] = useState<ExportWish | null>(null);
  const part = node.unitId ? `${node.id}@${node.unitId}` : node.id;
  const close = (): void => setWish(null);
  const copy = (): void =>
    void copyTable(contextOf(open), node).then(
      () => message.success('已复制整张表，可以粘贴到 Excel、Word 或 WPS。'),
      (error: unknown) => message.error(`没有复制：${messageOf(error)}`),
    );
  const items = [
    ...FORMATS[node.kind].map((format) => ({
      key: format,
      label: `导出 ${FORMAT_NAMES[format]}…`,
      onClick: () => setWish({ format, part }),
    })),
    ...(node.kind === 'table' ? [{ key: 'copy', label: '复制整张表', onClick: copy }] : []),
  ];
  return (
    <div className={`ws-part ws-part-${node.kind}`}>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button size="small" type="link">
          {node.kind === 'table' ? '单独导出这张表' : '单独导出这一节'}
        </Button>
      </Dropdown>
      {wish && (
        <ExportGate deed="导出" close={close}>
          <RunningExport wish={wish} close={close} />
        </ExportGate>
      )}
    </div>
  );
}
