import { ProblemError } from '../../shared/contract/problem.ts';

/** What a failed call tells the person. */
export function messageOf(error: unknown): string {
  if (error instanceof ProblemError) return error.message;
  return `程序出错：${error instanceof Error ? error.message : String(error)}。请重试；仍然不行就重新打开明账。`;
}
