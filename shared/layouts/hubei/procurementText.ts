import type { Section } from '../../layout/layout.ts';
import { section } from '../pieces/section.ts';
import { because, comparison } from './comparison.ts';

/** （七）政府采购情况: the shares of 货物, 工程 and 服务 and of what is kept for smaller firms (政府采购促进中小企业发展管理办法). */
export const PROCUREMENT_SECTION: Section = section('S2.1.7', '政府采购情况', [
  [
    '{year}年政府采购预算总额{procurement}',
    comparison('procurement'),
    because('procurement', 'reason.procurement'),
    '。',
  ],
  {
    when: { figure: 'procurement', is: 'nonzero' },
    text: '其中：货物类采购预算{goods}，份额占{goodsShare}；工程类采购预算{works}，份额占{worksShare}；服务类采购预算{services}，份额占{servicesShare}。面向中小企业采购预算{sme}，份额占{smeShare}，其中面向小微企业采购预算{micro}，份额占{microShare}。',
  },
]);
