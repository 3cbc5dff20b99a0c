import { Button, Tabs } from 'antd';
import { Fragment, type ReactNode } from 'react';
import type { ImportMistake, ImportReading } from '../../../shared/contract/importing.ts';
import { NoteList } from './NoteList.tsx';
import { SourceMistakes } from './SourceMistakes.tsx';
import type { Reading } from './useReading.ts';

interface Props {
  readonly reading: ImportReading;
  readonly mistakes: Reading['mistakes'];
  readonly select: (table: number) => void;
}

/** What the officer should know before taking it in: doubts first. */
export function ImportNotes({ reading, mistakes, select }: Props) {
  const { figures, kept, sections } = reading;
  const doubts = doubtsOf(reading, select);
  const wrong = typeof mistakes === 'object' ? (mistakes?.filter(isWrong) ?? null) : mistakes;
  const found = typeof wrong === 'string' ? '?' : (wrong?.length ?? '…');
  const tab = (key: string, title: string, count: number | string, children: ReactNode) => ({
    key,
    label: `${title} ${count}`,
    children: <div className="imp-notes-body">{children}</div>,
  });
  return (
    <Tabs
      size="small"
      className="imp-notes"
      items={[
        tab('doubts', '疑点', doubts.length, <NoteList items={doubts} none="没有疑点。" />),
        tab('mistakes', '原文差错', found, <SourceMistakes wrong={wrong} />),
        tab('figures', '文中数字', figures.linked + figures.differs + figures.unknown, <Figures figures={figures} />),
        tab('kept', '原样保留', kept.length, <Kept kept={kept} />),
        tab('sections', '章节', sections.length, <Sections sections={sections} />),
      ]}
    />
  );
}

function doubtsOf({ doubts, tables, files }: ImportReading, select: (table: number) => void): ReactNode[] {
  const ofTables = tables.flatMap(({ index, doubts: own }) => own.map((text) => ({ index, text })));
  return [
    ...doubts,
    ...ofTables.map(({ index, text }) => (
      <Button key={`${index} ${text}`} type="link" size="small" className="imp-link" onClick={() => select(index)}>
        {text}
      </Button>
    )),
    ...files.flatMap(({ name, warnings }) => warnings.map((text) => `${name}：${text}`)),
  ];
}

const isWrong = ({ severity }: ImportMistake): boolean => severity === 'error' || severity === 'warning';

function Figures({ figures }: { figures: ImportReading['figures'] }) {
  const { linked, differs, unknown, others } = figures;
  return (
    <>
      <p>
        {linked} 个已与数据关联，随数据变化；{differs} 个与数据不符、{unknown} 个没有找到对应的数据，按原文保留。
      </p>
      <NoteList
        none=""
        items={others.map(({ text, state, section, words, expected, reason }, i) => (
          <Fragment key={i}>
            <b>{state === 'differs' ? '不符' : '未关联'}</b> <span className="imp-quiet">{section}　</span>
            {words} {text}
            {expected && `，数据为 ${expected}`}
            <span className="imp-quiet">　{reason}</span>
          </Fragment>
        ))}
      />
    </>
  );
}

const Kept = ({ kept }: { kept: ImportReading['kept'] }) => (
  <NoteList
    none="没有需要原样保留的内容，全部进入了版式的表和章节。"
    items={kept.map(({ kind, title }) => `${kind === 'table' ? '表' : '文字'}：${title || '（无标题）'}`)}
  />
);

const Sections = ({ sections }: { sections: ImportReading['sections'] }) => (
  <NoteList
    none="文件里没有文字章节。"
    items={sections.map(({ heading, level, paragraphs, characters }, i) => (
      <span key={i} style={{ paddingLeft: (level - 1) * 16 }}>
        {heading || '（无标题）'}{' '}
        <span className="imp-quiet">
          {paragraphs} 段，{characters} 字
        </span>
      </span>
    ))}
  />
);
