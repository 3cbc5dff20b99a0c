import type { Terms } from '../../layout/layout.ts';
import { DEFINITIONS } from '../pieces/definitions.ts';

const item = (id: string, term: string, definition: string): Terms['items'][number] => ({
  id: `term.${id}`,
  term,
  definition,
});

const subject = (id: string, path: string, definition: string): Terms['items'][number] =>
  item(id, path.replace(/^(.+)\/(.+)\/(.+)$/, '$1（类）$2（款）$3（项）'), definition);

/** 第五部分 名词解释, in our own words; the subjects after 政府收支分类科目, the rest after 预算法实施条例. */
export const LIAONING_TERMS: Terms = {
  kind: 'terms',
  id: 'terms',
  numbering: '1.',
  items: [
    item('general', '一般公共预算拨款收入', '本级财政当年从一般公共预算拨付的资金。'),
    item(
      'govFund',
      '政府性基金预算拨款收入',
      '依法向公民、法人和其他组织征收、专门用于特定公共事业的基金，由财政从政府性基金预算中拨付。',
    ),
    item('specialAccount', '财政专户管理资金收入', '按规定缴入财政专户、实行专项管理的教育收费。'),
    item(
      'unitFunds',
      '单位资金收入',
      '财政拨款和财政专户管理资金以外的收入，分为事业收入、事业单位经营收入、上级补助收入、附属单位上缴收入和其他收入。',
    ),
    item('business', '事业收入', '事业单位通过专业业务活动及其辅助活动取得的收入，教育收费不在其内。'),
    item(
      'operatingIncome',
      '事业单位经营收入',
      '事业单位在专业业务及其辅助活动以外，从事非独立核算的经营活动取得的收入。',
    ),
    item('fromSuperior', '上级补助收入', '从主管部门和上级单位取得的非财政拨款补助。'),
    item('fromSubordinates', '附属单位上缴收入', '附属的独立核算单位按规定上缴的收入。'),
    item('other', '其他收入', '以上各项以外取得的收入，如投资收益、利息和捐赠。'),
    item('carriedOver', '上年结转结余', '以前年度安排、到上年末没有用完，转到本年按原用途继续使用的资金。'),
    item('basic', '基本支出', DEFINITIONS.basic),
    item('project', '项目支出', DEFINITIONS.project),
    item(
      'agencyCosts',
      '机关运行经费',
      '各部门的公用经费，包括办公、印刷、邮电、差旅、会议、福利、日常维护、专用材料和一般设备购置、办公用房水电、取暖、物业管理以及公务用车运行维护等支出。',
    ),
    item(
      'sangong',
      '“三公”经费',
      '用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。因公出国（境）费是人员因公出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费和公杂费；公务用车购置及运行费是购置车辆（含车辆购置税）和燃料、维修、过路过桥、保险、安全奖励等支出；公务接待费是按规定开支的接待支出。',
    ),
    subject(
      'f2080501',
      '社会保障和就业/行政事业单位养老支出/行政单位离退休',
      '行政单位（含参照公务员法管理的事业单位）的离退休经费。',
    ),
    subject('f2080502', '社会保障和就业/行政事业单位养老支出/事业单位离退休', '事业单位的离退休经费。'),
    subject(
      'f2080505',
      '社会保障和就业/行政事业单位养老支出/机关事业单位基本养老保险缴费支出',
      '机关事业单位为职工缴纳的基本养老保险费。',
    ),
    subject(
      'f2080506',
      '社会保障和就业/行政事业单位养老支出/机关事业单位职业年金缴费支出',
      '机关事业单位为职工实际缴纳的职业年金。',
    ),
    subject(
      'f2210201',
      '住房保障/住房改革支出/住房公积金',
      '行政事业单位按规定的工资项目和比例为职工缴纳的住房公积金。',
    ),
    subject('f2210203', '住房保障/住房改革支出/购房补贴', '按房改政策向符合条件的职工和离退休人员发放的购房补贴。'),
  ],
};
