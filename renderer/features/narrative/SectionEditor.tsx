import { Alert, App, Button, Space } from 'antd';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { chartBlock } from '../../../shared/document/chartBlock.ts';
import type { Context } from '../../../shared/layout/context.ts';
import { contextOfPart } from '../../../shared/layout/contextOfPart.ts';
import type { Section } from '../../../shared/layout/layout.ts';
import type { FigureRef } from '../../../shared/narrative/figureRef.ts';
import type { Paragraph as StoredParagraph } from '../../../shared/narrative/paragraph.ts';
import { isStored, sectionDraft } from '../../../shared/narrative/sectionDraft.ts';
import { sectionKey } from '../../../shared/narrative/sectionKey.ts';
import { isOutdated, templateKey } from '../../../shared/narrative/templateKey.ts';
import { fillWords } from '../../../shared/narrative/words.ts';
import { useNewId } from '../../state/IdContext.ts';
import type { Focus } from '../../state/nodes.ts';
import { useReportContext, useSession } from '../../state/SessionContext.tsx';
import { ChartPicture } from './ChartPicture.tsx';
import { FieldNode, FigureNode } from './chipNodes.ts';
import { ChipCard } from './ChipCard.tsx';
import { EditorScopeContext } from './EditorScope.ts';
import { FieldDialog } from './FieldDialog.tsx';
import { FigurePicker } from './FigurePicker.tsx';
import { FoundWords } from './FoundWords.ts';
import { findSection, sectionNumber } from './findSection.ts';
import { ParagraphIds } from './ParagraphIds.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { sameParagraphs, toDocument, toParagraphs } from './sectionDocument.ts';
import { useFoundWords } from './useFoundWords.ts';
import './narrative.css';

interface Props {
  sectionId: string;
  unitId?: string;
  focus: Focus | null;
}

/** The text of one section with its live figures. */
export function SectionEditor({ sectionId, unitId, focus }: Props) {
  const whole = useReportContext();
  const context = useMemo(() => contextOfPart(whole, unitId), [whole, unitId]);
  const section = findSection(context.layout, sectionId);
  if (!section) return <p className="ws-form">版式里没有这一节。</p>;
  return <Body section={section} context={context} focus={focus} />;
}

function Body({ section, context, focus }: { section: Section; context: Context; focus: Focus | null }) {
  const [dialog, setDialog] = useState<'figure' | 'restore' | null>(null);
  const [writing, setWriting] = useState<string | null>(null);
  const [chip, setChip] = useState<number | null>(null);
  const title = sectionNumber(context.layout, section.id) + fillWords(section.heading, context);
  const { editor, draft } = useSectionText(section, context, title, setChip);
  useFoundWords(editor, section, context, draft, focus);
  const scope = useMemo(() => ({ context, openChip: setChip }), [context]);
  const closeChip = (): void => {
    setChip(null);
    // once the dialog has let go of the focus, typing goes on in the text
    requestAnimationFrame(() => editor.isDestroyed || editor.commands.focus());
  };
  useEffect(() => {
    if (focus?.kind === 'paragraph') focusParagraph(editor, focus.id);
  }, [editor, focus]);
  const edited = context.report.sections[sectionKey(section, context)];
  const insert = (ref: FigureRef): void => {
    setDialog(null);
    editor
      .chain()
      .focus()
      .insertContent({ type: 'figure', attrs: { ref, override: null } })
      .run();
  };
  return (
    <EditorScopeContext.Provider value={scope}>
      <div className="nv">
        <div className="nv-bar">
          <h2>{title}</h2>
          <Space size={4}>
            {longFields(section, context).map((id) => (
              <Button key={id} size="small" onClick={() => setWriting(id)}>
                填写“{context.layout.fields[id]!.label}”
              </Button>
            ))}
            <Button size="small" onClick={() => setDialog('figure')}>
              插入活数
            </Button>
            <Button size="small" disabled={!edited} onClick={() => setDialog('restore')}>
              恢复版式原文
            </Button>
          </Space>
        </div>
        {edited && isOutdated(edited, section) && (
          <Alert
            type="info"
            showIcon
            title="版式的原文已更新，本节保留了改过的文字。"
            action={
              <Button size="small" onClick={() => setDialog('restore')}>
                比较并选择
              </Button>
            }
          />
        )}
        <EditorContent editor={editor} className="nv-text" />
        {section.body
          .filter((piece) => piece.kind === 'chart')
          .map((chart) => (
            <ChartPicture key={chart.id} block={chartBlock(chart, context)} />
          ))}
      </div>
      {dialog === 'figure' && <FigurePicker context={context} pick={insert} close={() => setDialog(null)} />}
      {dialog === 'restore' && <RestoreDialog section={section} context={context} close={() => setDialog(null)} />}
      {writing !== null && (
        <FieldDialog
          id={writing}
          field={context.layout.fields[writing]!}
          context={context}
          close={() => setWriting(null)}
        />
      )}
      {chip !== null && <ChipCard editor={editor} position={chip} context={context} close={closeChip} />}
    </EditorScopeContext.Provider>
  );
}

