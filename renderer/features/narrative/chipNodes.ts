import { mergeAttributes, Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { ChipView } from './ChipView.tsx';

const atom = (name: 'figure' | 'field', attributes: Record<string, { default: unknown }>) =>
  Node.create({
    name,
    group: 'inline',
    inline: true,
    atom: true,
    // a selected chip would be replaced by the first letter of an input method
    selectable: false,
    draggable: false,
    addAttributes() {
      return Object.fromEntries(
        Object.entries(attributes).map(([key, { default: value }]) => [
          key,
          {
            default: value,
            parseHTML: (element: HTMLElement) => JSON.parse(element.getAttribute(`data-${key}`) ?? 'null') as unknown,
            renderHTML: (attrs: Record<string, unknown>) => ({ [`data-${key}`]: JSON.stringify(attrs[key]) }),
          },
        ]),
      );
    },
    parseHTML: () => [{ tag: `span[data-chip="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { 'data-chip': name })],
    addNodeView: () => ReactNodeViewRenderer(ChipView, { as: 'span' }),
  });

/** A live figure inside text. */
export const FigureNode = atom('figure', { ref: { default: null }, override: { default: null } });

/** A field of the layout, or a word of the report (year, department). */
export const FieldNode = atom('field', { field: { default: '' } });
