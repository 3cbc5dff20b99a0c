import { Empty, Input, Modal } from 'antd';
import { pinyin } from 'pinyin-pro';
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Context } from '../../../shared/layout/context.ts';
import type { FigureRef } from '../../../shared/narrative/figureRef.ts';
import { renderFigure } from '../../../shared/narrative/renderFigure.ts';
import { figureChoices } from './figureChoices.ts';

interface Props {
  context: Context;
  pick: (ref: FigureRef) => void;
  close: () => void;
}

const LONGEST_LIST = 60;

/** Picks a figure by a part of its name or by pinyin initials; shows what each one says now. */
export function FigurePicker({ context, pick, close }: Props) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const choices = useMemo(
    () =>
      figureChoices(context.layout).map((choice) => ({
        ...choice,
        initials: pinyin(choice.ref.label, { pattern: 'first', toneType: 'none', type: 'array' })
          .join('')
          .toLowerCase(),
      })),
    [context.layout],
  );
  const query = text.trim().toLowerCase();
  const found = choices
    .filter((c) => !query || c.ref.label.includes(query) || c.group.includes(query) || c.initials.includes(query))
    .slice(0, LONGEST_LIST);
  const at = Math.min(chosen, found.length - 1);
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step) setChosen((at + step + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter' && found[at]) pick(found[at].ref);
    else return;
    event.preventDefault();
  };
  return (
    <Modal open title="插入活数" footer={null} onCancel={close} width={640}>
      <Input
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="figure-list"
        aria-label="查找活数"
        placeholder="输入名称或拼音首字母，例：基本支出、jbzc"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      <ul className="nv-choices" id="figure-list" role="listbox" aria-label="活数">
        {found.map((choice, i) => (
          <li
            key={choice.key}
            role="option"
            aria-selected={i === at}
            className={i === at ? 'nv-chosen' : ''}
            onMouseDown={() => pick(choice.ref)}
          >
            <span>
              {choice.ref.label}
              <small>{choice.group}</small>
            </span>
            <strong>{renderFigure(choice.ref, context).text || '（无）'}</strong>
          </li>
        ))}
      </ul>
      {!found.length && <Empty description="没有这个名称的活数" />}
    </Modal>
  );
}
