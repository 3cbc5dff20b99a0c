import { z } from 'zod';
import type { Settings } from './contract.ts';

const folder = z
  .string()
  .max(4096)
  .refine((value) => !value.includes('\0'), { error: '路径含有不允许的字符' });

const shape = {
  fonts: z.enum(['bundled', 'installed']),
  pageLook: z.enum(['layout', 'template']),
  defaultFolder: folder,
  backupFolder: folder,
  userName: z.string().trim().max(100),
  moneyUnit: z.enum(['元', '万元']),
  shortcuts: z.record(z.string().max(200), z.string().max(100)),
  ui: z.record(z.string().max(200), z.unknown()),
} satisfies { [K in keyof Settings]: z.ZodType<Settings[K]> };

/** Some of the settings, as they are changed. */
export const settingsPatchSchema: z.ZodType<Partial<Settings>> = z.strictObject(shape).partial();

/**
 * The settings out of what was stored, by name. A value that is missing or no longer valid is the default: settings never
 * keep the program from starting.
 */
export function restoreSettings(stored: Readonly<Record<string, unknown>>, defaults: Settings): Settings {
  const settings: Record<string, unknown> = { ...defaults };
  for (const [key, schema] of Object.entries(shape)) {
    const parsed = schema.safeParse(stored[key]);
    if (parsed.success) settings[key] = parsed.data;
  }
  return settings as unknown as Settings;
}
