/** What a report can be exported to, by the ending of the files. */
export const FILE_FORMATS = ['pdf', 'docx', 'xlsx', 'html'] as const;

export type ExportFormat = (typeof FILE_FORMATS)[number];
