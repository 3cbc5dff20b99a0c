import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { CONTENT_POLICY, SECURITY_HEADERS } from '../../platform/host/contentPolicy.ts';
import type { StaticFile } from '../../platform/host/staticFile.ts';

type Headers = Readonly<Record<string, string>>;

function head(response: ServerResponse, status: number, headers: Headers): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'Cache-Control': 'no-store', ...headers });
}

/** A page of one sentence, for people who came to a wrong address. */
export function respondMessage(response: ServerResponse, status: number, message: string): void {
  const text = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  head(response, status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'",
  });
  response.end(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>明账</title><p>${text}</p></html>\n`);
}

export function respondFile(response: ServerResponse, { file, type, isHashed }: StaticFile, withBody: boolean): void {
  head(response, 200, {
    'Content-Type': type,
    'Content-Security-Policy': CONTENT_POLICY,
    'Cache-Control': isHashed ? 'private, max-age=31536000, immutable' : 'no-store',
  });
  if (!withBody) {
    response.end();
    return;
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** Bytes, shown in the page (`inline`) or saved by the browser under a name. */
export function respondBytes(
  response: ServerResponse,
  bytes: Uint8Array,
  { type, downloadAs }: { readonly type: string; readonly downloadAs?: string },
): void {
  const disposition =
    downloadAs === undefined ? 'inline' : `attachment; filename*=UTF-8''${encodeURIComponent(downloadAs)}`;
  head(response, 200, {
    'Content-Type': type,
    'Content-Length': String(bytes.byteLength),
    'Content-Disposition': disposition,
    // The browser's own PDF viewer would not start under the page's policy.
    'Content-Security-Policy': "frame-ancestors 'self'",
  });
  response.end(bytes);
}

export function respondRedirect(response: ServerResponse, to: string, cookie: string): void {
  head(response, 303, { Location: to, 'Set-Cookie': cookie });
  response.end();
}

export function respondText(response: ServerResponse, text: string): void {
  head(response, 200, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(text);
}
