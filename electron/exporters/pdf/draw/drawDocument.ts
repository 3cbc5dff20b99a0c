import type { PrintDocument } from '../../../../shared/document/blocks.ts';
import type { Anchor, DocumentPlan, PageItem, PagePlan } from '../flow/pagePlan.ts';
import { pdfFont } from '../patches/reusedFont.ts';
import type { Face } from '../text/face.ts';
import { buildOutline } from './buildOutline.ts';
import { pageNumberItems } from './pageNumber.ts';
import type { PageElement, PdfDocument } from './pdfmakeModules.ts';
import { LineImpl, PdfDocumentImpl, RendererImpl } from './pdfmakeModules.ts';
import { resolveReference } from './resolveReference.ts';
import type { Typography } from '../typography.ts';

/**
 * Writes a laid-out document as a PDF. The bytes depend on nothing but the arguments: the dates are the document's own.
 * `onPage` is told how many pages are written.
 */
export async function drawDocument(
  document: PrintDocument,
  plan: DocumentPlan,
  type: Typography,
  onPage: (done: number) => void,
): Promise<Uint8Array> {
  const pdf = openDocument(document);
  const bytes = collect(pdf);
  const renderer = new RendererImpl(pdf);
  const anchors = new Map(plan.anchors.map((anchor) => [anchor.id, anchor]));
  const front = plan.pages.filter((page) => page.isFrontMatter).length;
  for (const [index, page] of plan.pages.entries()) {
    const number = page.isFrontMatter ? undefined : index + 1 - front;
    const items = [...page.items, ...(number === undefined ? [] : pageNumberItems(number, page.frame, type))];
    const { width, height } = page.frame;
    const elements = items.flatMap((item) => elementsOf(item, pdf, anchors, front, type));
    renderer.renderPages([{ pageSize: { width, height }, items: elements }]);
    addTargets(pdf, page, plan.anchors, index, anchors);
    onPage(index + 1);
  }
  buildOutline(pdf, plan);
  pdf.end();
  return bytes;
}

function openDocument({ info }: PrintDocument): PdfDocument {
  const date = documentDate(info.date);
  return new PdfDocumentImpl(
    {},
    {},
    {},
    {},
    {
      pdfVersion: '1.7',
      compress: true,
      autoFirstPage: false,
      displayTitle: true,
      lang: 'zh-CN',
      font: null,
      info: {
        Title: info.title,
        Author: info.author,
        Subject: info.subject,
        Creator: '明账',
        Producer: '明账 (pdfmake)',
        CreationDate: date,
        ModDate: date,
      },
    },
  );
}

/** The report's own date at noon UTC, the same day everywhere in China; never the clock. */
function documentDate(date: string): Date {
  const parsed = new Date(`${date.slice(0, 10)}T12:00:00Z`);
  return Number.isNaN(parsed.getTime()) ? new Date(0) : parsed;
}

function collect(pdf: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(join(chunks)));
    pdf.on('error', reject);
  });
}

/** One array with a buffer of its own, which can be handed to another thread. */
function join(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function elementsOf(
  item: PageItem,
  pdf: PdfDocument,
  anchors: ReadonlyMap<string, Anchor>,
  front: number,
  type: Typography,
): PageElement[] {
  switch (item.kind) {
    case 'text': {
      const { run } = item;
      const elements = [textElement(run.text, run.face, run.size, run, pdf)];
      return run.underlined ? [...elements, underline(run)] : elements;
    }
    case 'rules': {
      const dash = item.dash === undefined ? {} : { dash: item.dash, lineCap: 'round' };
      return [
        {
          type: 'vector',
          item: { type: 'path', d: item.path, lineWidth: item.lineWidth, lineColor: 'black', ...dash },
        },
      ];
    }
    case 'drawing':
      return [{ type: 'svg', item: { svg: item.svg, x: item.x, y: item.y, _width: item.width, _height: item.height } }];
    case 'reference':
      return resolveReference(item, anchors.get(item.target), front, type).flatMap((part) =>
        elementsOf(part, pdf, anchors, front, type),
      );
  }
}

interface RunPlace {
  x: number;
  baseline: number;
  width: number;
  spacing: number;
}

function textElement(text: string, face: Face, size: number, place: RunPlace, pdf: PdfDocument): PageElement {
  const line = new LineImpl(place.width);
  const font = pdfFont(pdf, face);
  line.inlines.push({
    text,
    font,
    fontSize: size,
    x: 0,
    width: place.width,
    height: size,
    characterSpacing: place.spacing,
    color: 'black',
  });
  line.x = place.x;
  // pdfmake puts the baseline of a line one ascender below its top.
  line.y = place.baseline - line.getAscenderHeight();
  return { type: 'line', item: line };
}

function underline(run: RunPlace & { size: number }): PageElement {
  const y = run.baseline + run.size * 0.16;
  const d = `M${run.x} ${y}L${run.x + run.width} ${y}`;
  return { type: 'vector', item: { type: 'path', d, lineWidth: 0.6, lineColor: 'black' } };
}

function addTargets(
  pdf: PdfDocument,
  page: PagePlan,
  anchors: readonly Anchor[],
  index: number,
  known: ReadonlyMap<string, Anchor>,
): void {
  for (const { id, page: at, y } of anchors) if (at === index) pdf.addNamedDestination(id, 'XYZ', 0, y, null);
  for (const item of page.items) {
    if (item.kind !== 'reference' || !known.has(item.target)) continue;
    pdf.goTo(item.link.x, item.link.y, item.link.width, item.link.height, item.target);
  }
}
