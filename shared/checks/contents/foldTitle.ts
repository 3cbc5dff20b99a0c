const NUMBER =
  /^(?:第[一二三四五六七八九十百]+部分|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.．]|(?:附?表|附件|预算)\s*[\d一二三四五六七八九十]+(?:[-－—]\d+)?\s*表?[：:、.]?|附件?[：:])/;

/** A title as it is compared: without number, year, page number, spaces and marks. */
export function foldTitle(text: string): string {
  let title = text.replace(/\s+/g, '').replace(/[.．·…]{2,}\d*$/, '');
  for (let before = ''; before !== title;) {
    before = title;
    title = title.replace(NUMBER, '').replace(/^20\d\d年度?/, '');
  }
  return title.replace(/20\d\d年度?/g, '').replace(/[“”"'‘’《》（）()、，,：:；;。.\-—]/g, '');
}
