import type { Coordinates } from '../../budget/coordinates.ts';
import { amountText } from '../amountText.ts';
import { evidenceOf } from '../betweenTables/evidence.ts';
import type { CheckRun } from '../checkDef.ts';
import type { CheckId } from '../checkIds.ts';
import type { Finding, FindingPlace } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { knownAmount } from '../material/knownAmount.ts';
import type { CheckMaterial } from '../material/material.ts';
import { spanPlace } from '../spanPlace.ts';
import { figurePlace, readSections } from './reading.ts';
import { statedOf } from './statedQuantities.ts';

/**
 * Official cars in four places (XTB-11, SGJ-06, AST-01): “三公”经费, purchases, assets, and the table of basic
 * expenditure. A car that is bought shows in more than one of them, one that is driven costs money.
 */
export const vehicles: CheckRun = {
  checks: ['XTB-11', 'SGJ-06', 'AST-01', 'AST-02'],
  run(material) {
    const purchase = sangong(material, 'vehiclePurchase');
    return {
      findings: [
        ...boughtNowhere(material, purchase),
        ...boughtElsewhere(material, purchase),
        ...drivenOrNot(material, purchase),
        ...counts(material),
        ...asOf(material),
      ],
      skipped: {},
    };
  },
};

interface Known {
  readonly fen: number;
  readonly places: readonly FindingPlace[];
}

/** An amount as the facts or else the text have it. */
function amountOf(material: CheckMaterial, at: Coordinates, matches: (of: Coordinates) => boolean): Known | undefined {
  const stated = statedOf(material, (q) => q.op === 'value' && matches(q.of)).filter(
    (s) => s.amount && s.figure.year === 'this',
  );
  const places = [...evidenceOf(material).places(at), ...stated.map((s) => figurePlace(s.read, s.at))];
  const amount = knownAmount(material, at) ?? stated[0]?.amount;
  return amount ? { fen: amount.fen, places } : undefined;
}

const sangong = (material: CheckMaterial, item: string): Known | undefined =>
  amountOf(material, { dataset: 'sangong', item }, (of) => of.dataset === 'sangong' && of.item === item);

function cars(material: CheckMaterial): { count: number; places: readonly FindingPlace[] } | undefined {
  const stated = statedOf(
    material,
    (q) => q.op === 'value' && q.of.dataset === 'assets' && q.of.kind === 'vehicle',
  ).find((s) => s.figure.unit.kind === 'count');
  if (stated)
    return {
      count: stated.figure.scaled / 10 ** stated.figure.decimals,
      places: [figurePlace(stated.read, stated.at)],
    };
  const value = material.context.book.value({ dataset: 'assets', kind: 'vehicle', quantity: 'quantity' });
  if (value.kind !== 'quantity' || value.blank || value.amount === null) return undefined;
  return { count: value.amount / 10 ** value.scale, places: [] };
}

const make = (check: CheckId, places: readonly FindingPlace[], message: string, hint: string): Finding =>
  makeFinding(check, {
    severity: 'warning',
    where: places[0] ?? {},
    against: places.slice(1),
    message,
    hint,
    key: check,
  });

const NO_PURCHASE = /政府采购(?:支出)?预算(?:安排|总额)?(?:为)?\s*0(?:\.0+)?\s*万?元/;
const NO_ASSETS = /拟?购置(?:固定资产|车辆)[^。；]{0,8}?(?:总额|金额)?(?:为)?\s*0(?:\.0+)?\s*(?:万?元|辆|台)/;

/** 购置费 > 0 while the report says that nothing is bought. */
function boughtNowhere(material: CheckMaterial, purchase: Known | undefined): Finding[] {
  if (!purchase || purchase.fen === 0) return [];
  const denials = [NO_PURCHASE, NO_ASSETS].flatMap((words) => sentence(material, words));
  if (denials.length === 0) return [];
  return [
    make(
      'XTB-11',
      [...denials, ...purchase.places],
      `“三公”经费安排公务用车购置费${amountText(purchase.fen)}，而${denials.map((d) => `“${d.text}”`).join('、')}，两处不一致。`,
      '公务用车购置应列入政府采购预算和拟购置资产；确已另行采购的，说明原因。',
    ),
  ];
}

function sentence(material: CheckMaterial, words: RegExp): FindingPlace[] {
  for (const section of material.sections) {
    for (const [i, { text }] of section.paragraphs.entries()) {
      const match = words.exec(text);
      if (match) return [spanPlace(section, i, match.index, match.index + match[0].length)];
    }
  }
  return [];
}

