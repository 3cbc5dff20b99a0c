import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withSvgDrawing, type DrawSvg } from './drawSvg.ts';
import { encodeIcns, ICNS_WIDTHS } from './encodeIcns.ts';
import { encodeIco } from './encodeIco.ts';
import { encodePng } from './encodePng.ts';
import type { Picture } from './picture.ts';

// `npm run icons`: draws assets/icons/*.svg into the forms that the operating systems want, beside them.

const folder = fileURLToPath(new URL('../../../assets/icons/', import.meta.url));

const ICO_WIDTHS = [16, 20, 24, 32, 40, 48, 64, 128, 256];
const LINUX_WIDTHS = [16, 24, 32, 48, 64, 128, 256, 512];
/** Up to this width the detailed drawing is a blur, and the small one stands in. */
const SMALL = 32;
/** What Apple leaves empty around an icon: 100 of 1024. */
const MAC_BORDER = 100 / 1024;

const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

function write(name: string, bytes: Uint8Array): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  console.log(`assets/icons/${name}  ${bytes.length} bytes`);
}

async function each(widths: readonly number[], draw: (width: number) => Promise<Picture>): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const width of widths) pictures.push(await draw(width));
  return pictures;
}

async function makeIcons(draw: DrawSvg): Promise<void> {
  const [large, small, draft] = [read('mingzhang.svg'), read('mingzhang-small.svg'), read('draft.svg')];
  const program = (width: number): Promise<Picture> => draw(width <= SMALL ? small : large, width);
  write('mingzhang.ico', encodeIco(await each(ICO_WIDTHS, program)));
  write('draft.ico', encodeIco(await each(ICO_WIDTHS, (width) => draw(draft, width))));
  write('mingzhang.icns', encodeIcns(await each(ICNS_WIDTHS, (width) => draw(large, width, MAC_BORDER))));
  write('draft.icns', encodeIcns(await each(ICNS_WIDTHS, (width) => draw(draft, width))));
  for (const width of LINUX_WIDTHS) {
    write(`linux/${width}x${width}.png`, encodePng(await program(width)));
    write(`linux-draft/${width}x${width}.png`, encodePng(await draw(draft, width)));
  }
}

await withSvgDrawing(makeIcons);
