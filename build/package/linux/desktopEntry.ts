import { DRAFT_FILE, IDENTITY, LINUX_ARGUMENTS } from '../identity.ts';

/** The menu entry of the Debian packages. @param program the full path of the program, without spaces */
export function desktopEntry(program: string): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${IDENTITY.name}`,
    'Name[en]=Mingzhang',
    `Comment=${IDENTITY.comment}`,
    `Exec=${program} ${LINUX_ARGUMENTS.join(' ')}`,
    `Icon=${IDENTITY.appId}`,
    'Terminal=false',
    'StartupNotify=true',
    `StartupWMClass=${IDENTITY.appId}`,
    `MimeType=${DRAFT_FILE.mimeType};`,
    'Categories=Office;Finance;',
    `Keywords=${IDENTITY.keywords}`,
    '',
  ].join('\n');
}
