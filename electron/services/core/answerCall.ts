import { z } from 'zod';
import { CommandError } from '../../../shared/commands/commandError.ts';
import type { Method } from '../../../shared/contract/contract.ts';
import { PARAMS } from '../../../shared/contract/params.ts';
import { ProblemError, type Problem } from '../../../shared/contract/problem.ts';
import type { Answer } from '../../../shared/contract/wire.ts';
import type { Log } from '../hostPorts.ts';
import type { Caller, Handlers } from './handlers.ts';

const inChinese = z.locales.zhCN().localeError;

const isMethod = (method: string): method is Method => Object.hasOwn(PARAMS, method);

/** Answers a call as it came in from outside: name and parameters are checked first. Never rejects. */
export async function answerCall(
  handlers: Handlers,
  log: Log,
  method: string,
  params: unknown,
  caller: Caller,
): Promise<Answer> {
  try {
    if (!isMethod(method)) throw new ProblemError('unknownMethod', '程序不认识这项请求。请重新打开明账。', method);
    return { ok: true, result: await callHandler(handlers, method, params, caller) };
  } catch (error) {
    return { ok: false, problem: asProblem(error, method, log) };
  }
}

function callHandler<M extends Method>(handlers: Handlers, method: M, params: unknown, caller: Caller): unknown {
  const parsed = PARAMS[method].safeParse(params, { error: inChinese });
  if (parsed.success) return handlers[method](parsed.data, caller);
  const issue = parsed.error.issues[0];
  const place = issue?.path.length ? issue.path.join('.') : '参数';
  throw new ProblemError(
    'badParams',
    `请求的内容不正确，没有执行（${place}：${issue?.message}）。请检查输入后重试。`,
    method,
  );
}

/** Whatever was thrown, as data: an inner failure says nothing about the program's insides, the log has it all. */
function asProblem(error: unknown, method: string, log: Log): Problem {
  if (error instanceof CommandError) return { code: 'refused', message: error.message };
  if (error instanceof ProblemError && error.code !== 'internal') return error.toProblem();
  log.error('call failed', { method, error });
  if (error instanceof ProblemError) return error.toProblem();
  return {
    code: 'internal',
    message: '程序内部出错，操作没有完成。请重试；仍然出错时请把日志交给维护人员。',
  };
}
