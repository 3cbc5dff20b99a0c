import type { ImportMistake } from '../../../../shared/contract/importing.ts';
import type { Problem } from '../../../../shared/contract/problem.ts';
import type { Layout } from '../../../../shared/layout/layout.ts';
import { interpretImport, type Interpreted } from '../interpretImport.ts';
import type { KeptImport } from '../keptImport.ts';
import { mistakesOf } from '../mistakesOf.ts';

/** What the thread is asked for, by kind: plain data in, plain data out. */
export interface ImportTasks {
  readonly interpret: {
    readonly params: { readonly kept: KeptImport; readonly layouts: readonly Layout[] };
    readonly result: Interpreted;
  };
  readonly mistakes: {
    readonly params: { readonly kept: KeptImport; readonly interpreted: Interpreted };
    readonly result: ImportMistake[];
  };
}

export type ImportTask = {
  [K in keyof ImportTasks]: { readonly kind: K; readonly params: ImportTasks[K]['params'] };
}[keyof ImportTasks];

export type ImportRequest = ImportTask & { readonly id: number };

export type ImportAnswer =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly problem: Problem };

/** Does a task. @throws ProblemError (Chinese) */
export function doImportTask(task: ImportTask): Interpreted | ImportMistake[] {
  return task.kind === 'interpret'
    ? interpretImport(task.params.kept, task.params.layouts)
    : mistakesOf(task.params.kept, task.params.interpreted);
}
