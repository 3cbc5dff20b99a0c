import type { FoundDirection } from './changeOf.ts';
import type { Phrase } from './phrase.ts';
import type { Comparison, FigureRole, ProseFigure } from './reading.ts';
import type { NumberToken } from './scanNumbers.ts';

const APPROXIMATE_BEFORE = /(?:约|近|超过|不低于|不超过|不少于|达到|大于|小于|[≥≤>＞<＜])$/;
const APPROXIMATE_BEHIND = /^(?:以上|以下|左右|多)/;
const RATE = /率(?:为|达|达到|在|稳定在|不低于|[≥≤=:])*$|满意|[≥≤＞＜>]$|不低于$|达到?$/;
const GROWTH_WORD = /增长率|增减率|变动率|增幅|降幅|增长|下降/;

export const isChangeRole = (role: FigureRole): role is 'delta' | 'growth' => role === 'delta' || role === 'growth';

/** What a number does in its clause, by its unit, the words before it and what the number before it did. */
export function roleOf(
  token: NumberToken,
  lead: Phrase,
  { changed, isShare, lastRole }: { changed: boolean; isShare: boolean; lastRole: FigureRole | null },
): FigureRole {
  const { kind } = token.unit;
  if (kind === 'price' || kind === 'count') return kind;
  if (kind === 'money' || kind === 'none') return changed ? 'delta' : 'amount';
  if (changed || kind === 'points') return 'growth';
  if (isShare || /占比|比重|份额|比例/.test(lead.text)) return 'share';
  if (GROWTH_WORD.test(lead.text) && !/以上|[≥≤]/.test(lead.text)) return 'growth';
  if (RATE.test(lead.text)) return 'rate';
  return ofBarePercent(lead, lastRole);
}

/** A percentage without words goes with the number before it: 增加5万元（3%）, 60万元（60%）. */
function ofBarePercent(lead: Phrase, lastRole: FigureRole | null): FigureRole {
  if (!/^[,(]*$/.test(lead.text)) return 'rate';
  if (lastRole === 'delta' || lastRole === 'growth') return 'growth';
  return lastRole === 'amount' ? 'share' : 'rate';
}

/** The sign, the word of direction and the comparison of a change; nothing of other figures. */
export function changeOf(
  role: FigureRole,
  direction: FoundDirection | null,
  comparison: Comparison | null,
): Pick<ProseFigure, 'sign' | 'direction' | 'comparison'> {
  if (!isChangeRole(role)) return { sign: 0 };
  const sign = direction?.way === 'up' ? 1 : direction?.way === 'down' ? -1 : 0;
  return { sign, ...(direction ? { direction } : {}), ...(comparison ? { comparison } : {}) };
}

/** 约, 近, 超过 before it, 以上 or 左右 behind it. */
export const isApproximate = (text: string, from: number, { start, end }: NumberToken): boolean =>
  APPROXIMATE_BEFORE.test(text.slice(Math.max(from, start - 3), start)) ||
  APPROXIMATE_BEHIND.test(text.slice(end, end + 2));
