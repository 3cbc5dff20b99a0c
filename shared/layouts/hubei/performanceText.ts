import type { Coordinates } from '../../budget/coordinates.ts';
import type { Section } from '../../layout/layout.ts';
import type { Each, Template } from '../../layout/template.ts';
import { section } from '../pieces/section.ts';

type Indicators = 'overallIndicators' | 'projectIndicators';

const list = (dataset: Indicators, where: Coordinates['where'] & object): Each => ({
  each: { of: { dataset, where }, by: 'line', order: 'entry' },
  text: '{.level3}（{.indicatorValue}）',
  join: '；',
  empty: '未设置',
});

/** Satisfaction stands among 效益指标 in the form; the text tells it apart by its 二级指标. */
const BENEFITS = ['经济效益', '社会效益', '生态效益', '可持续影响'] as const;
const SATISFACTION = ['社会公众或服务对象满意度', '服务对象满意度'] as const;

/** 产出, 效益 and 满意度 as three paragraphs. `ending`: the form of the units says 经济效益, that of projects 经济效益指标. */
const indicators = (dataset: Indicators, ending: '' | '指标'): Template => [
  '产出指标：',
  list(dataset, { level1: '产出指标' }),
  '。\n效益指标：',
  list(dataset, { level1: '效益指标', level2: BENEFITS.map((level) => level + ending) }),
  '。\n满意度指标：',
  list(dataset, { level2: SATISFACTION.map((level) => level + ending) }),
  '。',
];

/** 第四部分 一: what 附件4-1 holds, as text. */
export const OVERALL_PERFORMANCE_SECTION: Section = section(
  'S4.1',
  '部门整体绩效目标编制情况',
  [
    ['{department}{year}年整体绩效目标是：{overallGoals}。'],
    {
      when: { figure: 'indicatorCount', is: 'nonzero' },
      text: ['围绕整体目标设置了{indicatorCount}项年度绩效指标：\n', ...indicators('overallIndicators', '')],
    },
  ],
  { tocText: '部门整体绩效目标编制情况说明' },
);

/** 第四部分 二: one text per project, made from the project, its goals and its indicators. */
export const PROJECT_PERFORMANCE_SECTION: Section = section(
  'S4.2',
  '重点项目绩效目标编制情况',
  [
    { when: { figure: 'projectCount', is: 'zero' }, text: '{year}年没有安排项目支出，不涉及项目绩效目标。' },
    {
      when: { figure: 'projectCount', is: 'nonzero' },
      text: [
        {
          each: { of: { dataset: 'projects' }, by: 'project', order: 'entry' },
          text: [
            '{index}. “{name}”项目{year}年预算安排{amount}，资金来源为：',
            {
              each: { of: { dataset: 'projects' }, by: 'fund', order: 'code' },
              text: '{name}{amount}',
              join: '、',
            },
            '。\n主要内容是：{.content}。\n项目绩效总目标是：{.projectPerformance.goals}。\n',
            ...indicators('projectIndicators', '指标'),
          ],
          join: '\n',
        },
      ],
    },
  ],
  { tocText: '项目绩效目标编制情况说明' },
);
