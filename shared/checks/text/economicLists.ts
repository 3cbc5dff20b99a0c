import { compareApprox, sumApprox, type Approx } from '../../money/interval.ts';
import { amountText } from '../amountText.ts';
import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { knownAmount } from '../material/knownAmount.ts';
import type { CheckMaterial } from '../material/material.ts';
import { spanPlace } from '../spanPlace.ts';
import { figureAmount } from './figureAmount.ts';
import { figurePlace, figureText, readSections, type ReadSection } from './reading.ts';

/**
 * Lists of kinds of cost in the text against the table of basic expenditure: 主要包括 names what the table has (NAR-08),
 * and 人员经费（即…之和） is the sum of the classes that the bracket names (NAR-09).
 */
export const economicLists: CheckRun = {
  checks: ['NAR-08', 'NAR-09'],
  run(material) {
    const items = material.context.report.current.basicByEconomic.filter((l) => (l.economic ?? '').length >= 5);
    if (items.length < MANY) {
      const reason = '没有列到款级的基本支出表';
      return { findings: [], skipped: { 'NAR-08': reason, 'NAR-09': reason } };
    }
    const findings = readSections(material).flatMap((read) => [
      ...read.section.paragraphs.flatMap(({ text }, p) => listFaults(material, read, p, text)),
      ...bracketFaults(material, read),
    ]);
    return { findings, skipped: {} };
  },
};

const MANY = 5;

/** Words of the text for subjects of the list; a form may name several at once. */
const COSTS: Readonly<Record<string, readonly string[]>> = {
  水电费: ['30205', '30206'],
  办公用房水电费: ['30205', '30206'],
  物业费: ['30209'],
  物业管理费: ['30209'],
  维修费: ['30213'],
  日常维修费: ['30213'],
  维修维护费: ['30213'],
  取暖费: ['30208'],
  办公取暖费: ['30208'],
  办公费: ['30201'],
  印刷费: ['30202'],
  咨询费: ['30203'],
  手续费: ['30204'],
  水费: ['30205'],
  电费: ['30206'],
  邮电费: ['30207'],
  差旅费: ['30211'],
  租赁费: ['30214'],
  会议费: ['30215'],
  培训费: ['30216'],
  公务接待费: ['30217'],
  专用材料费: ['30218'],
  被装购置费: ['30224'],
  劳务费: ['30226'],
  委托业务费: ['30227'],
  工会经费: ['30228'],
  福利费: ['30229'],
  公务用车运行维护费: ['30231'],
  其他交通费用: ['30239'],
  基本工资: ['30101'],
  津贴补贴: ['30102'],
  奖金: ['30103'],
  绩效工资: ['30107'],
  职业年金缴费: ['30109'],
  职工基本医疗保险缴费: ['30110'],
  公务员医疗补助缴费: ['30111'],
  其他社会保障缴费: ['30112'],
  住房公积金: ['30113'],
  其他工资福利支出: ['30199'],
  离休费: ['30301'],
  退休费: ['30302'],
  抚恤金: ['30304'],
  生活补助: ['30305'],
  奖励金: ['30309'],
};

const LIST = /(?:主要包括|主要用于|具体包括|主要是用于|主要保障[^。；]{0,30}?需要的)[：:]?([^。；;]+)/g;
/** The definition of the law's commentary, which names kinds of cost that no department has all of. */
const DEFINITION = /办公及印刷费/;
const ABOUT = /人员经费|公用经费|基本支出|运行经费|运转经费/;

function listFaults(material: CheckMaterial, read: ReadSection, p: number, text: string): Finding[] {
  if (DEFINITION.test(text) || !ABOUT.test(text) || /名词/.test([...read.section.path, read.section.heading].join()))
    return [];
  return [...text.matchAll(LIST)].flatMap((match): Finding[] => {
    const names = match[1]!
      .replace(/[（(][^（）()]*[）)]/g, '')
      .split(/[、,，]|和|及/)
      .map((n) => n.replace(/\s/g, '').replace(/等?(?:支出|费用)?$/, (tail) => (tail.startsWith('等') ? '' : tail)));
    const known = names.filter((n) => COSTS[n]);
    const absent = known.filter((n) => COSTS[n]!.every((code) => !isSpent(material, code)));
    if (known.length < 3 || absent.length < 2 || absent.length * 5 < known.length) return [];
    const start = match.index + match[0].length - match[1]!.length;
    return [
      makeFinding('NAR-08', {
        severity: 'warning',
        where: spanPlace(read.section, p, start, start + match[1]!.length),
        stated: absent.join('、'),
        message: `${read.section.heading}：文中列举的${absent.map((n) => `“${n}”`).join('、')}，基本支出表中没有这些科目的金额。`,
        hint: '只列基本支出表中有金额的科目，删去没有的，或核对表格。',
        key: `${p}.${match.index}`,
      }),
    ];
  });
}

function isSpent(material: CheckMaterial, economic: string): boolean {
  return (knownAmount(material, { dataset: 'basicByEconomic', economic })?.fen ?? 0) !== 0;
}

const CLASSES: readonly (readonly [word: RegExp, code: string])[] = [
  [/工资福利/, '301'],
  [/商品和服务/, '302'],
  [/对个人和家庭/, '303'],
  [/资本性支出/, '310'],
];
const BRACKET = /[（(]\s*即([^（）()]+)[）)]\s*$/;

function bracketFaults(material: CheckMaterial, read: ReadSection): Finding[] {
  return read.text.paragraphs.flatMap(({ figures }, paragraph) =>
    figures.flatMap((figure, i): Finding[] => {
      const before = read.section.paragraphs[paragraph]!.text.slice(0, figure.start);
      const named = BRACKET.exec(before)?.[1];
      const stated = figureAmount(figure);
      if (named === undefined || !stated || figure.role !== 'amount') return [];
      const classes = CLASSES.filter(([word]) => word.test(named)).map(([, code]) => code);
      const amounts = classes.map((economic) => knownAmount(material, { dataset: 'basicByEconomic', economic }));
      const known = amounts.filter((a): a is Approx => a !== undefined);
      if (classes.length === 0 || known.length < classes.length) return [];
      const sum = sumApprox(known);
      if (compareApprox(stated, sum) !== 'differs') return [];
      const at = { paragraph, figure: i };
      return [
        makeFinding('NAR-09', {
          severity: 'warning',
          where: figurePlace(read, at),
          stated: figureText(read, at),
          expected: amountText(sum.fen),
          difference: amountText(stated.fen - sum.fen),
          message: `${read.section.heading}：括号中说明的“${named.trim()}”在基本支出表中为${amountText(sum.fen)}，与所写的${figureText(read, at)}不一致。`,
          hint: '核对括号中的口径与金额；部分科目划入另一类的，应在文中说明。',
          key: `${paragraph}.${i}`,
        }),
      ];
    }),
  );
}
