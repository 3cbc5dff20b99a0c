import { compareApprox, type Approx } from '../../money/interval.ts';
import { amountText } from '../amountText.ts';
import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { knownAmount } from '../material/knownAmount.ts';
import type { CheckMaterial } from '../material/material.ts';
import { figurePlace, figureText } from './reading.ts';
import { statedOf, type StatedQuantity } from './statedQuantities.ts';

/**
 * 机关运行经费 against the table of basic expenditure (OPE-02). Source: 机关事务管理条例第十条: money for goods and
 * services that keeps an office running; the forms take it for the 公用经费 of the administrative units.
 */
export const agencyCosts: CheckRun = {
  checks: ['OPE-01', 'OPE-02'],
  run(material) {
    const stated = statedOf(material, (q) => q.op === 'value' && q.of.dataset === 'agencyCosts').filter(
      (s) => s.amount && s.figure.year === 'this' && s.figure.role === 'amount',
    );
    const mentioned = material.sections.some((s) =>
      s.paragraphs.some((p) => /机关运行经费|机构运转经费|机构运行经费/.test(p.text)),
    );
    const operating = knownAmount(material, { dataset: 'basicByEconomic', measure: 'operating' });
    const skipped = operating ? {} : { 'OPE-02': '没有基本支出表的公用经费' };
    const [first] = stated;
    const findings = [
      ...(mentioned || material.sections.length === 0 ? [] : [missing()]),
      ...(first && operating && !stated.every((s) => s.live) ? against(material, first, operating) : []),
    ];
    return { findings, skipped };
  },
};

function missing(): Finding {
  return makeFinding('OPE-01', {
    severity: 'warning',
    where: {},
    message: '情况说明中没有机关运行经费（机构运转经费）的内容。',
    hint: '写明机关运行经费的预算数及增减变化；没有这项经费的，也写明没有。',
  });
}

function against(material: CheckMaterial, first: StatedQuantity, operating: Approx): Finding[] {
  const amount = first.amount!;
  if (amount.fen === 0 || compareApprox(amount, operating) !== 'differs') return [];
  const goods = knownAmount(material, { dataset: 'basicByEconomic', measure: 'basic', economic: '302' });
  const isGoods = goods !== undefined && compareApprox(amount, goods) !== 'differs';
  // only administrative units count: less than the whole 公用经费 is possible where there are institutions
  const isLess = !isGoods && amount.fen < operating.fen;
  const units = material.context.report.units.filter((u) => u.role === 'unit').length;
  if (isLess && (units > 1 || hasInstitutions(material))) return [];
  const [a, b] = [figureText(first.read, first.at), amountText(operating.fen)];
  return [
    makeFinding('OPE-02', {
      severity: isLess ? 'info' : 'warning',
      where: figurePlace(first.read, first.at),
      stated: a,
      expected: b,
      difference: amountText(amount.fen - operating.fen),
      message: isGoods
        ? `机关运行经费写的是${a}，等于商品和服务支出（302）的全部，而基本支出表的公用经费为${b}，口径不一致。`
        : `机关运行经费写的是${a}，${isLess ? '小于' : '大于'}基本支出表的公用经费${b}。`,
      hint: '核对机关运行经费的口径：一般等于行政单位和参公单位的公用经费。',
    }),
  ];
}

/** Whose text counts several units: institutions among them have no 机关运行经费. */
const hasInstitutions = (material: CheckMaterial): boolean =>
  material.sections.some((s) =>
    s.paragraphs.some((p) => /(?:下属|所属)[^。；]{0,16}\d+\s*[家个]|事业单位\s*\d+\s*[家个]/.test(p.text)),
  );
