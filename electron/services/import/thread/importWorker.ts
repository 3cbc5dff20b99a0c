import { parentPort } from 'node:worker_threads';
import { ProblemError, type Problem } from '../../../../shared/contract/problem.ts';
import { doImportTask, type ImportAnswer, type ImportRequest } from './importTasks.ts';

/** Runs in the worker thread: one request after another. */
const port = parentPort;
if (port === null) throw new Error('importWorker runs in a worker thread only');

const answer = (message: ImportAnswer): void => port.postMessage(message, []);

port.on('message', (request: ImportRequest) => {
  try {
    answer({ id: request.id, ok: true, result: doImportTask(request) });
  } catch (error) {
    answer({ id: request.id, ok: false, problem: asProblem(error) });
  }
});

function asProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.toProblem();
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 'internal', message: '理解文件内容时出错，没有导入。请把日志和文件交给维护人员。', detail };
}
