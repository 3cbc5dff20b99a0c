import { closePdfWorker, exportPdf, warmPdfWorker } from '../../../electron/exporters/pdf/exportPdf.ts';
import { renderPdf } from '../../../electron/exporters/pdf/renderPdf.ts';
import type { PrintDocument } from '../../../shared/document/blocks.ts';
import { benchDocument } from './benchDocument.ts';
import { plainPdfmake } from './plainPdfmake.ts';

/**
 * Runs in a process of its own, so that nothing is warm and the peak of memory is this variant's alone:
 * `measureOne.ts <ours|pdfmake|worker> <times> <exports>`. Prints one line of JSON.
 */
export interface Measured {
  /** Milliseconds of each export; the first is cold. */
  times: number[];
  pages: number;
  bytes: number;
  /** Peak resident memory of the process in MB. */
  memory: number;
  /**
   * Longest time in ms for which the calling thread did not answer, and how much of that it worked itself (the rest it waited for
   * a processor); 0 where that is not what is measured.
   */
  stall: number;
  work: number;
}

const fonts = { source: 'bundled' } as const;

async function one(variant: string, document: PrintDocument): Promise<{ pdf: Uint8Array; pages: number }> {
  if (variant === 'pdfmake') {
    const pdf = await plainPdfmake(document);
    return { pdf, pages: Buffer.from(pdf).toString('latin1').split('/Type /Page\n').length - 1 };
  }
  return variant === 'worker' ? exportPdf(document, { fonts }) : renderPdf(document, { fonts });
}

/** Asks every millisecond whether the thread still answers. */
function watch(): { stop: () => { stall: number; work: number } } {
  const longest = { stall: 0, work: 0 };
  let last = performance.now();
  let used = process.threadCpuUsage();
  const look = (): void => {
    const now = performance.now();
    const { user, system } = process.threadCpuUsage(used);
    longest.stall = Math.max(longest.stall, now - last - 1);
    longest.work = Math.max(longest.work, (user + system) / 1000);
    last = now;
    used = process.threadCpuUsage();
  };
  const timer = setInterval(look, 1);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return longest;
    },
  };
}

async function main([variant = 'ours', times = '1', exports = '1']: string[]): Promise<void> {
  const document = await benchDocument(Number(times));
  if (variant === 'worker') await warmPdfWorker(fonts);
  const measured: Measured = { times: [], pages: 0, bytes: 0, memory: 0, stall: 0, work: 0 };
  for (let i = 0; i < Number(exports); i += 1) {
    // Pauses of the collector for what was made before would be counted as stalls.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const watched = watch();
    const start = performance.now();
    const { pdf, pages } = await one(variant, document);
    measured.times.push(performance.now() - start);
    const { stall, work } = watched.stop();
    if (variant === 'worker') {
      measured.stall = Math.max(measured.stall, stall);
      measured.work = Math.max(measured.work, work);
    }
    measured.pages = pages;
    measured.bytes = pdf.length;
  }
  await closePdfWorker();
  measured.memory = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify(measured));
}

await main(process.argv.slice(2));
