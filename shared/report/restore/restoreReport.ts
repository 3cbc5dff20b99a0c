import { impossibleYear, isBudgetYear } from '../budgetYear.ts';
import type { Report } from '../report.ts';
import { DraftRefusal, type RepairLog } from './repairLog.ts';
import { isId, isRecord, noteUnknownKeys, quoteRaw, textsAt, type RawRecord } from './rawValue.ts';
import { restoreDatasets } from './restoreLines.ts';
import {
  restoreDates,
  restoreDepartment,
  restoreSecrecy,
  restoreStated,
  restoreUnits,
  restoreWaivers,
} from './restoreParts.ts';
import { restoreExtras } from './restoreExtras.ts';
import { restoreConfirmed, restoreRolled } from './restoreRolled.ts';
import { restoreReferences } from './restoreReferences.ts';
import { restoreSections } from './restoreText.ts';

const REPORT_KEYS = [
  'id',
  'kind',
  'layout',
  'year',
  'department',
  'dates',
  'secrecy',
  'units',
  'current',
  'prior',
  'stated',
  'texts',
  'sections',
  'waivers',
  'extras',
  'rolled',
  'confirmed',
];

/**
 * Brings what was read from a file to a sound report: each part is taken as it is, defaulted or put right, and every
 * change of that kind is noted. Money is never guessed.
 * @throws DraftRefusal when there is no report, no layout, no possible year, or an amount that is none.
 */
export function restoreReport(raw: unknown, log: RepairLog): Report {
  if (!isRecord(raw)) throw new DraftRefusal('里面没有报告的内容');
  noteUnknownKeys(raw, REPORT_KEYS, '报告', log);
  if (!isBudgetYear(raw['year'])) throw new DraftRefusal(impossibleYear(raw['year'] ?? '').replace(/。.*$/, ''));
  const head = { ...restoreHead(raw, log), year: raw['year'], department: restoreDepartment(raw['department'], log) };
  const current = restoreDatasets(raw['current'], 'this', log);
  const prior = restoreDatasets(raw['prior'], 'prior', log);
  const secrecy = restoreSecrecy(raw['secrecy'], log);
  const extras = restoreExtras(raw['extras'], log);
  const rolled = restoreRolled(raw['rolled'], log);
  const confirmed = restoreConfirmed(raw['confirmed'], log);
  const report: Report = {
    ...head,
    dates: restoreDates(raw['dates'], log),
    ...(secrecy ? { secrecy } : {}),
    units: restoreUnits(raw['units'], head, log),
    current: current.datasets,
    prior: prior.datasets,
    stated: restoreStated(raw['stated'], [...current.taken, ...prior.taken], log),
    texts: textsAt(raw['texts'], isId, '填写内容', log) ?? {},
    sections: restoreSections(raw['sections'], log),
    waivers: restoreWaivers(raw['waivers'], log),
    ...(extras.length ? { extras } : {}),
    ...(rolled ? { rolled } : {}),
    ...(confirmed.length ? { confirmed } : {}),
  };
  return { ...report, ...restoreReferences(report, log) };
}

function restoreHead(raw: RawRecord, log: RepairLog): Pick<Report, 'id' | 'kind' | 'layout'> {
  const { id, kind, layout } = raw;
  if (!isId(id)) log.note('报告', '没有编号，已补上');
  if (kind !== 'department' && kind !== 'unit') log.note('报告', `种类${quoteRaw(kind)}不正确，已按部门预算处理`);
  const layoutId = isRecord(layout) ? layout['id'] : layout;
  if (!isId(layoutId)) throw new DraftRefusal('没有写明用哪个版式');
  const version = isRecord(layout) ? layout['version'] : undefined;
  const sound = Number.isSafeInteger(version) && (version as number) >= 1;
  if (!sound) log.note('报告', `版式的版本${quoteRaw(version)}不正确，已按第 1 版处理`);
  return {
    id: isId(id) ? id : 'report',
    kind: kind === 'unit' ? 'unit' : 'department',
    layout: { id: layoutId, version: sound ? (version as number) : 1 },
  };
}
