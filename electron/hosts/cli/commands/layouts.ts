import { LAYOUTS } from '../../../../shared/layouts/registry.ts';
import type { RunCommand } from '../cliCommand.ts';
import { parseCommandLine } from '../parseCommandLine.ts';

/** Lists the layouts that reports can be made in. */
export const runLayouts: RunCommand = async (args, { out }, form) => {
  const { values } = parseCommandLine(form, args, { json: { type: 'boolean' } });
  const layouts = LAYOUTS.map(({ id, name, region, year, version }) => ({ id, name, region, year, version }));
  out(
    values['json'] === true
      ? `${JSON.stringify(layouts, null, 2)}\n`
      : layouts.map(({ id, name }) => `${id}\t${name}\n`).join(''),
  );
  return 0;
};
