import {
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';

interface Props<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Height that an item is taken to have before it was seen, in CSS pixels. */
  readonly estimate: number;
  /** Height of what sticks to the top of the scrolled area: an item is not hidden under it. */
  readonly covered?: number;
  /** The item at this index is brought into view, once for each `turn`; -1: none. */
  readonly lead: { readonly index: number; readonly turn: number };
  readonly render: (item: T, index: number) => ReactNode;
}

/** What of the list is in view: from where, and how high, in CSS pixels. */
interface View {
  readonly top: number;
  readonly height: number;
}

const BEYOND = 400;
const FIRST_VIEW: View = { top: 0, height: 600 };

/**
 * A long list of items of any height in the nearest scrolled area around it: only what is in view, and a little beyond,
 * is there. Heights are measured as items come into view.
 */
export function VirtualList<T>({ items, keyOf, estimate, covered = 0, lead, render }: Props<T>) {
  const list = useRef<HTMLDivElement>(null);
  const view = useView(list);
  const { heights, measure } = useHeights();
  const tops = useMemo(() => {
    const at = [0];
    for (const item of items) at.push(at.at(-1)! + (heights.get(keyOf(item)) ?? estimate));
    return at;
  }, [items, keyOf, heights, estimate]);
  useBroughtIntoView(list, lead, tops, covered);
  return (
    <div ref={list} role="rowgroup" style={{ position: 'relative', height: tops.at(-1) }}>
      {items.map((item, i) => {
        const isNear = tops[i + 1]! >= view.top - BEYOND && tops[i]! <= view.top + view.height + BEYOND;
        return (
          isNear && (
            <div
              key={keyOf(item)}
              ref={measure}
              data-key={keyOf(item)}
              role="presentation"
              style={{ position: 'absolute', top: tops[i]!, left: 0, right: 0 }}
            >
              {render(item, i)}
            </div>
          )
        );
      })}
    </div>
  );
}

/** Follows the area around the list as it scrolls and changes its size. */
function useView(list: RefObject<HTMLDivElement | null>): View {
  const [view, setView] = useState(FIRST_VIEW);
  useLayoutEffect(() => {
    const area = list.current && scrolledArea(list.current);
    if (!area) return undefined;
    const read = (): void => {
      if (!list.current) return;
      const now = { top: area.scrollTop - offsetIn(list.current, area), height: area.clientHeight };
      setView((known) => (known.top === now.top && known.height === now.height ? known : now));
    };
    read();
    const watch = new ResizeObserver(read);
    watch.observe(area);
    area.addEventListener('scroll', read, { passive: true });
    return () => {
      watch.disconnect();
      area.removeEventListener('scroll', read);
    };
  }, [list]);
  return view;
}

/** The heights of the items that were seen, by key; `measure` is the ref of an item. */
function useHeights() {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const observer = useMemo(
    () =>
      new ResizeObserver((entries) => {
        const seen = entries.flatMap(({ target }): [string, number][] => {
          const { offsetHeight, dataset } = target as HTMLElement;
          return dataset['key'] !== undefined && offsetHeight > 0 ? [[dataset['key'], offsetHeight]] : [];
        });
        setHeights((known) =>
          seen.every(([key, height]) => known.get(key) === height) ? known : new Map([...known, ...seen]),
        );
      }),
    [],
  );
  useEffect(() => () => observer.disconnect(), [observer]);
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    [observer],
  );
  return { heights, measure };
}

/** Scrolls to an item on demand, also to one that is not there yet. */
function useBroughtIntoView(
  list: RefObject<HTMLDivElement | null>,
  { index, turn }: Props<unknown>['lead'],
  tops: readonly number[],
  covered: number,
): void {
  const scroll = useEffectEvent(() => {
    const area = list.current && scrolledArea(list.current);
    const [from, end] = [tops[index], tops[index + 1]];
    if (!list.current || !area || from === undefined || end === undefined) return;
    const before = offsetIn(list.current, area);
    if (before + from < area.scrollTop + covered) area.scrollTop = before + from - covered;
    else if (before + end > area.scrollTop + area.clientHeight) area.scrollTop = before + end - area.clientHeight;
  });
  useLayoutEffect(() => scroll(), [turn]);
}

function scrolledArea(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}

const offsetIn = (element: HTMLElement, area: HTMLElement): number =>
  element.getBoundingClientRect().top - area.getBoundingClientRect().top + area.scrollTop;
