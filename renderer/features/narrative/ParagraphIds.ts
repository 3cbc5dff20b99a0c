import { Extension } from '@tiptap/core';
import { Plugin, type Transaction } from '@tiptap/pm/state';

/** Every paragraph has an id of its own: a split or pasted paragraph gets a new one. */
export const ParagraphIds = Extension.create<{ newId: () => string }>({
  name: 'paragraphIds',
  addOptions: () => ({ newId: () => '' }),
  addGlobalAttributes: () => [
    { types: ['paragraph'], attributes: { pid: { default: null, keepOnSplit: false, rendered: false } } },
  ],
  addProseMirrorPlugins() {
    const { newId } = this.options;
    return [
      new Plugin({
        appendTransaction(transactions, _, state): Transaction | null {
          if (!transactions.some((t) => t.docChanged)) return null;
          const seen = new Set<string>();
          const change = state.tr;
          state.doc.forEach((node, offset) => {
            const pid = node.attrs['pid'] as string | null;
            if (pid && !seen.has(pid)) seen.add(pid);
            else change.setNodeAttribute(offset, 'pid', newId());
          });
          return change.docChanged ? change.setMeta('addToHistory', false) : null;
        },
      }),
    ];
  },
});
