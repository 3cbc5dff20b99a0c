import type { OutlineEntry } from '../pdf/readOutline.ts';
import type { Place } from '../place/placeAt.ts';

/** What a page is called in the list of pages. */
export interface PageTitle {
  readonly title: string;
  /** Everything that begins on it. */
  readonly all: readonly string[];
  /** Nothing begins on it: it goes on with what began before. */
  readonly goesOn: boolean;
}

const FRONT: Readonly<Record<string, string>> = { cover: '封面', contents: '目录' };

/** Names for all pages in order: cover and contents by their kind, the others by the bookmarks. */
export function pageTitles(
  pages: number,
  outline: readonly OutlineEntry[],
  places: readonly Place[],
): readonly PageTitle[] {
  let before = '';
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1;
    const front = FRONT[places.find((place) => place.page === page)?.source.kind ?? ''];
    const all = front ? [front] : outline.filter((entry) => entry.page === page).map((entry) => entry.title);
    const [title] = all;
    if (title !== undefined) before = all.at(-1) ?? title;
    if (title !== undefined) return { title, all, goesOn: false };
    return { title: before && `${before}（续）`, all, goesOn: true };
  });
}
