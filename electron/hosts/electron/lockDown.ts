import { app, session, type Session, type WebContents } from 'electron';
import { isOurPage } from './appAddress.ts';

export type RefusalLog = (what: string, address: string) => void;

/** Refuses what the screen never needs, for every page there will ever be: foreign pages, new windows, devices. */
export function lockDown(log: RefusalLog): void {
  lockSession(session.defaultSession, log);
  app.on('web-contents-created', (_event, page) => lockPage(page, log));
}

/** No page is given a permission; none is asked for. */
export function lockSession(of: Session, log: RefusalLog): void {
  of.setPermissionRequestHandler((_page, permission, answer) => {
    log('permission refused', permission);
    answer(false);
  });
  // Copying is all that the screen does by itself; pasting is done by the person, with the keyboard or the menu.
  of.setPermissionCheckHandler((_page, permission) => permission === 'clipboard-sanitized-write');
  of.setDevicePermissionHandler(() => false);
}

function lockPage(page: WebContents, log: RefusalLog): void {
  const stay = (event: { preventDefault: () => void; readonly url: string }): void => {
    if (isOurPage(event.url)) return;
    event.preventDefault();
    log('navigation refused', event.url);
  };
  page.on('will-navigate', stay);
  page.on('will-redirect', stay);
  // The PDF viewer of the window that prints is made of frames of the browser's own; that window has its own session.
  if (page.session === session.defaultSession) page.on('will-frame-navigate', stay);
  page.on('will-attach-webview', (event) => event.preventDefault());
  page.setWindowOpenHandler(({ url }) => {
    log('new window refused', url);
    return { action: 'deny' };
  });
}
