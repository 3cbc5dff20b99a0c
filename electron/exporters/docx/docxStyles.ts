import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { AlignmentType, LineRuleType } from 'docx';
import type { PageStyle } from '../../../shared/document/blocks.ts';
import { SIZES } from '../pdf/typography.ts';
import { docxFont } from './docxFonts.ts';
import { halfPoints, twips } from './units.ts';

/** Ids of the paragraph styles besides Word's own (Heading1…, TOC1…). */
export const STYLES = {
  body: 'MZBody',
  plain: 'MZPlain',
  centred: 'MZCentred',
  coverTitle: 'MZCoverTitle',
  coverText: 'MZCoverText',
  contentsTitle: 'MZContentsTitle',
  tableNumber: 'MZTableNumber',
  tableTitle: 'MZTableTitle',
  tableCaption: 'MZTableCaption',
  tableText: 'MZTableText',
  note: 'MZNote',
  chartTitle: 'MZChartTitle',
  chart: 'MZChart',
  spacer: 'MZSpacer',
  pageNumber: 'MZPageNumber',
} as const;

/** The name of the style of table titles, by which the field of contents finds them. */
export const TABLE_TITLE_NAME = '表标题';

const exact = (pitch: number, before = 0, after = 0) => ({
  line: twips(pitch),
  lineRule: LineRuleType.EXACTLY,
  before: twips(before),
  after: twips(after),
});

/** The styles of a document: what a page style says, so that a change of a style in Word changes all its paragraphs. */
export function docxStyles(page: PageStyle): IStylesOptions {
  const { bodySize, linePitch, fonts } = page;
  const text = { size: halfPoints(bodySize), font: docxFont(fonts.body) };
  const heading = (font: string, bold: boolean) => ({
    run: { size: halfPoints(bodySize), font: docxFont(font), bold, color: '000000' },
    paragraph: {
      spacing: exact(linePitch),
      indent: { firstLine: twips(2 * bodySize), firstLineChars: 200 },
      keepNext: true,
    },
  });
  return {
    default: {
      document: {
        run: { ...text, language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } },
      },
      heading1: {
        run: { size: halfPoints(SIZES.part), font: docxFont(fonts.title), bold: true, color: '000000' },
        paragraph: { alignment: AlignmentType.CENTER, spacing: exact(SIZES.partPitch, 14, 16), keepNext: true },
      },
      heading2: heading(fonts.heading, true),
      heading3: heading(fonts.subheading, true),
      heading4: heading(fonts.body, false),
    },
    paragraphStyles: [...textStyles(page), ...tableStyles(page), ...contentsStyles(page)].map((style) => ({
      basedOn: 'Normal',
      quickFormat: true,
      ...style,
    })),
  };
}

function textStyles({ bodySize, linePitch, fonts }: PageStyle): IParagraphStyleOptions[] {
  const spacing = exact(linePitch);
  const body = { size: halfPoints(bodySize), font: docxFont(fonts.body) };
  const title = docxFont(fonts.title);
  return [
    {
      id: STYLES.body,
      name: '报告正文',
      run: body,
      paragraph: {
        spacing,
        alignment: AlignmentType.BOTH,
        indent: { firstLine: twips(2 * bodySize), firstLineChars: 200 },
      },
    },
    { id: STYLES.plain, name: '正文（不缩进）', run: body, paragraph: { spacing, alignment: AlignmentType.BOTH } },
    { id: STYLES.centred, name: '正文（居中）', run: body, paragraph: { spacing, alignment: AlignmentType.CENTER } },
    {
      id: STYLES.coverTitle,
      name: '封面标题',
      run: { font: title, bold: true },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      id: STYLES.coverText,
      name: '封面文字',
      run: { font: body.font },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      id: STYLES.contentsTitle,
      name: '目录标题',
      run: { size: halfPoints(SIZES.contentsTitle), font: title, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exact(SIZES.contentsTitle * 1.6, 0, 12), keepNext: true },
    },
  ];
}

function tableStyles({ fonts }: PageStyle): IParagraphStyleOptions[] {
  const plain = (size: number) => ({ size: halfPoints(size), font: docxFont(fonts.table) });
  const caption = { spacing: exact(SIZES.tableCaption * 1.6), keepNext: true };
  const { CENTER, BOTH } = AlignmentType;
  const bold = { font: docxFont(fonts.heading), bold: true };
  return [
    { id: STYLES.tableNumber, name: '表号', run: plain(SIZES.tableCaption), paragraph: caption },
    {
      id: STYLES.tableTitle,
      name: TABLE_TITLE_NAME,
      run: { size: halfPoints(SIZES.tableTitle), ...bold },
      paragraph: {
        alignment: CENTER,
        spacing: exact(SIZES.tableTitle * 1.5),
        keepNext: true,
        outlineLevel: 1,
      },
    },
    { id: STYLES.tableCaption, name: '表头说明', run: plain(SIZES.tableCaption), paragraph: caption },
    { id: STYLES.tableText, name: '表格文字', run: plain(9), paragraph: {} },
    {
      id: STYLES.note,
      name: '表注',
      run: plain(SIZES.tableNote),
      paragraph: { alignment: BOTH, spacing: exact(SIZES.tableNote * 1.45) },
    },
    {
      id: STYLES.chartTitle,
      name: '图标题',
      run: { size: halfPoints(SIZES.chartTitle), ...bold },
      paragraph: { alignment: CENTER, spacing: exact(SIZES.chartTitle * 1.7, 8), keepNext: true },
    },
    {
      id: STYLES.chart,
      name: '图',
      paragraph: { alignment: CENTER, spacing: { line: 240, lineRule: LineRuleType.AUTO, after: twips(8) } },
    },
    { id: STYLES.spacer, name: '间隔', run: { size: 2 }, paragraph: { spacing: exact(1) } },
    {
      id: STYLES.pageNumber,
      name: '页码',
      run: plain(SIZES.pageNumber),
      paragraph: { alignment: CENTER },
    },
  ];
}

function contentsStyles({ fonts }: PageStyle): IParagraphStyleOptions[] {
  return [1, 2, 3].map((level) => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    run: {
      size: halfPoints(SIZES.contents),
      font: docxFont(level === 1 ? fonts.heading : fonts.body),
      bold: level === 1,
    },
    paragraph: {
      spacing: exact(SIZES.contentsPitch),
      indent: { left: twips((level - 1) * 1.5 * SIZES.contents) },
    },
  }));
}
