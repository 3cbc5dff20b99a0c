import { DATASETS, type DatasetId } from '../../../shared/budget/datasets.ts';
import { childNumber } from '../../../shared/document/childNumber.ts';
import { numeral } from '../../../shared/document/numberedText.ts';
import { scopeToUnit, type Context } from '../../../shared/layout/context.ts';
import type { PartChild, Section } from '../../../shared/layout/layout.ts';
import { tableView } from '../../../shared/layout/tableView.ts';
import { sectionParagraphs } from '../../../shared/narrative/sectionParagraphs.ts';
import { fillWords } from '../../../shared/narrative/words.ts';
import { unfilledDatasets } from '../../../shared/todo/fillItems.ts';
import type { Node } from '../../state/nodes.ts';

/**
 * - `done`: filled
 * - `empty`: nothing there yet
 * - `gap`: a sentence waits for a field
 */
export type Mark = 'done' | 'empty' | 'gap' | 'none';

export interface TreeItem {
  readonly key: string;
  readonly title: string;
  readonly node?: Node;
  readonly mark: Mark;
  readonly children?: readonly TreeItem[];
}

/** Datasets that the officer fills, in the order of work. */
const DATASET_GROUPS: readonly { title: string; datasets: readonly DatasetId[] }[] = [
  {
    title: '收入与支出',
    datasets: [
      'revenue',
      'expenditure',
      'carriedForward',
      'basicByEconomic',
      'economicSummary',
      'sangong',
      'agencyCosts',
    ],
  },
  {
    title: '项目与绩效',
    datasets: [
      'projects',
      'projectPerformance',
      'projectIndicators',
      'overallPerformance',
      'overallTasks',
      'overallIndicators',
    ],
  },
  {
    title: '采购、资产与其他',
    datasets: [
      'procurement',
      'purchasedServices',
      'assets',
      'staffing',
      'transferProjects',
      'specialFunds',
      'debt',
      'customFigures',
    ],
  },
];

/** The tree of the workspace: what is filled, and the report as it is printed, each with its state. */
export function treeItems(context: Context): readonly TreeItem[] {
  // lines that came over from last year without their numbers are not filled yet
  const unfilled = unfilledDatasets(context.report);
  return [
    {
      key: 'fill',
      title: '填数',
      mark: 'none',
      children: [
        { key: 'basic', title: '基本信息', node: { kind: 'basic' }, mark: 'done' },
        {
          key: 'units',
          title: '预算单位',
          node: { kind: 'units' },
          mark: context.report.units.length ? 'done' : 'empty',
        },
        ...DATASET_GROUPS.map((group) => datasetGroup(group, 'this', context, unfilled)),
        {
          key: 'prior',
          title: `上年（${context.report.year - 1}年）数据`,
          mark: 'none' as const,
          children: DATASET_GROUPS.map((group) => datasetGroup(group, 'prior', context, NONE)),
        },
        { key: 'fields', title: '文字填写项', node: { kind: 'fields' }, mark: fieldsMark(context) },
      ],
    },
    {
      key: 'report',
      title: '报告',
      mark: 'none',
      children: [{ key: 'cover', title: '封面', node: { kind: 'cover' }, mark: 'done' }, ...partItems(context)],
    },
  ];
}

function datasetGroup(
  group: { title: string; datasets: readonly DatasetId[] },
  year: 'this' | 'prior',
  context: Context,
  unfilled: ReadonlySet<DatasetId>,
): TreeItem {
  const facts = year === 'this' ? context.report.current : context.report.prior;
  return {
    key: `${year}:${group.title}`,
    title: group.title,
    mark: 'none',
    children: group.datasets.map((dataset) => ({
      key: `dataset:${year}:${dataset}`,
      title: DATASETS[dataset].title,
      node: { kind: 'dataset', dataset, year },
      mark: unfilled.has(dataset) ? 'gap' : facts[dataset].length ? 'done' : 'empty',
    })),
  };
}

const NONE: ReadonlySet<DatasetId> = new Set();

function fieldsMark({ report, layout }: Context): Mark {
  const open = Object.entries(layout.fields).some(([id, field]) => !field.initial && !report.texts[id]?.trim());
  return open ? 'gap' : 'done';
}

function partItems(context: Context): TreeItem[] {
  return context.layout.parts.flatMap((part) => {
    const scopes =
      part.forEach === 'unit'
        ? context.report.units.filter((u) => u.role === 'unit').map((u) => scopeToUnit(context, u))
        : [context];
    return scopes.map((within) => ({
      key: `part:${part.id}@${within.scope.unitId ?? ''}`,
      // the tree is narrow, and whose report it is stands above
      title: `${part.number} ${fillWords(part.title.replace('{department}', ''), within)}`.trim(),
      mark: 'none' as const,
      children: part.children.map((child, i) => childItem(child, childNumber(part, i), within)),
    }));
  });
}

function childItem(child: PartChild, number: string, context: Context): TreeItem {
  const unit = context.scope.unitId ? { unitId: context.scope.unitId } : {};
  switch (child.kind) {
    case 'section':
      return sectionItem(child, number, context);
    case 'table': {
      const { empty } = tableView(child, context);
      const title = number + fillWords(child.tocText, context);
      return {
        key: `table:${child.id}@${unit.unitId ?? ''}`,
        title,
        node: { kind: 'table', id: child.id, ...unit },
        mark: empty ? 'empty' : 'done',
      };
    }
    case 'terms':
      return { key: `terms:${child.id}`, title: '名词', node: { kind: 'terms', id: child.id }, mark: 'done' };
    case 'chart':
      return { key: `chart:${child.id}`, title: fillWords(child.title, context), mark: 'none' };
  }
}

function sectionItem(section: Section, number: string, context: Context): TreeItem {
  const unit = context.scope.unitId ? { unitId: context.scope.unitId } : {};
  const gap = sectionParagraphs(section, context).some((p) => p.printed.some((run) => run.unfilled));
  return {
    key: `section:${section.id}@${unit.unitId ?? ''}`,
    title: number + fillWords((section.tocText ?? section.heading).replace('{department}', ''), context),
    node: { kind: 'section', id: section.id, ...unit },
    mark: gap ? 'gap' : 'done',
    ...(section.children.length
      ? { children: section.children.map((child, i) => sectionItem(child, numeral(section.numbering, i + 1), context)) }
      : {}),
  };
}
