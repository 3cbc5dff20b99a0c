import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { CONTENT_POLICY, SECURITY_HEADERS } from '../../platform/host/contentPolicy.ts';
import { staticFile } from '../../platform/host/staticFile.ts';
import { APP_SCHEME, isOurPage } from './appAddress.ts';

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built screen under its own scheme, with the strict policy, and nothing else. */
export function serveScreen(screen: string): void {
  protocol.handle(APP_SCHEME, async ({ url, method }) => {
    const found = isOurPage(url) && method === 'GET' ? staticFile(screen, new URL(url).pathname) : undefined;
    if (found === undefined) return new Response(null, { status: 404, headers: { ...SECURITY_HEADERS } });
    const headers = { ...SECURITY_HEADERS, 'Content-Type': found.type, 'Content-Security-Policy': CONTENT_POLICY };
    return new Response(await readFile(found.file), { headers });
  });
}
