import type { PdfProblem } from '../../exporters/pdf/pdfProblem.ts';

/** A problem of an export as one text for the person. */
export const noteOf = ({ message, hint }: PdfProblem): string => `${message}${hint ?? ''}`;
