import type { Layout, Section } from './layout.ts';

/** A section of the layout by its id, at any depth; undefined when the layout has none such. */
export function findSection(layout: Layout, id: string): Section | undefined {
  const search = (sections: readonly Section[]): Section | undefined => {
    for (const section of sections) {
      const found = section.id === id ? section : search(section.children);
      if (found) return found;
    }
    return undefined;
  };
  return search(layout.parts.flatMap((part) => part.children).filter((child) => child.kind === 'section'));
}
