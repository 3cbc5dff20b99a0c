import type { Terms } from '../../layout/layout.ts';
import { DEFINITIONS } from '../pieces/definitions.ts';

const item = (id: string, term: string, definition: string): Terms['items'][number] => ({
  id: `term.${id}`,
  term,
  definition,
});

/** 第五部分 名词解释, in our own words; 科目 after 政府收支分类科目, “三公” after 党政机关厉行节约反对浪费条例. */
export const HUBEI_TERMS: Terms = {
  kind: 'terms',
  id: 'terms',
  numbering: '（一）',
  items: [
    item('appropriation', '财政拨款（补助）收入', DEFINITIONS.appropriation),
    item('publicServices', '一般公共服务支出', '政府用于保障机关履行职能、向社会提供一般公共服务的支出。'),
    item('administration', '行政运行', '行政单位和参照公务员法管理的事业单位的基本支出。'),
    item(
      'administrativeAffairs',
      '一般行政管理事务',
      '行政单位和参照公务员法管理的事业单位的项目支出中，没有另设项级科目的部分。',
    ),
    item('basic', '基本支出', DEFINITIONS.basic),
    item('project', '项目支出', DEFINITIONS.project),
    item('sangong', '“三公”经费', '用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。'),
    item('reception', '公务接待费', '按规定标准接待公务来访人员（含外宾）所开支的费用。'),
    item(
      'abroad',
      '因公出国（境）费',
      '人员因公出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费和公杂费等支出。',
    ),
    item(
      'vehicleOperation',
      '公务用车运行维护费',
      '按规定保留的公务用车的燃料、维修、过路过桥、保险和安全奖励等支出。',
    ),
    item('vehiclePurchase', '公务用车购置费', '购置公务用车的支出，含车辆购置税。'),
  ],
};
