import { z } from 'zod';
import { commandSchema } from '../commands/dispatch.ts';
import { FIRST_YEAR, LAST_YEAR } from '../report/budgetYear.ts';
import { FILE_FORMATS } from './exportFormat.ts';
import type { Method, Params } from './contract.ts';
import { IMPORT_PARAMS } from './importParams.ts';
import { settingsPatchSchema } from './settings.ts';
import { rollDecisionsSchema } from '../roll/rollDecisionsSchema.ts';

/** Largest draft file that a page hands over as text; a thousand projects are some megabytes. */
export const LARGEST_UPLOAD = 64 * 1024 * 1024;

const nothing = z.strictObject({});
const id = z.string().min(1).max(200);
const text = z.string().max(10_000);
const name = z.string().max(200);
// Without NUL: what stands behind it would be invisible to the operating system.
const path = z
  .string()
  .min(1)
  .max(4096)
  .refine((value) => !value.includes('\0'), { error: '路径含有不允许的字符' });
const seq = z.int().min(0);
const year = z.int().min(FIRST_YEAR).max(LAST_YEAR);
const change = { id, expectedSeq: seq, clientId: id, requestId: id };
const job = { id, runId: id };

/** What each method accepts. Everything that arrives over a transport goes through here first, on the trusted side. */
export const PARAMS: { readonly [M in Method]: z.ZodType<Params<M>> } = {
  'app.info': nothing,
  'database.state': nothing,
  'database.open': z.strictObject({ fromBackup: name.optional(), takeover: z.boolean().optional() }),
  'reports.list': z.strictObject({
    search: text.optional(),
    year: year.optional(),
    archived: z.boolean().optional(),
    deleted: z.boolean().optional(),
  }),
  'reports.create': z.strictObject({
    layoutId: id,
    departmentName: name,
    shortName: name.optional(),
    code: name.optional(),
    level: z.enum(['省', '市', '区', '县', '乡镇', '']).optional(),
    year,
    kind: z.enum(['department', 'unit']).optional(),
    parentName: name.optional(),
    units: z
      .array(z.strictObject({ code: name.optional(), name: name.min(1) }))
      .max(1000)
      .optional(),
    copyOf: id.optional(),
  }),
  'reports.duplicate': z.strictObject({ id }),
  'reports.roll': z.strictObject({ id, year, layoutId: id.optional(), decisions: rollDecisionsSchema.optional() }),
  'reports.archive': z.strictObject({ id, archived: z.boolean() }),
  'reports.delete': z.strictObject({ id }),
  'reports.restore': z.strictObject({ id }),
  'reports.checkCount': z.strictObject({ id, seq }),
  'reports.purge': z.strictObject({ id }),
  'reports.openFile': z.strictObject({
    path: path.optional(),
    file: z.strictObject({ name, text: z.string().max(LARGEST_UPLOAD) }).optional(),
  }),
  'reports.saveAs': z.strictObject({ id, path: path.optional() }),
  'reports.recentFiles': nothing,
  'report.load': z.strictObject({ id }),
  'report.execute': z.strictObject({ ...change, command: commandSchema }),
  'report.undo': z.strictObject(change),
  'report.redo': z.strictObject(change),
  'report.history': z.strictObject({ id, before: seq.optional(), limit: z.int().min(1).max(500).optional() }),
  'report.historyPatches': z.strictObject({ id, seq }),
  'layouts.list': nothing,
  'layouts.get': z.strictObject({ id, version: z.int().min(1).optional() }),
  'preview.render': z.strictObject(job),
  'preview.cancel': z.strictObject({ runId: id }),
  'preview.bytes': z.strictObject({ token: id }),
  'export.file': z.strictObject({
    ...job,
    format: z.enum(FILE_FORMATS),
    path: path.optional(),
    unit: name.min(1).optional(),
    part: id.optional(),
    formulas: z.boolean().optional(),
  }),
  'export.checkSheet': z.strictObject({
    ...job,
    format: z.enum(FILE_FORMATS),
    path: path.optional(),
  }),
  'publications.list': z.strictObject({ id }),
  'publications.make': z.strictObject({
    ...job,
    reviewer: name,
    approver: name,
    date: name,
    note: text,
    path: path.optional(),
  }),
  'export.cancel': z.strictObject({ runId: id }),
  print: z.strictObject(job),
  'print.checkSheet': z.strictObject(job),
  'files.show': z.strictObject({ path }),
  'files.forget': z.strictObject({ path }),
  'settings.get': nothing,
  'settings.set': z.strictObject({ settings: settingsPatchSchema }),
  'fonts.list': nothing,
  'backups.list': nothing,
  'backups.make': nothing,
  'backups.restore': z.strictObject({ id: name.min(1) }),
  ...IMPORT_PARAMS,
  'log.error': z.strictObject({ message: text, detail: text.optional() }),
};
