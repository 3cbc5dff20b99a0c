import type { Line } from '../../budget/lines.ts';
import { parseAmount } from '../../money/parseAmount.ts';
import { amountText } from '../amountText.ts';
import type { CheckId } from '../checkIds.ts';
import type { Finding, FindingPlace } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { knownAmount } from '../material/knownAmount.ts';
import type { CheckMaterial } from '../material/material.ts';

/** Indicators that cannot be right by themselves: unit, direction, an explanation that is another one's. */
export function indicatorFaults(material: CheckMaterial): Finding[] {
  const { current } = material.context.report;
  const projects = new Set(current.projectIndicators.map((l) => l.project));
  const lists = [
    current.overallIndicators,
    ...[...projects].map((id) => current.projectIndicators.filter((l) => l.project === id)),
  ];
  return lists.flatMap((list) => [
    ...list.flatMap((line) => [
      ...wrongUnit(material, line),
      ...wordsAsValue(material, line),
      ...wrongDirection(material, line),
      ...costAboveBudget(material, line),
    ]),
    ...copiedExplanation(material, list),
  ]);
}

const textOf = (line: Line, field: string): string => line.texts?.[field] ?? '';

const placeOf = (material: CheckMaterial, line: Line): FindingPlace => {
  const name = textOf(line, 'level3');
  for (const table of material.tables) {
    const row = table.rows.findIndex((r) => r.cells.some((c) => c.text === name));
    if (row >= 0) {
      const at = table.rows[row]!.line;
      return { ...table.place, row: name, ...(at === undefined ? {} : { line: at }) };
    }
  }
  return { row: name };
};

function fault(
  material: CheckMaterial,
  line: Line,
  check: CheckId,
  stated: string,
  message: string,
  hint: string,
): Finding {
  return makeFinding(check, {
    severity: 'warning',
    where: placeOf(material, line),
    stated,
    message,
    hint,
    key: line.id,
  });
}

const shown = (line: Line): string =>
  `${textOf(line, 'operator')}${textOf(line, 'value')}${textOf(line, 'valueUnit')}`.trim();

/** A name that counts things or time cannot be measured in percent, and a rate not in things (PRF-04). */
function wrongUnit(material: CheckMaterial, line: Line): Finding[] {
  const name = textOf(line, 'level3');
  const unit = `${textOf(line, 'value')}${textOf(line, 'valueUnit')}`;
  const percent = /[%％]/.test(unit);
  if (percent && /(?:人数|次数|个数|户数|数量|金额|天数)$/.test(name)) {
    return [
      fault(
        material,
        line,
        'PRF-04',
        shown(line),
        `指标“${name}”是数量，指标值却写成“${shown(line)}”。`,
        '核对指标值的计量单位。',
      ),
    ];
  }
  const counted = /(?:人|次|个|户|元|万元|台|辆)$/.test(unit) && /\d/.test(unit);
  if (counted && /(?:率|比例|满意度)$/.test(name)) {
    return [
      fault(
        material,
        line,
        'PRF-04',
        shown(line),
        `指标“${name}”是比率，指标值却写成“${shown(line)}”。`,
        '核对指标值的计量单位，比率一般用%。',
      ),
    ];
  }
  return [];
}

/** A comparison with words instead of a number: = 逐年提高 逐年提高 (PRF-04). */
function wordsAsValue(material: CheckMaterial, line: Line): Finding[] {
  const [operator, value, unit] = [textOf(line, 'operator'), textOf(line, 'value'), textOf(line, 'valueUnit')];
  if (!/[=≥≤<>＜＞]/.test(operator) || !/^[\u4e00-\u9fff]{2,}$/.test(value) || value !== unit) return [];
  const name = textOf(line, 'level3');
  return [
    fault(
      material,
      line,
      'PRF-04',
      shown(line),
      `指标“${name}”用“${operator}”与文字“${value}”比较，度量单位也写成了“${unit}”。`,
      '定性指标不写运算符号和度量单位；定量指标写明数值。',
    ),
  ];
}

/** A limit of cost in money that is more than the whole budget of the project (PRF-05). */
function costAboveBudget(material: CheckMaterial, line: Line): Finding[] {
  const isCost = /成本/.test(textOf(line, 'level2')) && line.project !== undefined && line.project !== null;
  if (!isCost || !/[≤<＜=]/.test(textOf(line, 'operator'))) return [];
  const unit = textOf(line, 'valueUnit');
  const parsed = unit === '元' || unit === '万元' ? parseAmount(textOf(line, 'value'), unit) : undefined;
  const budget =
    knownAmount(material, { dataset: 'projectPerformance', project: line.project!, fund: 'total' }) ??
    knownAmount(material, { dataset: 'projects', project: line.project!, fund: 'total' });
  if (parsed?.kind !== 'amount' || !budget || parsed.fen <= budget.fen + budget.half) return [];
  return [
    fault(
      material,
      line,
      'PRF-05',
      shown(line),
      `成本指标“${textOf(line, 'level3')}”为“${shown(line)}”，大于项目预算${amountText(budget.fen)}。`,
      '成本指标不应大于项目的预算金额，请核对两者。',
    ),
  ];
}

const BAD = /(?:投诉率|事故率|差错率|失误率|违规率|超支率|流失率|退回率|故障率|死亡率|发病率)$/;
const GOOD = /(?:满意度|完成率|合格率|及时率|准确率|覆盖率|到位率|执行率|达标率|办结率)$/;

/** Less is better for complaints, more is better for satisfaction (PRF-05). */
function wrongDirection(material: CheckMaterial, line: Line): Finding[] {
  const name = textOf(line, 'level3').replace(/\s*[（(][%％][)）]$/, '');
  const operator = textOf(line, 'operator');
  const value = Number.parseFloat(textOf(line, 'value').replace(/[^\d.]/g, ''));
  const upside = /[≥>＞]/.test(operator) && BAD.test(name) && value > 0;
  const downside = /[≤<＜]/.test(operator) && GOOD.test(name) && value < 100;
  const lenient = BAD.test(name) && /[≤<＜]/.test(operator) && value >= 50;
  if (!upside && !downside && !lenient) return [];
  return [
    fault(
      material,
      line,
      'PRF-05',
      shown(line),
      `指标“${name}”的指标值“${shown(line)}”方向不合常理。`,
      '核对运算符号（≥、≤）和数值。',
    ),
  ];
}

/** Two indicators that are explained by the same words: one of them was pasted (PRF-08). */
function copiedExplanation(material: CheckMaterial, list: readonly Line[]): Finding[] {
  const first = new Map<string, Line>();
  return list.flatMap((line) => {
    const text = textOf(line, 'explanation').replace(/\s/g, '');
    if (text.length < 12) return [];
    const before = first.get(text);
    if (!before) {
      first.set(text, line);
      return [];
    }
    if (textOf(before, 'level3') === textOf(line, 'level3')) return [];
    const [a, b] = [textOf(before, 'level3'), textOf(line, 'level3')];
    return [
      fault(
        material,
        line,
        'PRF-08',
        text,
        `指标“${b}”的说明与“${a}”完全相同，可能是粘贴错了。`,
        '核对这两个指标的说明，各写各的。',
      ),
    ];
  });
}
