import { parentPort } from 'node:worker_threads';
import { checkDraft } from '../../../shared/checks/checkDraft.ts';
import { openFindings } from '../../../shared/checks/openFindings.ts';
import { compose } from '../../../shared/document/compose.ts';
import type { CountAnswer, CountRequest } from './countMessages.ts';

/** What stays open of one report. */
function count({ report, layout }: CountRequest): Omit<CountAnswer, 'id'> {
  const open = openFindings(checkDraft(report, layout, compose(report, layout)).findings, report.waivers);
  const of = (severity: string): number => open.filter((f) => f.severity === severity).length;
  return { errors: of('error'), warnings: of('warning') };
}

parentPort!.on('message', (request: CountRequest) => {
  try {
    parentPort!.postMessage({ id: request.id, ...count(request) } satisfies CountAnswer, []);
  } catch {
    // a report that cannot be checked has no count; opening it tells why
    parentPort!.postMessage({ id: request.id } satisfies CountAnswer, []);
  }
});
