import type { Layout } from '../../layout/layout.ts';
import { COMMON_WORDS, GROUPED_TABLE_NUMBERS, PLAIN_TEXT_NUMBERS } from '../pieces/commonWords.ts';
import { OFFICIAL_PAGE } from '../pieces/officialPage.ts';
import { BALANCE_TABLE, FISCAL_BALANCE_TABLE } from './balanceTables.ts';
import {
  BASIC_EXPENDITURE_TABLE,
  CLASSIFICATION_TABLES,
  EXPENDITURE_TABLE,
  GENERAL_EXPENDITURE_TABLE,
  GOV_FUND_TABLE,
  PROJECT_TABLE,
  REVENUE_TABLE,
  SANGONG_TABLE,
  STATE_CAPITAL_TABLE,
} from './budgetTables.ts';
import { LIAONING_FIELDS } from './fields.ts';
import { LIAONING_FIGURES } from './figures.ts';
import { DISCLOSURE_RULES, LIAONING_OVERVIEW, LIAONING_SECTIONS } from './narrative.ts';
import { DEBT_TABLE, PROCUREMENT_TABLE, PURCHASED_SERVICES_TABLE, SPECIAL_FUNDS_TABLE } from './otherTables.ts';
import { OVERALL_FORM, PROJECT_FORM } from './performanceTables.ts';
import { LIAONING_TERMS } from './terms.ts';

/** Liaoning 2024: five parts, the first one the department's rules of disclosure; 表1 … 表19; a form per unit and project. */
export const LIAONING_2024: Layout = {
  id: 'liaoning-2024',
  name: '辽宁省部门预算公开版式（2024年）',
  region: '辽宁',
  year: 2024,
  version: 1,
  moneyUnit: '万元',
  tableNumbers: GROUPED_TABLE_NUMBERS,
  textNumbers: PLAIN_TEXT_NUMBERS,
  words: { ...COMMON_WORDS, rise: '提高', fall: '降低' },
  page: OFFICIAL_PAGE,
  cover: [
    { role: 'title', text: '{year}年部门预算公开报告' },
    { role: 'publisher', text: '{department}' },
    { role: 'date', text: '{yearMonth}' },
  ],
  contents: { title: '目录', pageNumbers: true },
  parts: [
    {
      kind: 'part',
      id: 'P1',
      number: '第一部分',
      title: '部门预算公开管理文件',
      tocChildren: false,
      numbering: 'none',
      children: [DISCLOSURE_RULES],
    },
    {
      kind: 'part',
      id: 'P2',
      number: '第二部分',
      title: '部门概况',
      tocChildren: true,
      numbering: '一、',
      children: LIAONING_OVERVIEW,
    },
    {
      kind: 'part',
      id: 'P3',
      number: '第三部分',
      title: '{year}年部门预算表',
      tocChildren: true,
      numbering: '一、',
      children: [
        BALANCE_TABLE,
        REVENUE_TABLE,
        EXPENDITURE_TABLE,
        FISCAL_BALANCE_TABLE,
        GENERAL_EXPENDITURE_TABLE,
        BASIC_EXPENDITURE_TABLE,
        SANGONG_TABLE,
        GOV_FUND_TABLE,
        STATE_CAPITAL_TABLE,
        PROJECT_TABLE,
        ...CLASSIFICATION_TABLES,
        DEBT_TABLE,
        PROCUREMENT_TABLE,
        PURCHASED_SERVICES_TABLE,
        OVERALL_FORM,
        PROJECT_FORM,
        SPECIAL_FUNDS_TABLE,
      ],
    },
    {
      kind: 'part',
      id: 'P4',
      number: '第四部分',
      title: '{year}年部门预算情况说明',
      tocChildren: false,
      numbering: '一、',
      children: LIAONING_SECTIONS,
    },
    {
      kind: 'part',
      id: 'P5',
      number: '第五部分',
      title: '名词解释',
      tocChildren: false,
      numbering: 'none',
      children: [LIAONING_TERMS],
    },
  ],
  figures: LIAONING_FIGURES,
  fields: LIAONING_FIELDS,
  // Liaoning counts the whole of 商品和服务支出, also what is counted as 人员经费
  formulas: { agencyCosts: { dataset: 'basicByEconomic', measure: 'basic', economic: '302' } },
};
