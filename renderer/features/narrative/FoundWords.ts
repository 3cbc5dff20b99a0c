import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A stretch of the text to set off, in positions of the editor's document. */
export interface FoundRange {
  readonly from: number;
  readonly to: number;
  /** `here`: where something was found; `other`: what it was compared with. */
  readonly side: 'here' | 'other';
}

const KEY = new PluginKey<DecorationSet>('foundWords');

/** Sets off the words that a finding rests on; they move along with what is typed. */
export const FoundWords = Extension.create({
  name: 'foundWords',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: KEY,
      state: {
        init: () => DecorationSet.empty,
        apply: (change, known) => {
          const ranges = change.getMeta(KEY) as readonly FoundRange[] | undefined;
          if (!ranges) return known.map(change.mapping, change.doc);
          return DecorationSet.create(
            change.doc,
            ranges.map(({ from, to, side }) => Decoration.inline(from, to, { class: `nv-found nv-found-${side}` })),
          );
        },
      },
      props: { decorations: (state) => KEY.getState(state) },
    }),
  ],
});

/** Sets off these stretches instead of those before. */
export function markFound(editor: Editor, ranges: readonly FoundRange[]): void {
  if (editor.isDestroyed) return;
  const { state } = editor;
  const inside = ranges.filter(({ from, to }) => from >= 0 && from < to && to <= state.doc.content.size);
  editor.view.dispatch(state.tr.setMeta(KEY, inside).setMeta('addToHistory', false));
}
