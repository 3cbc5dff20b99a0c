import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { Interpreted } from './interpretImport.ts';

/** The report that the files make. @throws ProblemError (Chinese) while something is missing */
export function draftOf({ live, missing }: Interpreted): Report {
  if (live) return live.report;
  throw new ProblemError('badParams', `文件里没有找到${missing.join('和')}，请先填写，再导入。`);
}
