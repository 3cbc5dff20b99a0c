import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Context } from '../../../shared/layout/context.ts';
import type { FieldDef } from '../../../shared/layout/layout.ts';
import { fieldKey } from '../../../shared/narrative/fieldText.ts';
import { useSession } from '../../state/SessionContext.tsx';

interface Props {
  readonly id: string;
  readonly field: FieldDef;
  readonly context: Context;
  readonly close: () => void;
}

const LONG = { width: 'min(1000px, calc(100vw - 48px))', rows: { minRows: 14, maxRows: 20 } };
const SHORT = { width: 520, rows: { minRows: 3, maxRows: 12 } };

/** Writes one field, in a window as large as its kind of text needs; what was typed is kept until it is filled in or left. */
export function FieldDialog({ id, field, context, close }: Props) {
  const session = useSession();
  const key = fieldKey(id, context);
  const [text, setText] = useState(context.report.texts[key] ?? '');
  const [refusal, setRefusal] = useState('');
  const isLong = field.kind === 'paragraphs';
  const size = isLong ? LONG : SHORT;
  const save = (): void => {
    const outcome = session.run({ name: 'setText', params: { field: key, value: text, title: field.label } });
    if (outcome.ok) close();
    else setRefusal(outcome.reason);
  };
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '').length;
  return (
    <Modal open centered={isLong} width={size.width} title={field.label} okText="填入" onCancel={close} onOk={save}>
      <Input.TextArea
        autoFocus
        aria-label={field.label}
        autoSize={size.rows}
        value={text}
        placeholder={field.initial ?? field.hint ?? ''}
        onChange={(event) => setText(event.target.value)}
      />
      {isLong && <p className="nv-count">{`${paragraphs} 段，${text.replaceAll(/\s/g, '').length} 字`}</p>}
      {field.hint && <p>{field.hint}</p>}
      {refusal && <Alert type="error" showIcon title={refusal} />}
    </Modal>
  );
}
