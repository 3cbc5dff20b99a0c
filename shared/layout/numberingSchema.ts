import { z } from 'zod';
import type { Numbering } from './layout.ts';

/** Mirrors `Numbering` of layout.ts. */
export const numberingSchema: z.ZodType<Numbering> = z.enum(['none', '一、', '（一）', '(一)', '1.', '（1）']);
