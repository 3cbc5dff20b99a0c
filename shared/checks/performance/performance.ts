import type { Line } from '../../budget/lines.ts';
import { compareApprox } from '../../money/interval.ts';
import { amountText } from '../amountText.ts';
import type { CheckRun } from '../checkDef.ts';
import type { CheckId } from '../checkIds.ts';
import type { Finding, FindingPlace } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { knownAmount } from '../material/knownAmount.ts';
import type { CheckMaterial } from '../material/material.ts';
import { indicatorFaults } from './indicatorFaults.ts';

/** Projects against their targets, and the indicators by themselves (PRF, XTB-12). */
export const performance: CheckRun = {
  checks: ['XTB-12', 'PRF-03', 'PRF-04', 'PRF-05', 'PRF-08', 'TXT-06'],
  run(material) {
    const { current } = material.context.report;
    const skipped: Partial<Record<CheckId, string>> = {};
    if (current.projects.length === 0) {
      for (const check of ['XTB-12', 'PRF-03'] as const) skipped[check] = '没有项目';
    }
    return {
      findings: [...targetsOfProjects(material), ...twiceNamed(material), ...indicatorFaults(material)],
      skipped,
    };
  },
};

/** The place of a project: the first printed row that bears its name. */
function projectPlace(material: CheckMaterial, name: string, titled?: RegExp): FindingPlace {
  for (const table of material.tables) {
    if (titled && !titled.test(table.title)) continue;
    const row = table.rows.findIndex((r) => r.cells.some((c) => c.text === name));
    if (row < 0) continue;
    const { line } = table.rows[row]!;
    return { ...table.place, row: name, ...(line === undefined ? {} : { line }) };
  }
  return { row: name };
}

function targetsOfProjects(material: CheckMaterial): Finding[] {
  const { current } = material.context.report;
  // a report without any target form says nothing about single projects
  if (current.projectPerformance.length + current.projectIndicators.length === 0) return [];
  return current.projects
    .filter((p) => !INDICATOR.test(nameOf(p).replace(/\s/g, '')))
    .flatMap((project) => [...amountAgainstTarget(material, project), ...missingIndicators(material, project)]);
}

/** A form that a page break tore apart leaves an indicator where a project's name should stand. */
const INDICATOR = /(?:指标|满意度|满意程度)$/;

const nameOf = (project: Line): string => project.texts?.['name'] ?? '';

function amountAgainstTarget(material: CheckMaterial, project: Line): Finding[] {
  const budget = knownAmount(material, { dataset: 'projects', project: project.id, fund: 'total' });
  const target = knownAmount(material, { dataset: 'projectPerformance', project: project.id, fund: 'total' });
  if (!budget || !target || compareApprox(budget, target) !== 'differs') return [];
  const name = nameOf(project);
  const [stated, expected] = [amountText(target.fen), amountText(budget.fen)];
  return [
    makeFinding('XTB-12', {
      severity: 'error',
      where: projectPlace(material, name, /绩效/),
      against: [projectPlace(material, name, /项目支出/)],
      stated,
      expected,
      difference: amountText(target.fen - budget.fen),
      message: `项目“${name}”在绩效目标表中的金额为${stated}，项目支出表中为${expected}。`,
      hint: '核对两张表，项目的预算金额应当一致。',
      key: project.id,
    }),
  ];
}

const GROUPS: readonly (readonly [word: RegExp, name: string])[] = [
  [/产出/, '产出指标'],
  [/效益/, '效益指标'],
  [/满意/, '满意度指标'],
];

function missingIndicators(material: CheckMaterial, project: Line): Finding[] {
  const indicators = material.context.report.current.projectIndicators.filter((l) => l.project === project.id);
  const name = nameOf(project);
  const where = projectPlace(material, name, /绩效/);
  const texts = indicators.map(
    (l) => `${l.texts?.['level1'] ?? ''}${l.texts?.['level2'] ?? ''}${l.texts?.['level3'] ?? ''}`,
  );
  const missing =
    indicators.length === 0
      ? ['任何指标']
      : GROUPS.filter(([word]) => !texts.some((t) => word.test(t))).map((g) => g[1]);
  if (missing.length === 0) return [];
  return [
    makeFinding('PRF-03', {
      severity: indicators.length === 0 ? 'warning' : 'info',
      where,
      message: `项目“${name}”的绩效目标没有${missing.join('、')}。`,
      hint: '补充这些指标；按规定可以不设的，说明原因。',
      key: project.id,
    }),
  ];
}

/** One project under two codes, or two names that differ by a character (TXT-06, TBL-12). */
function twiceNamed(material: CheckMaterial): Finding[] {
  const { projects } = material.context.report.current;
  const found: Finding[] = [];
  projects.forEach((project, i) => {
    const name = nameOf(project);
    const before = projects.slice(0, i).find((p) => p.unit === project.unit && nameOf(p) === name && name !== '');
    if (!before || before.texts?.['code'] === project.texts?.['code']) return;
    found.push(
      makeFinding('TXT-06', {
        severity: 'warning',
        where: projectPlace(material, name),
        stated: `${name}（${project.texts?.['code'] ?? '无编码'}）`,
        expected: `${name}（${before.texts?.['code'] ?? '无编码'}）`,
        message: `项目“${name}”以两个不同的编码各列一次。`,
        hint: '核对是否重复列示，或编码填错。',
        key: project.id,
      }),
    );
  });
  return found;
}
