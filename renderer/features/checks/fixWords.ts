import type { Finding } from '../../../shared/checks/finding.ts';
import { fixCommand } from '../../../shared/checks/fixes/fixCommand.ts';
import { fixLabel } from '../../../shared/checks/fixes/fixLabel.ts';
import type { Context } from '../../../shared/layout/context.ts';

/** What the button of a finding's fix says; null where there is none, or what it would mend has changed since. */
export function fixWords({ fix }: Finding, context: Context): string | null {
  return fix && fixCommand(fix, context) ? fixLabel(fix, context) : null;
}
