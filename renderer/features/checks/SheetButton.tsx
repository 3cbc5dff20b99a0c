import { App, Button, Dropdown } from 'antd';
import type { ExportFormat } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useNewId } from '../../state/IdContext.ts';
import { useApi, useOpen } from '../../state/SessionContext.tsx';
import { printPdf } from '../../transport/printPdf.ts';

const FORMATS: readonly { readonly format: ExportFormat; readonly label: string }[] = [
  { format: 'pdf', label: '导出审核表 PDF…' },
  { format: 'xlsx', label: '导出审核表 Excel…' },
  { format: 'docx', label: '导出审核表 Word…' },
];

/** The 审核表 on paper or as a file. It lists what is open, so it needs no gate. */
export function SheetButton() {
  const api = useApi();
  const newId = useNewId();
  const { id } = useOpen();
  const { message } = App.useApp();
  const fail = (error: unknown): void => {
    if (error instanceof ProblemError && error.code === 'cancelled') return;
    void message.error(messageOf(error), 8);
  };
  const print = (): void => {
    void message.info('正在准备打印审核表…', 3);
    api.call('print.checkSheet', { id, runId: newId() }).then(({ download }) => {
      if (download) printPdf(download);
    }, fail);
  };
  const save = (format: ExportFormat): void => {
    api.call('export.checkSheet', { id, runId: newId(), format }).then((file) => {
      if (file?.download) window.location.assign(file.download);
      else if (file) void message.success(`审核表已导出到 ${file.path}`, 6);
    }, fail);
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'print', label: '打印审核表', onClick: print },
          ...FORMATS.map(({ format, label }) => ({ key: format, label, onClick: () => save(format) })),
        ],
      }}
    >
      <Button size="small">审核表</Button>
    </Dropdown>
  );
}
