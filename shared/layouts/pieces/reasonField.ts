import type { FieldDef } from '../../layout/layout.ts';

/** A field for why something changed. */
export const reasonField = (label: string): FieldDef => ({
  label,
  kind: 'reason',
  hint: '写具体的人、事、政策，不写“厉行节约”一类的套话。',
});
