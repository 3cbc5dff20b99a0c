import type { TextScope } from './checkSlots.ts';

/** Figures and fields that no text uses: usually left over, sometimes a forgotten sentence. */
export function checkUnused({ layout, used, find }: TextScope): void {
  for (const [id, { label }] of Object.entries(layout.figures)) {
    if (!used.figures.has(id)) find.warning(['figures', id], `没有一处文字用到这个活数（${label}）。不需要就删去。`);
  }
  for (const [id, { label }] of Object.entries(layout.fields)) {
    if (!used.fields.has(id)) find.warning(['fields', id], `没有一处文字用到这个填写项（${label}）。不需要就删去。`);
  }
}
