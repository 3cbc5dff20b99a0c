const MB = 1024 * 1024;

/**
 * What a file may hold. Real reports stay far below (2.9 MB, 46 pages, under 3,000 cells, inflate ratio under 40); what is
 * beyond is refused in words before it can take memory or time.
 */
export const IMPORT_LIMITS = {
  fileBytes: 50 * MB,
  zipEntries: 5000,
  /** One part of a package, inflated. */
  partBytes: 64 * MB,
  /** All parts that were read of a package, inflated. */
  totalBytes: 160 * MB,
  /** Inflated : packed; looked at for parts above `ratioFloor` only. */
  inflateRatio: 200,
  ratioFloor: 4 * MB,
  xmlDepth: 1000,
  tableDepth: 8,
  rows: 20_000,
  columns: 300,
  cells: 400_000,
  sheets: 300,
  tables: 3000,
  textChars: 20_000_000,
  pdfPages: 400,
  pdfOperators: 8_000_000,
  pdfRulesPerPage: 200_000,
  imagePixels: 40_000_000,
} as const;
