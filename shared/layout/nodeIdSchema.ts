import { z } from 'zod';

const LONGEST_ID = 100;

/**
 * Ids of layout nodes, columns, rows, figures and fields. `/` parts the steps of an override's target, `@` a unit's own
 * copy of a node, `#` and braces mark slots.
 */
export const nodeIdSchema: z.ZodType<string> = z
  .string()
  .max(LONGEST_ID)
  .regex(/^[^\s/@#{}.][^\s/@#{}]*$/u, '编号不可用：不能为空，不能以点开头，不能有空格和 / @ # { } 这些符号。')
  .refine((id) => !(id in Object.prototype), '这个编号程序要自用，请改成别的编号。');
