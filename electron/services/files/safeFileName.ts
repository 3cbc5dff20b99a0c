/** Windows reads these names as devices, whatever follows the dot. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name for a file that every system takes: characters that are special somewhere become `_`, the length is bounded. */
export function safeFileName(name: string, extension: string): string {
  const clean = name
    .replaceAll(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, '_')
    .slice(0, 60)
    .replace(/[. ]+$/, '')
    .trim();
  return (clean === '' || DEVICES.test(clean) ? `报告${clean}` : clean) + extension;
}
