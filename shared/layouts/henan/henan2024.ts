import type { Column, Section, Table } from '../../layout/layout.ts';
import type { LayoutOverride } from '../../layout/override.ts';
import type { Template } from '../../layout/template.ts';
import { PLAIN_TEXT_NUMBERS } from '../pieces/commonWords.ts';
import { EXPENDITURE_COLUMNS } from './expenditureColumns.ts';
import { expenditureContent } from './expenditureTables.ts';
import { PROJECT_TABLE } from './projectTable.ts';

/** In 2024 the form says 单位 where it later says 部门. */
const COLUMNS: readonly Column[] = EXPENDITURE_COLUMNS.map((column) => {
  if (column.id === 'unitCode') return { ...column, label: '单位代码' };
  return column.id === 'name' ? { ...column, label: '单位(科目名称)' } : column;
});

const paragraph = (id: string, text: Template): Section['body'][number] => ({ kind: 'paragraph', id, text });

/** 项目支出表 of 2024 begins with the grand total, without a label. */
const PROJECT_CONTENT: Table['content'] = {
  ...PROJECT_TABLE.content,
  rows: {
    source: 'concat',
    parts: [
      { source: 'fixed', rows: [{ id: 'sum', labels: { name: '' }, at: { dataset: 'projects' }, look: 'total' }] },
      ...(PROJECT_TABLE.content.kind === 'grid' ? [PROJECT_TABLE.content.rows] : []),
    ],
  },
} as Table['content'];

/** Henan 2024: no date line, no charts, no notes; the general budget is explained by 基本 and 项目, not by function. */
export const HENAN_2024: LayoutOverride = {
  base: 'henan',
  layout: {
    id: 'henan-2024',
    name: '河南省部门预算公开版式（2024年）',
    year: 2024,
    version: 1,
    textNumbers: PLAIN_TEXT_NUMBERS,
  },
  changes: [
    { op: 'set', target: 'T03', props: { content: expenditureContent(COLUMNS, 'entry') } },
    {
      op: 'set',
      target: 'T05',
      props: {
        content: expenditureContent(COLUMNS, 'entry'),
        notes: ['备注：本表反映一般公共预算安排的支出。'],
      },
    },
    {
      op: 'set',
      target: 'T09',
      props: {
        content: expenditureContent(COLUMNS, 'entry'),
        emptyNote: '说明：本部门没有政府性基金预算安排的支出，本表没有数据。',
      },
    },
    { op: 'set', target: 'T08', props: { emptyNote: '说明：本部门没有用财政拨款安排“三公”经费，本表没有数据。' } },
    { op: 'set', target: 'T10', props: { content: PROJECT_CONTENT } },
    {
      op: 'set',
      target: 'S2.5',
      props: {
        body: [
          paragraph(
            'S2.5.p1',
            '{department}{year}年一般公共预算支出年初预算为{generalTotal}。其中：基本支出{generalBasicPart}，占{generalBasicShare}；项目支出{generalProjectPart}，占{generalProjectShare}。',
          ),
        ],
      },
    },
    {
      op: 'append',
      target: 'figures',
      node: {
        generalBasicPart: {
          label: '一般公共预算基本支出',
          op: 'value',
          of: { dataset: 'expenditure', measure: 'basic', fund: 'generalAll' },
          form: 'amount',
        },
        generalBasicShare: {
          label: '一般公共预算基本支出占比',
          op: 'share',
          of: { dataset: 'expenditure', measure: 'basic', fund: 'generalAll' },
          per: { dataset: 'expenditure', measure: 'total', fund: 'generalAll' },
          form: 'share',
        },
        generalProjectPart: {
          label: '一般公共预算项目支出',
          op: 'value',
          of: { dataset: 'expenditure', measure: 'project', fund: 'generalAll' },
          form: 'amount',
        },
        generalProjectShare: {
          label: '一般公共预算项目支出占比',
          op: 'share',
          of: { dataset: 'expenditure', measure: 'project', fund: 'generalAll' },
          per: { dataset: 'expenditure', measure: 'total', fund: 'generalAll' },
          form: 'share',
        },
      },
    },
    {
      op: 'set',
      target: 'S2.6',
      props: {
        body: [
          paragraph(
            'S2.6.p1',
            '{department}{year}年一般公共预算基本支出年初预算为{generalBasic}。其中：人员经费支出{personnel}，占{personnelShare}；公用经费支出{operating}，占{operatingShare}。',
          ),
        ],
      },
    },
    { op: 'set', target: 'S2.7', props: { heading: '“三公”经费支出情况说明' } },
    {
      op: 'set',
      target: 'S2.9.1',
      props: {
        heading: '行政（事业）单位机构运转经费',
        body: [
          paragraph(
            'S2.9.1.p1',
            '{department}{year}年机构运转经费支出预算{agencyCosts}，用于保障机构正常运转和履行职责。',
          ),
        ],
      },
    },
    { op: 'remove', target: 'figures/personnelNames' },
    { op: 'remove', target: 'figures/operatingNames' },
    { op: 'remove', target: 'figures/agencyCostsChange' },
    { op: 'remove', target: 'fields/reason.agencyCosts' },
  ],
};
