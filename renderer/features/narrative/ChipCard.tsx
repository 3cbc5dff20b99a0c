import { Button, Input, Modal, Space } from 'antd';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { DATASETS } from '../../../shared/budget/datasets.ts';
import { inScope, type Context } from '../../../shared/layout/context.ts';
import type { FigureRef } from '../../../shared/narrative/figureRef.ts';
import { emptyTables, emptyTableViews, tablesOf } from '../../../shared/narrative/emptyTables.ts';
import { renderFigure } from '../../../shared/narrative/renderFigure.ts';
import { useUi } from '../../state/uiStore.ts';
import { FieldDialog } from './FieldDialog.tsx';

interface Props {
  editor: Editor;
  /** Where the chip stands in the text. */
  position: number;
  context: Context;
  close: () => void;
}

/** What a chip is, where it comes from, and what can be done with it. */
export function ChipCard({ editor, position, context, close }: Props) {
  const node = editor.state.doc.nodeAt(position);
  if (node?.type.name === 'figure') return <FigureCard {...{ editor, position, context, close }} />;
  if (node?.type.name === 'field')
    return <FieldCard field={String(node.attrs['field'])} context={context} close={close} />;
  return null;
}

function FigureCard({ editor, position, context, close }: Props) {
  const attrs = editor.state.doc.nodeAt(position)!.attrs;
  const ref = attrs['ref'] as FigureRef;
  const override = attrs['override'] as { text: string; reason: string } | null;
  const [text, setText] = useState(override?.text ?? '');
  const [reason, setReason] = useState(override?.reason ?? '');
  const { text: value, state } = renderFigure(ref, context);
  const dataset = ref.of.dataset;
  const set = (next: { text: string; reason: string } | null): void => {
    editor
      .chain()
      .command(({ tr }) => Boolean(tr.setNodeAttribute(position, 'override', next)))
      .run();
    close();
  };
  const jump = (): void => {
    close();
    if (dataset)
      useUi.getState().select({ kind: 'dataset', dataset, year: ref.of.year === 'prior' ? 'prior' : 'this' });
  };
  const remove = (): void => {
    editor
      .chain()
      .focus()
      .deleteRange({ from: position, to: position + 1 })
      .run();
    close();
  };
  return (
    <Modal
      open
      title={ref.label}
      onCancel={close}
      footer={
        <Space wrap>
          <Button danger onClick={remove}>
            删除
          </Button>
          {override && <Button onClick={() => set(null)}>恢复为活数</Button>}
          <Button
            disabled={!text.trim() || !reason.trim()}
            onClick={() => set({ text: text.trim(), reason: reason.trim() })}
          >
            改为手填
          </Button>
          <Button type="primary" disabled={!dataset} onClick={jump}>
            去填数的地方
          </Button>
        </Space>
      }
    >
      <dl className="nv-card">
        <dt>现在的值</dt>
        <dd>{value || '（无）'}</dd>
        <dt>状态</dt>
        <dd>
          {override
            ? `手填：${override.text}（${override.reason}）`
            : state === 'unknown'
              ? '缺少数据，暂时没有值'
              : '活数，跟着表走'}
        </dd>
        <dt>来源</dt>
        <dd>{sourceWords(ref, context)}</dd>
      </dl>
      {ref.op === 'emptyTables' && <EmptyTableList context={context} close={close} />}
      <p>需要与表中不同的写法时，写明原因改为手填；审核时会列出。</p>
      <Space.Compact block>
        <Input
          aria-label="手填的内容"
          placeholder="手填的内容，例：约2300万元"
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <Input aria-label="手填的原因" placeholder="原因" value={reason} onChange={(e) => setReason(e.target.value)} />
      </Space.Compact>
    </Modal>
  );
}

/** 收入（本年，3 行） */
function sourceWords(ref: FigureRef, context: Context): string {
  if (ref.op === 'emptyTables') {
    const all = tablesOf(context).length;
    return `由程序逐张查看本报告印出的 ${all} 张表得出，其中 ${emptyTables(context).length} 张没有数据；填了数就不再列出`;
  }
  if (!ref.of.dataset) return '报告信息';
  const def = DATASETS[ref.of.dataset];
  const lines = context.book.lines(inScope(context, ref.of)).length;
  const year = ref.op === 'delta' || ref.op === 'growth' ? '本年与上年' : ref.of.year === 'prior' ? '上年' : '本年';
  return `${def.title}（${year}，${lines} 行）`;
}

/** Leads to each table that is listed as one without data. */
function EmptyTableList({ context, close }: { context: Context; close: () => void }) {
  const { unitId } = context.scope;
  return (
    <ul className="nv-empty-tables" aria-label="没有数据的表">
      {emptyTableViews(context).map(({ table, tocText }) => (
        <li key={table.id}>
          <Button
            type="link"
            size="small"
            onClick={() => {
              close();
              useUi.getState().select({ kind: 'table', id: table.id, ...(unitId ? { unitId } : {}) });
            }}
          >
            {tocText}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function FieldCard({ field, context, close }: { field: string; context: Context; close: () => void }) {
  const def = context.layout.fields[field];
  if (!def) {
    return (
      <Modal open title="报告信息" onCancel={close} footer={null}>
        <p>这个词随报告的基本信息变化。</p>
        <Button
          onClick={() => {
            close();
            useUi.getState().select({ kind: 'basic' });
          }}
        >
          修改基本信息
        </Button>
      </Modal>
    );
  }
  return <FieldDialog id={field} field={def} context={context} close={close} />;
}
