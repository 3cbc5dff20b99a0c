import type { Coordinates } from '../../budget/coordinates.ts';
import type { LayoutOverride } from '../../layout/override.ts';

const TAIL = '金额由元换算为万元，四舍五入可能产生尾差。';
const note = (about: string): { notes: readonly string[] } => ({ notes: [`注：本表反映本部门${about}。${TAIL}`] });

const REVENUE: Coordinates = { dataset: 'revenue', fund: 'currentYear' };
const GENERAL: Coordinates = { dataset: 'expenditure', measure: 'total', fund: 'generalAll' };

/** Henan 2026: a date line on the cover, structure charts in the text, notes under every table. */
export const HENAN_2026: LayoutOverride = {
  base: 'henan',
  layout: { id: 'henan-2026', name: '河南省部门预算公开版式（2026年）', year: 2026, version: 1 },
  changes: [
    { op: 'append', target: 'cover', node: { role: 'date', text: '{yearMonthChinese}' } },
    {
      op: 'append',
      target: 'S2.2',
      node: {
        kind: 'chart',
        id: 'C2.2',
        title: '本年收入预算结构图',
        form: 'ring',
        of: REVENUE,
        slices: {
          fund: [
            'general',
            'govFund',
            'stateCapital',
            'specialAccount',
            'business',
            'operatingIncome',
            'fromSuperior',
            'fromSubordinates',
            'other',
          ],
        },
        emptyText: '本年没有收入预算，无结构图。',
      },
    },
    {
      op: 'append',
      target: 'S2.5',
      node: {
        kind: 'chart',
        id: 'C2.5',
        title: '一般公共预算支出结构图',
        form: 'ring',
        of: GENERAL,
        slices: { functionLevel: 1 },
        emptyText: '没有一般公共预算支出，无结构图。',
      },
    },
    { op: 'set', target: 'T01', props: note('收支总体情况') },
    { op: 'set', target: 'T02', props: note('收入总体情况') },
    { op: 'set', target: 'T03', props: note('支出总体情况') },
    { op: 'set', target: 'T04', props: note('财政拨款收支总体情况') },
    { op: 'set', target: 'T05/name', props: { label: '部门（科目）名称' } },
    { op: 'set', target: 'T05', props: note('一般公共预算支出情况') },
    { op: 'set', target: 'T06', props: note('一般公共预算基本支出情况') },
    { op: 'set', target: 'T07', props: note('支出经济分类汇总情况') },
    {
      op: 'set',
      target: 'T08',
      props: {
        notes: [
          '注：1.“三公”经费按党中央、国务院和部门预算管理的规定，包括因公出国（境）费、公务用车购置及运行费、公务接待费。因公出国（境）费是人员因公出国（境）的住宿、交通、伙食、公杂、培训等支出；公务用车购置及运行费是公务用车的购置支出和租用、燃料、维修、过路过桥、保险、安全奖励等支出，公务用车是用于履行公务的机动车辆，包括领导干部用车、一般公务用车和执法执勤用车；公务接待费是按规定开支的公务接待（含外宾接待）支出。',
          `2.${TAIL}`,
        ],
        emptyNote: '说明：本部门没有用财政拨款安排“三公”经费，本表没有数据。',
      },
    },
    {
      op: 'set',
      target: 'T09',
      props: {
        ...note('政府性基金支出情况'),
        emptyNote: '说明：本部门没有政府性基金收入，也没有用政府性基金安排的支出，本表没有数据。',
      },
    },
    { op: 'set', target: 'T10', props: note('项目预算支出情况') },
    { op: 'set', target: 'T11', props: note('整体绩效目标情况') },
    { op: 'set', target: 'T12', props: note('项目绩效目标情况') },
  ],
};
