import { Button } from 'antd';
import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import type { BlockSource } from '../../../shared/document/blocks.ts';
import { compositionOf, useSession } from '../../state/SessionContext.tsx';
import { sourceOfNote } from './place/sourceOfNote.ts';

interface Props {
  readonly notes: readonly string[];
  readonly onGo: (source: BlockSource) => void;
}

/** What the officer should know of this print: substituted fonts, shrunk tables, missing characters. Folded at first. */
export function NotesFold({ notes, onGo }: Props) {
  const [isOpen, setOpen] = useState(false);
  const sources = useSources(isOpen ? notes : NONE);
  if (!notes.length) return null;
  return (
    <section className="pv-notes" aria-label="打印提示">
      <button type="button" className="pv-notes-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />} 打印提示 {notes.length} 条
      </button>
      {isOpen && (
        <ul>
          {notes.map((note) => {
            const source = sources.get(note);
            return (
              <li key={note}>
                {note}
                {source && (
                  <Button type="link" size="small" onClick={() => onGo(source)}>
                    转到
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

const NONE: readonly string[] = [];

/** The block of each note. The report is composed only for notes that were not there before. */
function useSources(notes: readonly string[]): ReadonlyMap<string, BlockSource | null> {
  const session = useSession();
  const [sources, setSources] = useState<ReadonlyMap<string, BlockSource | null>>(new Map());
  useEffect(() => {
    const { open } = session.getState();
    const fresh = notes.filter((note) => !sources.has(note));
    if (!open || !fresh.length) return;
    const { blocks } = compositionOf(open).document;
    setSources(new Map([...sources, ...fresh.map((note) => [note, sourceOfNote(note, blocks)] as const)]));
  }, [session, notes, sources]);
  return sources;
}
