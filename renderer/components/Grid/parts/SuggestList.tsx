import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { pickSuggest } from '../core/suggesting.ts';
import { useGrid, useGridState } from './gridContext.ts';
import { popupPlace } from './popupPlace.ts';
import { SUGGEST_LIST_ID, suggestOptionId } from './suggestIds.ts';

const WIDTH = 340;
const HEIGHT = 264;

/** Drop-down of codes or choices under the cell being edited. */
export function SuggestList(): ReactElement | null {
  const { core } = useGrid();
  const suggest = useGridState((state) => state.suggest);
  const marked = useRef<HTMLDivElement>(null);
  useEffect(() => {
    marked.current?.scrollIntoView({ block: 'nearest' });
  });
  const anchor = core.editor?.getBoundingClientRect();
  if (!suggest || !anchor) return null;
  const place = popupPlace(anchor, WIDTH, HEIGHT, window.innerWidth, window.innerHeight);
  return (
    <div
      id={SUGGEST_LIST_ID}
      role="listbox"
      aria-label="可选的内容"
      className="mz-grid-suggest"
      style={{ ...place, width: WIDTH }}
      onMouseDown={(event) => event.preventDefault()}
    >
      {suggest.items.map((item, index) => (
        <div
          key={`${index}:${item.value}`}
          id={suggestOptionId(index)}
          ref={index === suggest.index ? marked : undefined}
          role="option"
          aria-selected={index === suggest.index}
          className={`mz-grid-option${index === suggest.index ? ' is-on' : ''}`}
          onClick={() => pickSuggest(core, index, null)}
        >
          <span>{item.label}</span>
          {item.detail && <span className="mz-grid-detail">{item.detail}</span>}
        </div>
      ))}
    </div>
  );
}
