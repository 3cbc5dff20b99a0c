import { App, Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { Api } from '../../../shared/contract/api.ts';
import type { NewReport, ReportSummary } from '../../../shared/contract/contract.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useNewId } from '../../state/IdContext.ts';
import { useApi } from '../../state/SessionContext.tsx';

interface Props {
  close: () => void;
  created: (id: string) => void;
  reports: readonly ReportSummary[];
}

type Fields = NewReport & { from: 'empty' | 'copy'; copyOf?: string; units?: string };

/** Starts a report: from a layout, or as a copy of another report. */
export function NewReportDialog({ close, created, reports }: Props) {
  const api = useApi();
  const newId = useNewId();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [layouts, setLayouts] = useState<{ id: string; name: string; year: number }[]>([]);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    api.call('layouts.list', {}).then(
      (list) => {
        setLayouts(list);
        form.setFieldsValue({ layoutId: list[0]?.id, year: list[0]?.year });
      },
      (error) => void message.error(messageOf(error)),
    );
  }, [api, form, message]);

  const create = async (values: Fields): Promise<void> => {
    setBusy(true);
    try {
      const { from, copyOf, units = '', ...fresh } = values;
      const made =
        from === 'copy' && copyOf
          ? await api.call('reports.duplicate', { id: copyOf })
          : await api.call('reports.create', definedOnly(fresh));
      if (from !== 'copy') await addUnits(api, made.id, units, newId);
      close();
      created(made.id);
    } catch (error) {
      void message.error(messageOf(error), 8);
      setBusy(false);
    }
  };

  return (
    <Modal
      title="新建报告"
      open
      okText="新建"
      confirmLoading={busy}
      // without a layout there is nothing to make yet
      okButtonProps={{ disabled: layouts.length === 0 }}
      onCancel={close}
      onOk={form.submit}
      width={560}
    >
      <Form
        form={form}
        labelCol={{ span: 6 }}
        onFinish={(values) => void create(values)}
        initialValues={{ from: 'empty', kind: 'department' }}
      >
        <Form.Item name="from" label="来源">
          <Radio.Group
            options={[
              { value: 'empty', label: '空白报告' },
              { value: 'copy', label: '复制已有报告', disabled: !reports.length },
            ]}
          />
        </Form.Item>
        <Form.Item noStyle shouldUpdate={(before, after) => before.from !== after.from}>
          {({ getFieldValue }) =>
            getFieldValue('from') === 'copy' ? <CopyFields reports={reports} /> : <FreshFields layouts={layouts} />
          }
        </Form.Item>
      </Form>
    </Modal>
  );
}

function CopyFields({ reports }: { reports: readonly ReportSummary[] }) {
  return (
    <Form.Item name="copyOf" label="报告" rules={[{ required: true, message: '请选择要复制的报告。' }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={reports.map((r) => ({ value: r.id, label: `${r.department} ${r.year} 年` }))}
      />
    </Form.Item>
  );
}

function FreshFields({ layouts }: { layouts: readonly { id: string; name: string }[] }) {
  return (
    <>
      <Form.Item name="layoutId" label="版式" rules={[{ required: true, message: '请选择版式。' }]}>
        <Select options={layouts.map((l) => ({ value: l.id, label: l.name }))} />
      </Form.Item>
      <Form.Item
        name="departmentName"
        label="部门全称"
        rules={[{ required: true, whitespace: true, message: '请填写部门全称。' }]}
      >
        <Input autoFocus maxLength={200} placeholder="例：某某市医疗保障局" />
      </Form.Item>
      <Form.Item name="shortName" label="文中简称" tooltip="不填时按名称自动取：我局、我厅、本部门等">
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="code" label="部门代码">
        <Input maxLength={20} placeholder="例：060" />
      </Form.Item>
      <Form.Item name="units" label="下属单位" tooltip="一行一个，可以在名称前写代码；本级已自动列入，以后也可以增减">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} placeholder="例：060002 某某市医疗保险中心" />
      </Form.Item>
      <Form.Item name="year" label="预算年度" rules={[{ required: true, message: '请填写预算年度。' }]}>
        <InputNumber min={1990} max={2100} precision={0} />
      </Form.Item>
      <Form.Item name="kind" label="报告类型">
        <Radio.Group
          options={[
            { value: 'department', label: '部门预算' },
            { value: 'unit', label: '单位预算' },
          ]}
        />
      </Form.Item>
      <Form.Item name="level" label="级次">
        <Select allowClear options={['省', '市', '区', '县', '乡镇'].map((value) => ({ value, label: value }))} />
      </Form.Item>
    </>
  );
}

/** 060002 某某中心, one per line: the code is what stands before the name. */
async function addUnits(api: Api, id: string, text: string, newId: () => string): Promise<void> {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (!lines.length) return;
  const clientId = newId();
  const loaded = await api.call('report.load', { id });
  let seq = loaded.seq;
  let index = loaded.report.units.length;
  for (const line of lines) {
    const [, code = '', name = line] = /^(\d+)\s*(\D.*)$/.exec(line) ?? [];
    const unit = { id: newId(), code, name, role: 'unit' as const };
    const command = { name: 'insertUnit' as const, params: { index: index++, unit } };
    ({ seq } = await api.call('report.execute', { id, command, expectedSeq: seq, clientId, requestId: newId() }));
  }
}

const definedOnly = (params: NewReport): NewReport =>
  Object.fromEntries(
    Object.entries(params).filter(([, value]) => value !== undefined && value !== ''),
  ) as unknown as NewReport;
