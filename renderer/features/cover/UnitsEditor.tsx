import { App, Button, Select, Space, Table } from 'antd';
import type { Unit } from '../../../shared/budget/lines.ts';
import type { Command } from '../../../shared/commands/commands.ts';
import { useNewId } from '../../state/IdContext.ts';
import { useOpen, useSession } from '../../state/SessionContext.tsx';
import { DraftInput } from '../../components/DraftInput.tsx';
import { MergeUnitButton } from './MergeUnitButton.tsx';

const ROLES = [
  { value: 'above', label: '上级科室' },
  { value: 'department', label: '部门' },
  { value: 'unit', label: '单位' },
];

/** The units whose budgets the report covers; figures are entered for units. */
export function UnitsEditor() {
  const { report } = useOpen();
  const session = useSession();
  const newId = useNewId();
  const { message } = App.useApp();
  const run = (command: Command): void => {
    const outcome = session.run(command);
    if (!outcome.ok) void message.error(outcome.reason, 8);
  };
  const update = (unit: Unit, change: Partial<Unit>): void =>
    run({ name: 'updateUnit', params: { unit: { ...unit, ...change } } });
  const field = (key: 'code' | 'name' | 'nature' | 'rank' | 'fundingForm', title: string, width?: number) => ({
    title,
    ...(width ? { width } : {}),
    render: (_: unknown, unit: Unit) => (
      <DraftInput
        label={`${unit.name}的${title}`}
        value={unit[key] ?? ''}
        save={(text) => update(unit, { [key]: text })}
      />
    ),
  });
  const add = (): void =>
    run({
      name: 'insertUnit',
      params: {
        index: report.units.length,
        unit: { id: newId(), code: '', name: `新单位${report.units.length}`, role: 'unit' },
      },
    });
  return (
    <div className="ws-form ws-wide">
      <h2>预算单位</h2>
      <Table<Unit>
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={[...report.units]}
        columns={[
          {
            title: '层级',
            width: 120,
            render: (_, unit) => (
              <Select
                aria-label={`${unit.name}的层级`}
                value={unit.role}
                options={ROLES}
                style={{ width: '100%' }}
                onChange={(role) => update(unit, { role })}
              />
            ),
          },
          field('code', '代码', 120),
          field('name', '名称'),
          field('nature', '单位性质', 120),
          field('rank', '单位规格', 120),
          field('fundingForm', '经费保障形式', 140),
          {
            title: '操作',
            width: 170,
            render: (_, unit, index) => <RowButtons {...{ unit, index, run }} last={report.units.length - 1} />,
          },
        ]}
      />
      <p>
        <Space>
          <Button onClick={add}>增加单位</Button>
          <MergeUnitButton />
        </Space>
      </p>
    </div>
  );
}

interface RowButtonsProps {
  unit: Unit;
  index: number;
  last: number;
  run: (command: Command) => void;
}

function RowButtons({ unit, index, last, run }: RowButtonsProps) {
  return (
    <Space size={0}>
      <Button
        type="link"
        disabled={index === 0}
        onClick={() => run({ name: 'moveUnit', params: { id: unit.id, to: index - 1 } })}
      >
        上移
      </Button>
      <Button
        type="link"
        disabled={index === last}
        onClick={() => run({ name: 'moveUnit', params: { id: unit.id, to: index + 1 } })}
      >
        下移
      </Button>
      <Button type="link" danger onClick={() => run({ name: 'deleteUnit', params: { id: unit.id } })}>
        删除
      </Button>
    </Space>
  );
}
