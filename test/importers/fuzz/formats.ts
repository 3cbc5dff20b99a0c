/** A file of each format that is damaged; below `../shared/reports`. */
export const FUZZ_FORMATS = [
  { format: 'docx', file: 'docs/003.docx', kind: 'package' },
  { format: 'doc', file: 'docs/003.doc', kind: 'binary' },
  { format: 'xlsx', file: 'docs/003.xlsx', kind: 'package' },
  { format: 'xls', file: 'docs/003.xls', kind: 'binary' },
  { format: 'pdf', file: 'docs/000.calc.pdf', kind: 'binary' },
  { format: 'html', file: 'nasty/n36_html_as.doc', kind: 'tags' },
  { format: 'spreadsheetXml', file: 'nasty/n12_xml2003.xls', kind: 'tags' },
  { format: 'txt', file: 'nasty/n60_text_gbk.txt', kind: 'binary' },
  { format: 'csv', file: 'nasty/n13_gbk.csv', kind: 'binary' },
] as const;

export type FuzzFormat = (typeof FUZZ_FORMATS)[number];
