import { chromium } from '@playwright/test';
import { DEBIAN_TOOLS } from '../../debianTools.ts';
import type { Picture } from './picture.ts';

/** Draws a square drawing at a width in pixels, with an empty border (a share of the width) around it. */
export type DrawSvg = (svg: string, width: number, border?: number) => Promise<Picture>;

/** What the page runs, as text: this folder is compiled without the DOM. The pixels come back in base64. */
function script(address: string, width: number, border: number): string {
  const margin = width * border;
  const inner = width - 2 * margin;
  return `(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(address)};
    await image.decode();
    const context = new OffscreenCanvas(${width}, ${width}).getContext('2d');
    context.drawImage(image, ${margin}, ${margin}, ${inner}, ${inner});
    let text = '';
    for (const byte of context.getImageData(0, 0, ${width}, ${width}).data) text += String.fromCharCode(byte);
    return btoa(text);
  })()`;
}

/**
 * Lends a browser that draws SVG, and closes it afterwards.
 * @throws Error when the machine has no Chromium
 */
export async function withSvgDrawing(work: (draw: DrawSvg) => Promise<void>): Promise<void> {
  const executablePath = DEBIAN_TOOLS.chromium.find();
  const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }) });
  try {
    const page = await browser.newPage();
    await work(async (svg, width, border = 0) => {
      const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
      const pixels = Buffer.from(await page.evaluate<string>(script(address, width, border)), 'base64');
      return { width, height: width, pixels };
    });
  } finally {
    await browser.close();
  }
}
