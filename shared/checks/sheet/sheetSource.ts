import type { BlockSource } from '../../document/blocks.ts';

/** Where every block of the 审核表 comes from: no part of a layout, the sheet itself. */
export const SHEET_SOURCE: BlockSource = { kind: 'section', id: 'checkSheet', scope: { kind: 'department', name: '' } };
