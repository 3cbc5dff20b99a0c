import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { closePdfWorker, exportPdf } from '../../../electron/exporters/pdf/exportPdf.ts';
import { CONTENT_POLICY } from '../../../electron/platform/host/contentPolicy.ts';
import { noteOf } from '../../../electron/services/export/noteOf.ts';
import type { PreviewResult } from '../../../shared/contract/contract.ts';
import type { Report } from '../../../shared/report/report.ts';
import { composeReport, fixtureReport, layoutOf } from '../fixtureReport.ts';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

export interface PreviewServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the built test page under the app's own policy, the fixture report, and the PDF of what the page sends. */
export async function servePreview(): Promise<PreviewServer> {
  const files = await buildPage();
  const report = fixtureReport('hongqi-2026');
  const pdfs = new Map<string, Uint8Array>();
  const answer = async (request: IncomingMessage): Promise<{ body: string | Uint8Array; type: string } | null> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/report') return json({ report, layout: layoutOf(report) });
    if (pathname === '/render') return json(await render(JSON.parse(await bodyOf(request)) as Report, pdfs));
    const pdf = pdfs.get(pathname.replace('/pdf/', ''));
    if (pdf) return { body: pdf, type: 'application/pdf' };
    const name = pathname === '/' ? '/index.html' : pathname;
    const body = files.get(name);
    return body === undefined ? null : { body, type: TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'font/ttf' };
  };
  const server = createServer((request, response) => {
    answer(request).then(
      (found) => {
        const headers = { 'content-type': found?.type ?? 'text/plain', 'content-security-policy': CONTENT_POLICY };
        response.writeHead(found ? 200 : 404, headers);
        response.end(found?.body ?? '');
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await closePdfWorker();
    },
  };
}

async function render(report: Report, pdfs: Map<string, Uint8Array>): Promise<PreviewResult> {
  const options = { fonts: { source: 'bundled' }, missingGlyphs: 'replace' } as const;
  const { pdf, pages, places, problems } = await exportPdf(composeReport(report).document, options);
  const token = String(pdfs.size + 1);
  pdfs.set(token, pdf);
  return { token, pages, places, notes: problems.map(noteOf) };
}

const json = (value: unknown) => ({ body: JSON.stringify(value), type: 'application/json' });

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString('utf8');
}

/** Builds the test page in memory, with the settings of the app's own build that matter here. */
async function buildPage(): Promise<Map<string, string | Uint8Array>> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2023', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const files = new Map<string, string | Uint8Array>();
  for (const output of Array.isArray(result) ? result : [result]) {
    if (!('output' in output)) continue;
    for (const file of output.output) files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source);
  }
  return files;
}
