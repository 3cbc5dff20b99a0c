import type { Migration } from '../migrate.ts';
import { reports } from './0001-reports.ts';
import { publications } from './0003-publications.ts';
import { settings } from './0002-settings.ts';

/** Every step of the data format, in order. A test compares this list with the files of the folder. */
export const ALL_MIGRATIONS: readonly Migration[] = [reports, settings, publications];
