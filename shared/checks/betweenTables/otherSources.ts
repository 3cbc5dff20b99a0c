import { amountText } from '../amountText.ts';
import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { knownAmount } from '../material/knownAmount.ts';
import type { CheckMaterial } from '../material/material.ts';
import { evidenceOf } from './evidence.ts';

/** What two tables leave to be looked at by a person: no error by itself, worth a look (XTB-10, DET-07). */
export const otherSources: CheckRun = {
  checks: ['XTB-10', 'DET-07', 'XTB-09'],
  run(material) {
    return {
      findings: [...notInBasic(material), ...officesAsInstitutions(material), ...moreThanSummary(material)],
      skipped: {},
    };
  },
};

const ITEMS: readonly (readonly [item: string, name: string, economic: string])[] = [
  ['abroad', '因公出国（境）费', '30212'],
  ['reception', '公务接待费', '30217'],
  ['vehicleOperation', '公务用车运行维护费', '30231'],
];

/** An item of “三公” that the table of basic expenditure does not have at all: it must be paid by projects. */
function notInBasic(material: CheckMaterial): Finding[] {
  const lines = material.context.report.current.basicByEconomic.filter((l) => (l.economic ?? '').length >= 5);
  if (lines.length < 5) return [];
  const evidence = evidenceOf(material);
  return ITEMS.flatMap(([item, name, economic]): Finding[] => {
    const at = { dataset: 'sangong' as const, item };
    const stated = knownAmount(material, at);
    if (!stated || stated.fen === 0 || knownAmount(material, { dataset: 'basicByEconomic', economic })) return [];
    if (knownAmount(material, { dataset: 'economicSummary', economic })) return [];
    const [where, ...against] = evidence.places(at);
    return [
      makeFinding('XTB-10', {
        severity: 'info',
        where: where ?? { row: name },
        against,
        stated: amountText(stated.fen),
        message: `“三公”经费表的${name}为${amountText(stated.fen)}，基本支出表中没有${economic} ${name}。`,
        hint: '核对这笔费用是否在项目支出中安排；是的，无须修改。',
        key: `${item} none`,
      }),
    ];
  });
}

const OFFICE_ITEMS = /^(?:\d{5}01|2080501)$/;

/** 公用经费 of administrative items is 机关商品和服务支出 (502…): more of it than of those codes is a wrong pair. */
function officesAsInstitutions(material: CheckMaterial): Finding[] {
  const { current } = material.context.report;
  const basic = current.basicByEconomic.filter((l) => l.govEconomic);
  const operating = (l: { readonly amounts?: Readonly<Record<string, number>> }): number =>
    ['operating', 'goods', 'capital'].reduce((sum, node) => sum + (l.amounts?.[node] ?? 0), 0);
  const offices = current.expenditure
    .filter((l) => OFFICE_ITEMS.test(l.function ?? ''))
    .reduce((sum, l) => sum + operating(l), 0);
  const paired = basic.filter((l) => /^50[23]/.test(l.govEconomic!)).reduce((sum, l) => sum + operating(l), 0);
  const others = basic.some((l) => l.govEconomic!.startsWith('505') && operating(l) > 0);
  const tolerance = basic.length * 5_000;
  if (!others || offices === 0 || paired === 0 || offices <= paired + tolerance) return [];
  const [first] = [...evidenceOf(material).ofGov('505')];
  return [
    makeFinding('DET-07', {
      severity: 'info',
      where: first ?? { row: '基本支出表' },
      stated: amountText(paired),
      expected: amountText(offices),
      difference: amountText(paired - offices),
      message: `行政运行等科目的公用经费为${amountText(offices)}，基本支出表中对应机关商品和服务支出（502）的只有${amountText(paired)}，部分机关经费可能记入了事业单位的科目（505）。`,
      hint: '核对公用经费各行的政府预算支出经济分类科目。',
      key: 'offices',
    }),
  ];
}

/** A subject of basic expenditure that is more than the same subject of all expenditure (XTB-09). */
function moreThanSummary(material: CheckMaterial): Finding[] {
  const { current } = material.context.report;
  const codes = [...new Set(current.basicByEconomic.map((l) => l.economic ?? '').filter((c) => c.length >= 5))];
  if (codes.length === 0 || current.economicSummary.filter((l) => (l.economic ?? '').length >= 5).length < 3) return [];
  const evidence = evidenceOf(material);
  return codes.flatMap((economic): Finding[] => {
    const basic = { dataset: 'basicByEconomic' as const, measure: 'basic', economic };
    const all = { dataset: 'economicSummary' as const, economic, fund: 'total' };
    const [part, whole] = [knownAmount(material, basic), knownAmount(material, all)];
    if (!part || !whole || part.fen <= whole.fen + part.half + whole.half) return [];
    const [a, b] = [amountText(part.fen), amountText(whole.fen)];
    const [where, ...against] = [...evidence.places(basic), ...evidence.places(all)];
    return [
      makeFinding('XTB-09', {
        severity: 'error',
        where: where ?? { row: economic },
        against,
        stated: a,
        expected: b,
        difference: amountText(part.fen - whole.fen),
        message: `基本支出表的${economic}为${a}，大于支出经济分类汇总表的同一科目${b}。`,
        hint: '核对两张表；汇总表应包括基本支出和项目支出。',
        key: economic,
      }),
    ];
  });
}
