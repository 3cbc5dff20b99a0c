import type { ImportReading } from '../../../shared/contract/importing.ts';

/** None of the files could be read. */
export const nothingRead = ({ files }: ImportReading): boolean => files.every(({ problem }) => problem !== null);
