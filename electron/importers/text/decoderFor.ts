/** GB2312 and GBK files use characters of their superset all the time. */
const SUPERSET = /^(?:gb2312|gb_2312-80|gbk|x-gbk|cp936|936)$/i;

/** A decoder for a named encoding; GB18030 for the Chinese ones and for names nobody knows. */
export function decoderFor(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(SUPERSET.test(encoding) ? 'gb18030' : encoding);
  } catch {
    return new TextDecoder('gb18030');
  }
}
