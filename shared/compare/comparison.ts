/** What two printed reports have in common and where they differ; the table and text as printed, never recomputed. */
export interface Comparison {
  readonly before: ComparedReport;
  readonly after: ComparedReport;
  readonly tables: readonly TableComparison[];
  readonly sections: readonly SectionComparison[];
}

export interface ComparedReport {
  readonly department: string;
  readonly year: number;
}

/** `same`: nothing differs; `added`, `removed`: only one of the reports has it. */
export type Presence = 'same' | 'changed' | 'added' | 'removed';

export interface TableComparison {
  readonly state: Presence;
  readonly title: string;
  /** The unit whose part the table stands in; '' for the department's own. */
  readonly scope: string;
  readonly unit: string;
  /** Rows that differ, in the order of the newer table; rows that were taken out stand behind the one they followed. */
  readonly rows: readonly RowComparison[];
}

export interface RowComparison {
  readonly state: Exclude<Presence, 'same'>;
  /** Its text cells: 2010101 行政运行. */
  readonly label: string;
  readonly cells: readonly CellComparison[];
}

export interface CellComparison {
  /** Header path of the column. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
  /** after − before as both print it, '' where one is no number. */
  readonly difference: string;
  /** Of `before`, '' where it has no growth (zero, no number). */
  readonly percent: string;
}

export interface SectionComparison {
  readonly state: Presence;
  readonly heading: string;
  readonly scope: string;
  /** Paragraphs that differ. */
  readonly paragraphs: readonly ParagraphComparison[];
}

export interface ParagraphComparison {
  readonly state: Exclude<Presence, 'same'>;
  readonly parts: readonly { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }[];
}
