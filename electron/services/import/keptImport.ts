import type { ImportFile } from '../../../shared/contract/importing.ts';
import type { Corrections } from '../../../shared/recognise/corrections.ts';
import type { SourceDocument } from '../../../shared/recognise/sourceDocument.ts';

/** What was read, with what a person put right since. Replaced as a whole when something is put right. */
export interface KeptImport {
  readonly files: readonly ImportFile[];
  readonly documents: readonly SourceDocument[];
  readonly year?: number;
  readonly layoutId?: string;
  readonly department?: string;
  /** Those of this session before those of earlier files of the same shape. */
  readonly corrections: Corrections;
  /** Tables whose corrections were remembered from earlier files. */
  readonly remembered: ReadonlySet<number>;
}
