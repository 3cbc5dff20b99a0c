/** Id of a row of a printed grid: rows of one key are told apart by their place, from 0. */
export const printedRowId = (key: string, index: number): string => `${key}|${index}`;
