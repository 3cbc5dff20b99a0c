import { App, Button, DatePicker, Form, Input, Radio, Select, Space } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { Department } from '../../../shared/report/report.ts';
import type { Command } from '../../../shared/commands/commands.ts';
import { useOpen, useSession } from '../../state/SessionContext.tsx';
import { DraftInput } from '../../components/DraftInput.tsx';
import { LayoutDialog } from './LayoutDialog.tsx';

/** Department, kind, year, dates and the secrecy review: each change is saved when the field is left. */
export function BasicForm() {
  const { report, layout } = useOpen();
  const session = useSession();
  const { message } = App.useApp();
  const [changing, setChanging] = useState(false);
  const run = (command: Command): void => {
    const outcome = session.run(command);
    if (!outcome.ok) void message.error(outcome.reason, 8);
  };
  const setDepartment = (change: Partial<Department>): void => run({ name: 'setDepartment', params: { change } });
  const { department, dates } = report;
  return (
    <div className="ws-form">
      <h2>基本信息</h2>
      <Form labelCol={{ flex: '150px' }} colon={false} component="div">
        <DepartmentFields set={setDepartment} />
        <Form.Item label="报告类型">
          <Radio.Group
            value={report.kind}
            onChange={(e) => run({ name: 'setKind', params: { kind: e.target.value as typeof report.kind } })}
            options={[
              { value: 'department', label: '部门预算' },
              { value: 'unit', label: '单位预算' },
            ]}
          />
        </Form.Item>
        {report.kind === 'unit' && (
          <Form.Item label="主管部门">
            <DraftInput
              label="主管部门"
              value={department.parentName ?? ''}
              save={(parentName) => setDepartment({ parentName })}
            />
          </Form.Item>
        )}
        <Form.Item label="预算年度">
          <DraftInput
            label="预算年度"
            value={String(report.year)}
            save={(year) =>
              /^\d{4}$/.test(year)
                ? run({ name: 'setYear', params: { year: Number(year) } })
                : void message.error('预算年度是四位数字，例如 2026。')
            }
          />
        </Form.Item>
        <Form.Item label="批复日期">
          <DateField
            label="批复日期"
            value={dates.approved}
            save={(approved) => run({ name: 'setDates', params: { change: { approved } } })}
          />
        </Form.Item>
        <Form.Item label="公开日期" extra="封面的年月取自公开日期">
          <DateField
            label="公开日期"
            value={dates.published}
            save={(published) => run({ name: 'setDates', params: { change: { published } } })}
          />
        </Form.Item>
        <SecrecyFields run={run} />
        <Form.Item label="版式">
          <Space.Compact block>
            <Input value={layout.name} readOnly aria-label="版式" />
            <Button onClick={() => setChanging(true)}>更换版式…</Button>
          </Space.Compact>
          {changing && <LayoutDialog close={() => setChanging(false)} />}
        </Form.Item>
      </Form>
    </div>
  );
}

function DepartmentFields({ set: setDepartment }: { set: (change: Partial<Department>) => void }) {
  const { department } = useOpen().report;
  return (
    <>
      <Form.Item label="部门全称">
        <DraftInput label="部门全称" value={department.name} save={(name) => setDepartment({ name })} />
      </Form.Item>
      <Form.Item label="文中简称">
        <DraftInput label="文中简称" value={department.shortName} save={(shortName) => setDepartment({ shortName })} />
      </Form.Item>
      <Form.Item label="部门代码">
        <DraftInput label="部门代码" value={department.code} save={(code) => setDepartment({ code })} />
      </Form.Item>
      <Form.Item label="级次">
        <Select
          aria-label="级次"
          value={department.level || null}
          placeholder="未选择"
          allowClear
          onChange={(level: Department['level'] | undefined) => setDepartment({ level: level ?? '' })}
          options={['省', '市', '区', '县', '乡镇'].map((value) => ({ value, label: value }))}
        />
      </Form.Item>
    </>
  );
}

function SecrecyFields({ run }: { run: (command: Command) => void }) {
  const { secrecy } = useOpen().report;
  const review = secrecy ?? { reviewer: '', date: '', result: '' };
  const setReview = (change: Partial<typeof review>): void => {
    const next = { ...review, ...change };
    run({ name: 'setSecrecy', params: { secrecy: next.reviewer || next.date || next.result ? next : null } });
  };
  return (
    <>
      <h3>保密审查</h3>
      <Form.Item label="审查人">
        <DraftInput label="审查人" value={review.reviewer} save={(reviewer) => setReview({ reviewer })} />
      </Form.Item>
      <Form.Item label="审查日期">
        <DateField label="审查日期" value={review.date || undefined} save={(date) => setReview({ date: date ?? '' })} />
      </Form.Item>
      <Form.Item label="审查结果">
        <DraftInput label="审查结果" value={review.result} save={(result) => setReview({ result })} />
      </Form.Item>
    </>
  );
}

function DateField({
  label,
  value,
  save,
}: {
  label: string;
  value: string | undefined;
  save: (iso: string | null) => void;
}) {
  return (
    <DatePicker
      aria-label={label}
      value={value ? dayjs(value) : null}
      onChange={(date) => save(date ? date.format('YYYY-MM-DD') : null)}
      format="YYYY年M月D日"
    />
  );
}
