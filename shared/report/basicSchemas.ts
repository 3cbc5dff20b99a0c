import { z } from 'zod';
import { DATASET_IDS, type DatasetId } from '../budget/datasets.ts';
import { isFen, type Fen } from '../money/fen.ts';
import type { Quantity } from '../money/quantity.ts';
import { impossibleYear, isBudgetYear } from './budgetYear.ts';
import { isIsoDate } from './isoDate.ts';
import type { ReportYear } from './placeName.ts';

/** What a single text of a report may hold at most: far above any section, far below what would choke the app. */
export const LONGEST_TEXT = 200_000;
const LONGEST_ID = 200;

export const textSchema: z.ZodType<string> = z.string('应为文字').max(LONGEST_TEXT, `文字不能超过 ${LONGEST_TEXT} 字`);

/** Ids are keys of objects, too: the one name that JavaScript treats in its own way is not allowed. */
export const idSchema: z.ZodType<string> = z
  .string('编号应为文字')
  .min(1, '编号不能为空')
  .max(LONGEST_ID, '编号过长')
  .refine((id) => id !== '__proto__', '编号不可用');

export const fenSchema: z.ZodType<Fen> = z.custom<Fen>(
  (value) => typeof value === 'number' && isFen(value),
  '金额应为整数（分），绝对值不超过 90 万亿元',
);

/** ± half of the last printed digit. */
export const halfSchema: z.ZodType<Fen> = fenSchema.refine((half) => half >= 0, '误差不能为负数');

export const quantitySchema: z.ZodType<Quantity> = z.strictObject({
  value: z.int('数量应为整数'),
  scale: z.int('小数位数应为整数').min(0, '小数位数不能为负').max(10, '小数位数过多'),
  unit: textSchema,
});

export const dateSchema: z.ZodType<string> = z.string('日期应为文字').refine(isIsoDate, '日期应写成 2026-01-31 这样');

export const yearSchema: z.ZodType<number> = z.custom<number>(isBudgetYear, {
  error: (issue) => impossibleYear(issue.input),
});

export const reportYearSchema: z.ZodType<ReportYear> = z.enum(['this', 'prior'], '年份应为本年或上年');

export const datasetIdSchema: z.ZodType<DatasetId> = z.enum(DATASET_IDS, '没有这一类数据');
