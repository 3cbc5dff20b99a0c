import type { IncomingMessage, ServerResponse } from 'node:http';
import { staticFile } from '../../platform/host/staticFile.ts';
import type { Services } from '../../services/createServices.ts';
import type { Guard } from './guard.ts';
import { respondBytes, respondFile, respondMessage, respondRedirect } from './respond.ts';

export interface HttpParts {
  readonly guard: Guard;
  readonly services: Pick<Services, 'previewPdf' | 'takeDownload'>;
  /** The built screen. */
  readonly screen: string;
}

const NOT_ENTERED = '这个地址已经用过或不正确。请回到明账的窗口；没有窗口时，请重新运行启动命令，并使用新给出的地址。';

/** Answers what the page fetches: itself, previews, downloads. Everything but coming in needs the session's cookie. */
export function answerHttp(parts: HttpParts, request: IncomingMessage, response: ServerResponse): void {
  const { guard } = parts;
  const visitor = { method: request.method ?? '', headers: request.headers };
  const refusal = guard.refusal(visitor);
  if (refusal !== undefined) {
    respondMessage(response, 403, refusal);
    return;
  }
  if (visitor.method !== 'GET' && visitor.method !== 'HEAD') {
    respondMessage(response, 405, '不支持这种请求。');
    return;
  }
  // Not resolved against a base: `//name` would be taken for a host.
  const url = URL.parse(`http://127.0.0.1${request.url ?? '/'}`);
  if (url === null) {
    respondMessage(response, 400, '地址不正确。请回到明账的窗口。');
    return;
  }
  const token = url.searchParams.get('token');
  const isHead = visitor.method === 'HEAD';
  if (token !== null) enter(guard, token, response);
  else if (guard.session(visitor) === undefined) respondMessage(response, 403, NOT_ENTERED);
  else serve(parts, url.pathname, response, isHead);
}

function enter(guard: Guard, token: string, response: ServerResponse): void {
  const session = guard.enter(token);
  if (session === undefined) respondMessage(response, 403, NOT_ENTERED);
  else respondRedirect(response, '/', `${guard.cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`);
}

function serve({ services, screen }: HttpParts, address: string, response: ServerResponse, isHead: boolean): void {
  const preview = /^\/preview\/([\w-]+)\.pdf$/.exec(address)?.[1];
  const download = /^\/download\/([\w-]+)\/[^/]+$/.exec(address)?.[1];
  if (preview !== undefined) {
    const pdf = services.previewPdf(preview);
    if (pdf === undefined) respondMessage(response, 404, '这次预览已经过期。请重新预览。');
    else respondBytes(response, pdf, { type: 'application/pdf' });
    return;
  }
  if (download !== undefined) {
    const file = isHead ? undefined : services.takeDownload(download);
    if (file === undefined) respondMessage(response, 404, '这个文件已经下载过。请重新导出。');
    else respondBytes(response, file.bytes, { type: file.type, downloadAs: file.name });
    return;
  }
  const file = staticFile(screen, address);
  if (file === undefined) respondMessage(response, 404, '没有这个页面。请回到明账的窗口。');
  else respondFile(response, file, !isHead);
}
