import { Alert, App, Button, DatePicker, Form, Input, Modal, Progress, Table, type FormInstance } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useEffect, useState } from 'react';
import type { Result, SavedFile } from '../../../shared/contract/contract.ts';
import { localTime } from '../../components/localTime.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useNewId } from '../../state/IdContext.ts';
import { useApi, useOpen } from '../../state/SessionContext.tsx';

type Versions = Result<'publications.list'>;

interface Entry {
  reviewer: string;
  approver: string;
  date: Dayjs | null;
  note?: string;
}

/** Makes the files of the version that is made public, and shows which ones were before. */
export function PublishDialog({ close }: { close: () => void }) {
  const api = useApi();
  const { message } = App.useApp();
  const { id } = useOpen();
  const [versions, setVersions] = useState<Versions | null>(null);
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const { problem, progress, make, cancel } = useMaking(id, setSaved);
  const [form] = Form.useForm<Entry>();
  useEffect(() => {
    api.call('publications.list', { id }).then(setVersions, (error: unknown) => void message.error(messageOf(error)));
  }, [api, id, message, saved]);
  const correction = saved ? 0 : (versions?.length ?? 0);
  const leave = (): void => {
    cancel();
    close();
  };
  return (
    <Modal
      title={correction === 0 ? '生成公开版本' : `生成更正版（第 ${correction} 次更正）`}
      open
      width={680}
      onCancel={leave}
      footer={
        <>
          <Button onClick={leave}>{progress ? '取消' : '关闭'}</Button>
          {!saved && (
            <Button type="primary" disabled={progress !== null || versions === null} onClick={form.submit}>
              生成
            </Button>
          )}
        </>
      }
    >
      {versions !== null && versions.length > 0 && <Former versions={versions} />}
      {saved ? (
        <Made file={saved} />
      ) : (
        versions !== null && <Words form={form} correction={correction} last={versions.at(-1)} make={make} />
      )}
      {progress !== null && <Progress percent={progress} aria-label="生成进度" />}
      {problem !== null && <Alert type="error" showIcon title={problem} />}
    </Modal>
  );
}

interface WordsProps {
  readonly form: FormInstance<Entry>;
  readonly correction: number;
  /** The version before. */
  readonly last: Versions[number] | undefined;
  readonly make: (entry: Entry) => Promise<void>;
}

/** Who answers for the version; the names of the one before are offered. */
function Words({ form, correction, last, make }: WordsProps) {
  const { dates } = useOpen().report;
  return (
    <Form
      form={form}
      labelCol={{ span: 4 }}
      initialValues={{
        reviewer: last?.reviewer ?? '',
        approver: last?.approver ?? '',
        date: correction === 0 && dates.published ? dayjs(dates.published) : null,
      }}
      onFinish={(entry) => void make(entry)}
    >
      <Fields correction={correction} />
    </Form>
  );
}

function Made({ file }: { file: SavedFile }) {
  return (
    <Alert
      type="success"
      showIcon
      title={`已生成：${file.path}`}
      description="压缩包里有 PDF、Word、Excel、网页、归档草稿、登记和校验值清单。发现有误时改正草稿，再到这里生成更正版。"
    />
  );
}

function Fields({ correction }: { correction: number }) {
  const needed = [{ required: true, whitespace: true, message: '请填写' }];
  return (
    <>
      <Form.Item name="reviewer" label="审核人" rules={needed}>
        <Input maxLength={100} autoFocus />
      </Form.Item>
      <Form.Item name="approver" label="负责人" tooltip="签发的负责人" rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="date" label="公开日期" rules={[{ required: true, message: '请选择' }]}>
        <DatePicker format="YYYY年M月D日" />
      </Form.Item>
      {correction > 0 && (
        <Form.Item name="note" label="更正说明" tooltip="更正了什么、为什么更正" rules={needed}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      )}
    </>
  );
}

function Former({ versions }: { versions: Versions }) {
  return (
    <Table
      rowKey="correction"
      size="small"
      pagination={false}
      dataSource={[...versions].toReversed()}
      style={{ marginBottom: 12 }}
      columns={[
        { title: '版本', dataIndex: 'correction', render: (n: number) => (n === 0 ? '首次公开' : `更正版${n}`) },
        { title: '公开日期', dataIndex: 'date' },
        { title: '审核人', dataIndex: 'reviewer' },
        { title: '负责人', dataIndex: 'approver' },
        { title: '更正说明', dataIndex: 'note' },
        { title: '生成时间', dataIndex: 'madeAt', render: (at: string) => localTime(at) },
      ]}
    />
  );
}

/** One making of the files: how far it is, why it failed. */
function useMaking(id: string, done: (file: SavedFile) => void) {
  const api = useApi();
  const newId = useNewId();
  const [runId, setRunId] = useState<string | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(
    () =>
      api.on('progress', (p) => {
        if (p.runId === runId) setProgress(p.total ? Math.round((100 * p.done) / p.total) : 0);
      }),
    [api, runId],
  );
  const make = async ({ reviewer, approver, date, note = '' }: Entry): Promise<void> => {
    const run = newId();
    setRunId(run);
    setProblem(null);
    setProgress(0);
    try {
      const day = date?.format('YYYY-MM-DD') ?? '';
      const file = await api.call('publications.make', { id, runId: run, reviewer, approver, date: day, note });
      if (file?.download) window.location.assign(file.download);
      if (file) done(file);
    } catch (error) {
      setProblem(messageOf(error));
    }
    setProgress(null);
    setRunId(null);
  };
  const cancel = (): void => {
    if (runId) void api.call('export.cancel', { runId }).catch(() => undefined);
  };
  return { problem, progress, make, cancel };
}