/** A car among the purchases while 公务用车购置费 is 0: bought with other money, which the text should say. */
function boughtElsewhere(material: CheckMaterial, purchase: Known | undefined): Finding[] {
  if (purchase && purchase.fen !== 0) return [];
  const line = material.context.report.current.procurement.find(
    (l) => l.economic === '31013' || /轿车|公务用车|越野车|客车/.test(l.texts?.['itemName'] ?? ''),
  );
  const amount = line?.amounts?.['amount'];
  if (!line || !amount) return [];
  const table = material.tables.find((t) => /采购/.test(t.title));
  const row = table?.rows.find((r) => r.cells.some((c) => /31013|轿车|公务用车|越野车|客车/.test(c.text)));
  const where: FindingPlace = table
    ? { ...table.place, row: row?.label ?? '', ...(row?.line === undefined ? {} : { line: row.line }) }
    : { row: line.texts?.['itemName'] ?? '' };
  return [
    make(
      'XTB-11',
      [where, ...(purchase?.places ?? [])],
      `政府采购表中购置公务用车${amountText(amount)}，而“三公”经费的公务用车购置费为0。`,
      '用财政拨款以外的资金购车的，应在文字中说明资金来源；否则补列公务用车购置费。',
    ),
  ];
}

function drivenOrNot(material: CheckMaterial, purchase: Known | undefined): Finding[] {
  const [operation, owned] = [sangong(material, 'vehicleOperation'), cars(material)];
  if (!operation || !owned) return [];
  if (operation.fen > 0 && owned.count === 0 && !(purchase && purchase.fen > 0)) {
    return [
      make(
        'SGJ-06',
        [...owned.places, ...operation.places],
        `公务用车运行维护费为${amountText(operation.fen)}，而车辆数为0。`,
        '核对车辆数和公务用车运行维护费；租用车辆的，说明情况。',
      ),
    ];
  }
  return [];
}

/** 共有车辆N辆，其中：… adds up (AST-01). */
function counts(material: CheckMaterial): Finding[] {
  return readSections(material).flatMap((read) =>
    read.text.paragraphs.flatMap(({ figures }, paragraph): Finding[] => {
      const all = figures.map((figure, i) => ({ figure, i, of: figure.subject.candidates[0]?.of }));
      const assets = all.filter(
        ({ figure, of }) => of?.dataset === 'assets' && figure.unit.kind === 'count' && figure.year === 'this',
      );
      const total = assets.findIndex(({ of }) => of!.kind === 'vehicle');
      const parts = assets.slice(total + 1).filter(({ of }) => String(of!.kind).endsWith('Vehicle'));
      if (total < 0 || parts.length < 2) return [];
      const number = (f: (typeof assets)[number]): number => f.figure.scaled / 10 ** f.figure.decimals;
      const [stated, sum] = [number(assets[total]!), parts.reduce((n, p) => n + number(p), 0)];
      if (stated === sum) return [];
      return [
        makeFinding('AST-01', {
          severity: 'warning',
          where: figurePlace(read, { paragraph, figure: assets[total]!.i }),
          against: parts.map((p) => figurePlace(read, { paragraph, figure: p.i })),
          stated: `${stated}辆`,
          expected: `${sum}辆`,
          message: `${read.section.heading}：共有车辆${stated}辆，各类车辆相加为${sum}辆。`,
          hint: '核对车辆总数与各类车辆数。',
          key: String(paragraph),
        }),
      ];
    }),
  );
}

const AS_OF = /(20\d\d)\s*年(?:度)?\s*(?:期末|年末|年底|底|末|1?\d\s*月(?:\s*\d{1,2}\s*日)?)/g;

/** Assets are told as of a day before the budget year (AST-02). */
function asOf(material: CheckMaterial): Finding[] {
  const { year } = material.context.report;
  return material.sections
    .filter((s) => /国有资产|资产占用|资产占有/.test(s.heading))
    .flatMap((section) =>
      section.paragraphs.flatMap(({ text }, p) =>
        [...text.matchAll(AS_OF)]
          .filter((m) => Number(m[1]) >= year || Number(m[1]) < year - 1)
          .map((m) =>
            makeFinding('AST-02', {
              severity: 'warning',
              where: spanPlace(section, p, m.index, m.index + m[0].length),
              stated: m[0],
              expected: `${year - 1}年`,
              message: `${section.heading}：国有资产的统计时点写的是“${m[0]}”，${year}年度预算一般用${year - 1}年的数据。`,
              hint: `核对统计时点，一般为${year - 1}年年末。`,
              key: `${p} ${m.index}`,
            }),
          ),
      ),
    );
}
