import { ACTIONS, shortcutFor } from './actions.ts';
import { GRID_KEYS } from './gridKeys.ts';
import { normaliseShortcut } from './shortcut.ts';

/** Why an action can't have these keys, in words that name what has them; null when it can. */
export function shortcutRefusal(actionId: string, keys: string, own: Readonly<Record<string, string>>): string | null {
  const wanted = normaliseShortcut(keys);
  if (!wanted) return '这不是一个完整的组合键。';
  if (!/^(Ctrl|Alt)\+/.test(wanted) && !/^(Shift\+)?F\d+$/.test(wanted))
    return `${wanted} 是打字用的键，请加上 Ctrl 或 Alt，或者用 F1 至 F12。`;
  const other = ACTIONS.find((action) => action.id !== actionId && shortcutFor(action, own) === wanted);
  if (other) return `${wanted} 已用于“${other.group} · ${other.label}”，请换一个，或先改掉那一项。`;
  const fixed = GRID_KEYS.find((one) => one.keys.includes(wanted) && one.sameAs !== actionId);
  return fixed ? `${wanted} 在表格中用于“${fixed.label}”，不能改作他用。` : null;
}
