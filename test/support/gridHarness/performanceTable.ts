import type { CellModel, ColumnNode } from '../../../renderer/components/Grid/types.ts';
import { HarnessStore } from './harnessStore.ts';
import type { HarnessRow } from './harnessStore.ts';

/** Small table with merged and wrapped cells, like a project's performance targets. */

export const performanceColumns: readonly ColumnNode[] = [
  { id: 'level1', title: '一级指标', width: 90, kind: 'text', align: 'center', sortable: false },
  { id: 'level2', title: '二级指标', width: 110, kind: 'text', align: 'center', sortable: false },
  { id: 'level3', title: '三级指标', width: 220, kind: 'text' },
  {
    title: '指标值',
    children: [
      {
        id: 'operator',
        title: '符号',
        width: 80,
        kind: 'select',
        align: 'center',
        options: ['≥', '＝', '≤', '定性'].map((value) => ({ value, label: value })),
      },
      { id: 'value', title: '数值', width: 80, kind: 'quantity' },
      { id: 'unit', title: '单位', width: 70, kind: 'text', align: 'center' },
    ],
  },
  { id: 'basis', title: '评分标准', width: 280, kind: 'multiline' },
];

const GROUPS: readonly [string, readonly [string, number][]][] = [
  [
    '成本指标',
    [
      ['经济成本指标', 2],
      ['社会成本指标', 1],
    ],
  ],
  [
    '产出指标',
    [
      ['数量指标', 3],
      ['质量指标', 2],
      ['时效指标', 1],
    ],
  ],
  [
    '效益指标',
    [
      ['社会效益指标', 2],
      ['可持续影响指标', 1],
    ],
  ],
  ['满意度指标', [['服务对象满意度指标', 1]]],
];

const NAMES = ['培训场次', '信息系统运行维护完成率，以及重大故障的平均修复时间', '政策知晓率'];

interface Spans {
  rows: HarnessRow[];
  /** Rows that a cell covers, by `row:column`. */
  spans: Map<string, number>;
}

function build(): Spans {
  const rows: HarnessRow[] = [];
  const spans = new Map<string, number>();
  for (const [level1, parts] of GROUPS) {
    const total = parts.reduce((sum, [, count]) => sum + count, 0);
    spans.set(`p${rows.length}:level1`, total);
    for (const [level2, count] of parts) {
      spans.set(`p${rows.length}:level2`, count);
      for (let i = 0; i < count; i++) {
        const n = rows.length;
        const cells = {
          level1,
          level2,
          level3: NAMES[n % NAMES.length] ?? '',
          operator: '≥',
          value: String(90 + n),
          unit: '%',
        };
        rows.push({ id: `p${n}`, cells: { ...cells, basis: n % 4 === 0 ? '达到目标得满分\n未达到的按比例扣分' : '' } });
      }
    }
  }
  return { rows, spans };
}

export function performanceStore(): HarnessStore {
  const { rows, spans } = build();
  const read = (row: HarnessRow, colId: string): CellModel => {
    const text = row.cells[colId] ?? '';
    const rowSpan = spans.get(`${row.id}:${colId}`);
    if (colId !== 'level1') return { text, edit: text, rowSpan };
    return { text, edit: text, rowSpan, readOnly: { reason: '一级指标由版式规定，不能修改。' }, bold: true };
  };
  return new HarnessStore(rows, read, (_row, colId, text) =>
    colId === 'value' && !/^[\d.]*$/.test(text.normalize('NFKC')) ? { reason: '这里要填数字。' } : { text },
  );
}