/** The long texts that the section prints: they are written as a whole, in a window of their own. */
function longFields(section: Section, context: Context): readonly string[] {
  const runs = sectionDraft(section, context).flatMap((d) => d.paragraph.runs);
  const fields = runs.flatMap((run) => (run.kind === 'field' ? [run.field] : []));
  return [...new Set(fields)].filter((id) => context.layout.fields[id]?.kind === 'paragraphs');
}

/** The text editor of a section: what is typed is stored at once, what changes elsewhere is shown. */
function useSectionText(
  section: Section,
  context: Context,
  title: string,
  openChip: (position: number | null) => void,
): { editor: Editor; draft: readonly StoredParagraph[] } {
  const session = useSession();
  const newId = useNewId();
  const { message } = App.useApp();
  const draft = useMemo(() => sectionDraft(section, context).map((d) => d.paragraph), [section, context]);
  const latest = useRef({ section, context, draft });
  useLayoutEffect(() => {
    latest.current = { section, context, draft };
  }, [section, context, draft]);

  const store = (editor: Editor): void => {
    const { section: now, context: within, draft: known } = latest.current;
    const paragraphs = toParagraphs(editor.getJSON());
    if (sameParagraphs(paragraphs, known)) return;
    const paragraph = String(editor.state.selection.$from.node(1)?.attrs['pid'] ?? '');
    const outcome = session.run({
      name: 'setSection',
      params: {
        id: sectionKey(now, within),
        section: {
          paragraphs,
          templateKey: isStored(now, within)
            ? within.report.sections[sectionKey(now, within)]!.templateKey
            : templateKey(now),
        },
        ...(paragraph ? { paragraph } : {}),
        title: fillWords(now.heading, within),
      },
    });
    if (!outcome.ok) void message.error(outcome.reason, 8);
  };
  const editor = useEditor({
    extensions: [
      Document,
      Paragraph,
      Text,
      Bold,
      UndoRedo,
      FigureNode,
      FieldNode,
      FoundWords,
      ParagraphIds.configure({ newId }),
    ],
    content: toDocument(draft),
    immediatelyRender: true,
    editorProps: {
      attributes: { role: 'textbox', 'aria-label': `${title}的正文`, 'aria-multiline': 'true', lang: 'zh-CN' },
    },
    onUpdate: ({ editor: changed }) => store(changed),
    onSelectionUpdate: () => openChip(null),
  });
  useEffect(() => {
    if (sameParagraphs(toParagraphs(editor.getJSON()), draft)) return;
    editor.commands.setContent(toDocument(draft), { emitUpdate: false });
  }, [editor, draft]);
  return { editor, draft };
}

function focusParagraph(editor: Editor, id: string): void {
  editor.state.doc.forEach((node, offset) => {
    if (node.attrs['pid'] === id)
      editor
        .chain()
        .focus()
        .setTextSelection(offset + 1)
        .scrollIntoView()
        .run();
  });
}
