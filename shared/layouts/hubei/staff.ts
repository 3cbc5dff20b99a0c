import type { Coordinates } from '../../budget/coordinates.ts';

/** How offices write 人员类别. */
const ESTABLISHED = ['实有在编人员', '实有在编', '在编人员', '在职在编人员', '在职在编'];
const HIRED = [
  '以钱养事人员',
  '以钱养事',
  '劳务派遣人员',
  '劳务派遣',
  '在职无编人员',
  '在职无编',
  '编外人员',
  '聘用人员',
];

const people = (category: readonly string[]): Coordinates => ({
  dataset: 'staffing',
  quantity: 'count',
  where: { category },
});

/**
 * The groups of people that 附件4-1 counts. 以钱养事 (service posts of townships that are paid per service) and 劳务派遣 hold no
 * established post.
 */
export const STAFF = {
  established: people(ESTABLISHED),
  hired: people(HIRED),
  inService: people([...ESTABLISHED, ...HIRED]),
} as const satisfies Readonly<Record<string, Coordinates>>;
