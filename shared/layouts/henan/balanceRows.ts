import type { FixedRow } from '../../layout/rowSource.ts';
import { classRow } from '../pieces/classRow.ts';

/** 收支总体情况表: the 类 as the form lists them. 十八 and others do not exist in the form. */
const CLASSES: readonly (readonly [code: string, label: string])[] = [
  ['201', '一、一般公共服务'],
  ['202', '二、外交'],
  ['203', '三、国防'],
  ['204', '四、公共安全'],
  ['205', '五、教育'],
  ['206', '六、科学技术'],
  ['207', '七、文化旅游体育与传媒'],
  ['208', '八、社会保障和就业'],
  ['209', '九、社会保险基金支出'],
  ['210', '十、卫生健康'],
  ['211', '十一、节能环保'],
  ['212', '十二、城乡社区事务'],
  ['213', '十三、农林水事务'],
  ['214', '十四、交通运输'],
  ['215', '十五、资源勘探信息等'],
  ['216', '十六、商业服务业等'],
  ['217', '十七、金融支出'],
  ['219', '十九、援助其他地区支出'],
  ['220', '二十、自然资源海洋气象等支出'],
  ['221', '二十一、住房保障支出'],
  ['222', '二十二、粮油物资储备支出'],
  ['223', '二十三、国有资本经营预算'],
  ['224', '二十四、灾害防治及应急管理'],
  ['227', '二十七、预备费'],
  ['229', '二十九、其他支出'],
  ['230', '三十、转移性支出'],
  ['231', '三十一、债务还本支出'],
  ['232', '三十二、债务付息支出'],
  ['233', '三十三、债务发行费用支出'],
  ['234', '三十四、抗疫特别国债安排的支出'],
];

/** 财政拨款收支总体情况表 writes the first of them with 支出 and in brackets. */
const FISCAL_NAMES: Readonly<Record<string, string>> = {
  '201': '一般公共服务支出',
  '202': '外交支出',
  '203': '国防支出',
  '204': '公共安全支出',
  '205': '教育支出',
  '206': '科学技术支出',
  '207': '文化体育旅游与传媒支出',
  '208': '社会保障和就业支出',
  '209': '社会保险基金支出',
  '210': '卫生健康支出',
  '211': '节能环保支出',
  '212': '城乡社区事务支出',
  '213': '农林水事务支出',
  '214': '交通运输支出',
  '215': '资源勘探信息等支出',
  '216': '商业服务业等支出',
};

/** Expenditure side of 收支总体情况表. */
export const EXPENDITURE_CLASS_ROWS: readonly FixedRow[] = CLASSES.map(([code, label]) => classRow(code, label));

/** Expenditure side of 财政拨款收支总体情况表. */
export const FISCAL_CLASS_ROWS: readonly FixedRow[] = CLASSES.map(([code, label]) => {
  const [numeral, name] = label.split('、') as [string, string];
  return classRow(code, `（${numeral}）${FISCAL_NAMES[code] ?? name}`);
});
