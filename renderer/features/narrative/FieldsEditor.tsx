import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { fieldKey } from '../../../shared/narrative/fieldText.ts';
import { DraftInput } from '../../components/DraftInput.tsx';
import type { Focus } from '../../state/nodes.ts';
import { useReportContext, useSession } from '../../state/SessionContext.tsx';
import { FieldDialog } from './FieldDialog.tsx';

/** What the officer writes: duties, reasons and the like, in one list; what is still missing is marked. */
export function FieldsEditor({ focus }: { focus: Focus | null }) {
  const context = useReportContext();
  const session = useSession();
  const { message } = App.useApp();
  const [large, setLarge] = useState<string | null>(null);
  const largeField = large === null ? undefined : context.layout.fields[large];
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus?.kind !== 'field') return;
    const place = root.current?.querySelector<HTMLElement>(
      `[data-field="${CSS.escape(focus.id)}"] :is(input, textarea)`,
    );
    place?.focus();
  }, [focus]);
  return (
    <div className="ws-form" ref={root}>
      <h2>文字填写项</h2>
      {Object.entries(context.layout.fields).map(([id, field]) => {
        const key = fieldKey(id, context);
        const value = context.report.texts[key] ?? '';
        const missing = !value.trim() && !field.initial;
        const save = (text: string): void => {
          const outcome = session.run({ name: 'setText', params: { field: key, value: text, title: field.label } });
          if (!outcome.ok) void message.error(outcome.reason, 8);
        };
        return (
          <div key={id} className="field" data-field={id}>
            <label>
              <span className={missing ? 'field-missing' : ''}>
                {field.label}
                {missing && '（待填写）'}
              </span>
              <DraftInput
                label={field.label}
                value={value}
                save={save}
                rows={field.kind === 'paragraphs' ? 4 : 1}
                {...(missing ? { status: 'warning' as const } : {})}
                {...(field.initial ? { placeholder: field.initial } : {})}
              />
            </label>
            {field.hint && <small>{field.hint}</small>}
            {field.kind === 'paragraphs' && (
              <Button
                type="link"
                size="small"
                className="field-large"
                aria-label={`在大窗口里写“${field.label}”`}
                onClick={() => setLarge(id)}
              >
                在大窗口里写…
              </Button>
            )}
          </div>
        );
      })}
      {large !== null && largeField && (
        <FieldDialog id={large} field={largeField} context={context} close={() => setLarge(null)} />
      )}
    </div>
  );
}
