import { z } from 'zod';
import type { PageStyle } from '../document/blocks.ts';
import type { Shape } from './schemaShape.ts';

/** What `PageStyle.fonts` may name: 宋体, 黑体, 楷体, 仿宋, 小标宋. The exporters choose the files. */
export const FONT_ROLES = ['serif', 'sans', 'kai', 'fangsong', 'xiaobiaosong'] as const;

/** Width and height in millimetres, upright. */
const PAPERS: Readonly<Record<PageStyle['paper'], readonly [number, number]>> = { A4: [210, 297], A3: [297, 420] };
/** What must be left for the content, either way up (millimetres). */
const LEAST_ROOM = 100;

const margin = z.number().min(0, '页边距不能为负数。');
const marginsSchema = z.tuple([margin, margin, margin, margin], '页边距应为四个毫米数：上、右、下、左。');
const fontSchema = z.enum(FONT_ROLES);

/** Mirrors `PageStyle` of document/blocks.ts: sizes that can be printed and leave room for the content. */
export const pageSchema: z.ZodType<PageStyle> = z
  .strictObject({
    paper: z.enum(['A4', 'A3']),
    textMargins: marginsSchema,
    tableMargins: marginsSchema,
    bodySize: z.number().min(8).max(36),
    linePitch: z.number(),
    fonts: z.strictObject({
      title: fontSchema,
      heading: fontSchema,
      subheading: fontSchema,
      body: fontSchema,
      table: fontSchema,
    } satisfies Shape<PageStyle['fonts']>),
    pageNumber: z.enum(['dash', 'plain', 'none']),
  } satisfies Shape<PageStyle>)
  .superRefine((page, ctx) => {
    for (const key of ['textMargins', 'tableMargins'] as const) {
      const message = marginFault(page.paper, page[key], key === 'tableMargins');
      if (message) ctx.addIssue({ code: 'custom', path: [key], message });
    }
    if (page.linePitch < page.bodySize || page.linePitch > 4 * page.bodySize) {
      const message = `行距 ${page.linePitch} 磅与正文字号 ${page.bodySize} 磅不相称：行距应为字号的 1 至 4 倍。`;
      ctx.addIssue({ code: 'custom', path: ['linePitch'], message });
    }
  });

/** Tables are printed upright or across, the text upright only. */
function marginFault(
  paper: PageStyle['paper'],
  [top, right, bottom, left]: PageStyle['textMargins'],
  isAcross: boolean,
): string | undefined {
  const [width, height] = PAPERS[paper];
  const rooms = [width - left - right, height - top - bottom];
  if (isAcross) rooms.push(height - left - right, width - top - bottom);
  if (Math.min(...rooms) >= LEAST_ROOM) return undefined;
  return `页边距太大：${paper} 纸的版心宽、高都不应小于 ${LEAST_ROOM} 毫米，请改小。`;
}
