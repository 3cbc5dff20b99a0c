import { excelFile, wordFile, type WordPart } from './officeFiles.ts';

/** An invented department's report of 2025, small: two tables in the text, one sum of the source fails. */
const PARTS: readonly WordPart[] = [
  '临江市档案局2025年部门预算公开',
  '# 第一部分 部门概况',
  '## 一、主要职责',
  '管理全市的档案。',
  '# 第二部分 2025年部门预算情况说明',
  '## 一、收支预算总体情况',
  '2025年收入总计300.00万元，支出总计300.00万元。',
  '# 第三部分 部门预算表',
  '部门收入总体情况表',
  '部门名称：临江市档案局　　单位：万元',
  [
    ['科目编码', '科目名称', '合计', '一般公共预算', '政府性基金'],
    ['', '合计', '300.00', '300.00', ''],
    ['2012601', '行政运行', '200.00', '200.00', ''],
    ['2012604', '档案馆', '100.00', '100.00', ''],
  ],
  '一般公共预算支出表',
  '部门名称：临江市档案局　　单位：万元',
  [
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['', '合计', '310.00', '200.00', '110.00'],
    ['2012601', '行政运行', '200.00', '200.00', ''],
    ['2012604', '档案馆', '100.00', '', '100.00'],
  ],
  '库房情况登记表',
  [
    ['库房', '架位'],
    ['一号', '40'],
  ],
];

export const publishedWord = (): Buffer => wordFile(PARTS);

/** The same department's revenue as a finance system gives it, in 元; `archive`: the amount of one subject. */
export const systemExcel = (archive = 1_200_000): Buffer =>
  excelFile({
    收入: [
      ['部门收入总体情况表'],
      ['部门名称：临江市档案局', '', '', '单位：元'],
      ['科目编码', '科目名称', '合计', '一般公共预算'],
      ['', '合计', 2_000_000 + archive, 2_000_000 + archive],
      ['2012601', '行政运行', 2_000_000, 2_000_000],
      ['2012604', '档案馆', archive, archive],
    ],
  });
