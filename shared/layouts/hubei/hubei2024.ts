import type { Layout } from '../../layout/layout.ts';
import { COMMON_WORDS, FILLED_TABLE_NUMBERS, PLAIN_TEXT_NUMBERS } from '../pieces/commonWords.ts';
import { OFFICIAL_PAGE } from '../pieces/officialPage.ts';
import { BALANCE_TABLE, FISCAL_BALANCE_TABLE } from './balanceTables.ts';
import { BASIC_EXPENDITURE_TABLE } from './basicExpenditureTable.ts';
import { EXPENDITURE_TABLE, GENERAL_EXPENDITURE_TABLE, GOV_FUND_TABLE } from './expenditureTables.ts';
import { HUBEI_FIELDS } from './fields.ts';
import { HUBEI_FIGURES } from './figures.ts';
import { HUBEI_OVERVIEW, HUBEI_SECTIONS } from './narrative.ts';
import { OVERALL_FORM, PROJECT_FORM } from './performanceTables.ts';
import { OVERALL_PERFORMANCE_SECTION, PROJECT_PERFORMANCE_SECTION } from './performanceText.ts';
import { PROCUREMENT_TABLE } from './procurementTable.ts';
import { PROJECT_TABLE } from './projectTable.ts';
import { REVENUE_TABLE } from './revenueTable.ts';
import { SANGONG_TABLE } from './sangongTable.ts';
import { HUBEI_TERMS } from './terms.ts';

/** Hubei 2024: five parts, 附表4-1 … with 类, 款 and 项, a chapter on performance with its two declaration forms. */
export const HUBEI_2024: Layout = {
  id: 'hubei-2024',
  name: '湖北省部门预算公开版式（2024年）',
  region: '湖北',
  year: 2024,
  version: 1,
  moneyUnit: '万元',
  tableNumbers: FILLED_TABLE_NUMBERS,
  textNumbers: PLAIN_TEXT_NUMBERS,
  words: COMMON_WORDS,
  page: OFFICIAL_PAGE,
  cover: [{ role: 'title', text: '{department}{year}年部门预算' }],
  contents: { title: '目录', pageNumbers: true },
  parts: [
    {
      kind: 'part',
      id: 'P1',
      number: '第一部分',
      title: '{department}概况',
      tocText: '第一部分 {department}（概况）',
      tocChildren: true,
      numbering: '一、',
      children: HUBEI_OVERVIEW,
    },
    {
      kind: 'part',
      id: 'P2',
      number: '第二部分',
      title: '{department}{year}年部门预算情况说明',
      tocChildren: true,
      numbering: '一、',
      children: HUBEI_SECTIONS,
    },
    {
      kind: 'part',
      id: 'P3',
      number: '第三部分',
      title: '{department}{year}年部门预算表',
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
        PROJECT_TABLE,
        PROCUREMENT_TABLE,
      ],
    },
    {
      kind: 'part',
      id: 'P4',
      number: '第四部分',
      title: '预算绩效情况',
      tocText: '第四部分 {department}{year}年预算绩效情况',
      tocChildren: true,
      numbering: '一、',
      children: [OVERALL_PERFORMANCE_SECTION, OVERALL_FORM, PROJECT_PERFORMANCE_SECTION, PROJECT_FORM],
    },
    {
      kind: 'part',
      id: 'P5',
      number: '第五部分',
      title: '名词解释',
      tocChildren: false,
      numbering: 'none',
      children: [HUBEI_TERMS],
    },
  ],
  figures: HUBEI_FIGURES,
  fields: HUBEI_FIELDS,
  formulas: { agencyCosts: { dataset: 'basicByEconomic', measure: 'operating' } },
};
