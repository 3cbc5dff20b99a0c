import type { Coordinates } from '../../budget/coordinates.ts';

const people = (category: string): Coordinates => ({
  dataset: 'staffing',
  quantity: 'count',
  where: { category },
});

const ESTABLISHED = people('实有在编人员');
const PAID_PER_SERVICE = people('以钱养事人员');
const DISPATCHED = people('劳务派遣人员');

/**
 * The groups of people that 附件4-1 counts, by the words that Hubei's reports use for 人员类别. 以钱养事 (service posts of
 * townships that are paid per service) and 劳务派遣 hold no established post.
 */
export const STAFF = {
  established: ESTABLISHED,
  hired: { ...PAID_PER_SERVICE, plus: [DISPATCHED] },
  inService: { ...ESTABLISHED, plus: [PAID_PER_SERVICE, DISPATCHED] },
} as const satisfies Readonly<Record<string, Coordinates>>;
