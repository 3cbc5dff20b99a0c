import type { PageStyle } from '../../document/blocks.ts';

/** 财政模板版式: 宋体 throughout, smaller type and margins, as the finance offices' own templates print. */
export const TEMPLATE_PAGE: PageStyle = {
  paper: 'A4',
  textMargins: [25, 22, 22, 22],
  tableMargins: [18, 15, 18, 15],
  bodySize: 12,
  linePitch: 21,
  fonts: { title: 'serif', heading: 'serif', subheading: 'serif', body: 'serif', table: 'serif' },
  pageNumber: 'plain',
};
