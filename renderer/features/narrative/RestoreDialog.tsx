import { App, Modal } from 'antd';
import { createContext, type Context } from '../../../shared/layout/context.ts';
import type { Section } from '../../../shared/layout/layout.ts';
import { sectionKey } from '../../../shared/narrative/sectionKey.ts';
import { sectionParagraphs } from '../../../shared/narrative/sectionParagraphs.ts';
import { fillWords } from '../../../shared/narrative/words.ts';
import { useSession } from '../../state/SessionContext.tsx';

interface Props {
  section: Section;
  context: Context;
  close: () => void;
}

/** Shows the officer's text beside the layout's wording before it is given up. */
export function RestoreDialog({ section, context, close }: Props) {
  const session = useSession();
  const { message } = App.useApp();
  const key = sectionKey(section, context);
  const title = fillWords(section.heading, context);
  const { [key]: _, ...others } = context.report.sections;
  const original = {
    ...createContext({ ...context.report, sections: others }, context.layout),
    scope: context.scope,
    scopeAt: context.scopeAt,
  };
  const restore = (): void => {
    const outcome = session.run({ name: 'resetSection', params: { id: key, title } });
    if (outcome.ok) close();
    else void message.error(outcome.reason, 8);
  };
  return (
    <Modal open title={`恢复“${title}”的版式原文`} width={900} okText="恢复原文" onCancel={close} onOk={restore}>
      <div className="nv-compare">
        <Column title="现在的文字" section={section} context={context} />
        <Column title="版式原文" section={section} context={original} />
      </div>
      <p>恢复后可以撤销。</p>
    </Modal>
  );
}

function Column({ title, section, context }: { title: string; section: Section; context: Context }) {
  return (
    <section>
      <h3>{title}</h3>
      {sectionParagraphs(section, context).map((p) => (
        <p key={p.id}>{p.printed.map((run) => run.text).join('')}</p>
      ))}
    </section>
  );
}
