import type { Terms } from '../../layout/layout.ts';
import { DEFINITIONS } from '../pieces/definitions.ts';

/** 名词解释: definitions in our own words. Sources: 预算法, 预算法实施条例, 机关事务管理条例, 政府会计制度. */
export const HENAN_TERMS: Terms = {
  kind: 'terms',
  id: 'terms',
  numbering: '一、',
  items: [
    {
      id: 'term.appropriation',
      term: '财政拨款收入',
      definition: DEFINITIONS.appropriation,
    },
    {
      id: 'term.specialAccount',
      term: '财政专户管理资金',
      definition: '按规定缴入财政专户、专项管理的教育收费，如高中以上学校的学费、住宿费和各类培训费等。',
    },
    {
      id: 'term.business',
      term: '事业收入',
      definition: '事业单位通过专业业务活动及其辅助活动取得的收入，教育收费不在其内。',
    },
    {
      id: 'term.operatingIncome',
      term: '事业单位经营收入',
      definition: '事业单位在专业业务及其辅助活动以外，从事非独立核算的经营活动取得的收入。',
    },
    {
      id: 'term.other',
      term: '其他收入',
      definition: '财政拨款收入、事业收入、事业单位经营收入等以外，部门取得的各项收入。',
    },
    {
      id: 'term.businessFund',
      term: '用事业基金弥补收支差额',
      definition:
        '事业单位当年各项收入不足以安排当年支出时，动用历年收支相抵后留存、专门用于弥补以后年度差额的事业基金来补足的数额。',
    },
    {
      id: 'term.basic',
      term: '基本支出',
      definition: DEFINITIONS.basic,
    },
    {
      id: 'term.project',
      term: '项目支出',
      definition: DEFINITIONS.project,
    },
    {
      id: 'term.sangong',
      term: '“三公”经费',
      definition:
        '部门用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。因公出国（境）费是人员因公出国（境）的住宿、交通、伙食、公杂、培训等支出；公务用车购置及运行费是公务用车的购置支出和租用、燃料、维修、过路过桥、保险、安全奖励等支出；公务接待费是按规定开支的公务接待（含外宾接待）支出。',
    },
    {
      id: 'term.agencyCosts',
      term: '行政（事业）单位机构运转经费',
      definition:
        '行政单位和事业单位用于购买货物和服务、保障机构运转的资金，包括办公、印刷、邮电、差旅、会议、福利、日常维修、一般设备购置、办公用房水电、取暖、物业管理以及公务用车运行维护等支出。',
    },
  ],
};
