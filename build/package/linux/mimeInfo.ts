import { DRAFT_FILE } from '../identity.ts';

/** Tells a Linux desktop what a draft is: its name, its ending, its icon. */
export function mimeInfo(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${DRAFT_FILE.mimeType}">
    <comment>Mingzhang draft</comment>
    <comment xml:lang="zh_CN">${DRAFT_FILE.name}</comment>
    <glob pattern="*.${DRAFT_FILE.extension}"/>
    <icon name="${DRAFT_FILE.mimeType.replace('/', '-')}"/>
  </mime-type>
</mime-info>
`;
}
