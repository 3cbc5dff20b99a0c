import type { PageStyle } from '../../document/blocks.ts';

/** The look most offices follow (GB/T 9704-2012 for text pages: 版心 156×225 mm, line pitch 28 pt); tables use more of the page. */
export const OFFICIAL_PAGE: PageStyle = {
  paper: 'A4',
  textMargins: [37, 26, 35, 28],
  tableMargins: [20, 15, 20, 15],
  bodySize: 16,
  linePitch: 28,
  fonts: { title: 'xiaobiaosong', heading: 'sans', subheading: 'kai', body: 'fangsong', table: 'serif' },
  pageNumber: 'dash',
};
