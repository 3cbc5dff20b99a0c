import type { Layout } from '../../layout/layout.ts';
import { COMMON_WORDS, GROUPED_TABLE_NUMBERS, GROUPED_TEXT_NUMBERS } from '../pieces/commonWords.ts';
import { OFFICIAL_PAGE } from '../pieces/officialPage.ts';
import { BALANCE_TABLE, FISCAL_BALANCE_TABLE } from './balanceTables.ts';
import { BASIC_EXPENDITURE_TABLE, ECONOMIC_SUMMARY_TABLE } from './economicTables.ts';
import { EXPENDITURE_TABLE, GENERAL_EXPENDITURE_TABLE, GOV_FUND_TABLE } from './expenditureTables.ts';
import { HENAN_FIELDS } from './fields.ts';
import { HENAN_FIGURES } from './figures.ts';
import { HENAN_OVERVIEW, HENAN_SECTIONS } from './narrative.ts';
import { OVERALL_PERFORMANCE_TABLE, PROJECT_PERFORMANCE_TABLE } from './performanceTables.ts';
import { PROJECT_TABLE } from './projectTable.ts';
import { REVENUE_TABLE } from './revenueTable.ts';
import { SANGONG_TABLE } from './sangongTable.ts';
import { HENAN_TERMS } from './terms.ts';

/** What Henan's forms of all years share; a year is an override of it. Not offered to users itself. */
export const HENAN_BASE: Layout = {
  id: 'henan',
  name: '河南省部门预算公开版式',
  region: '河南',
  year: 2024,
  version: 1,
  moneyUnit: '万元',
  tableNumbers: GROUPED_TABLE_NUMBERS,
  textNumbers: GROUPED_TEXT_NUMBERS,
  words: COMMON_WORDS,
  page: OFFICIAL_PAGE,
  cover: [
    { role: 'year', text: '{year}年度' },
    { role: 'title', text: '{department}部门预算' },
  ],
  contents: { title: '目录', pageNumbers: true },
  parts: [
    {
      kind: 'part',
      id: 'P1',
      number: '第一部分',
      title: '{department}概况',
      tocChildren: true,
      numbering: '一、',
      children: HENAN_OVERVIEW,
    },
    {
      kind: 'part',
      id: 'P2',
      number: '第二部分',
      title: '{department}{year}年部门预算情况说明',
      tocChildren: false,
      numbering: '一、',
      children: HENAN_SECTIONS,
    },
    {
      kind: 'part',
      id: 'P3',
      number: '第三部分',
      title: '名词解释',
      tocChildren: false,
      numbering: 'none',
      children: [HENAN_TERMS],
    },
    {
      kind: 'part',
      id: 'P4',
      number: '',
      title: '附件：{department}{year}年部门预算表',
      tocChildren: true,
      numbering: '一、',
      children: [
        BALANCE_TABLE,
        REVENUE_TABLE,
        EXPENDITURE_TABLE,
        FISCAL_BALANCE_TABLE,
        GENERAL_EXPENDITURE_TABLE,
        BASIC_EXPENDITURE_TABLE,
        ECONOMIC_SUMMARY_TABLE,
        SANGONG_TABLE,
        GOV_FUND_TABLE,
        PROJECT_TABLE,
        OVERALL_PERFORMANCE_TABLE,
        PROJECT_PERFORMANCE_TABLE,
      ],
    },
  ],
  figures: HENAN_FIGURES,
  fields: HENAN_FIELDS,
  formulas: { agencyCosts: { dataset: 'basicByEconomic', measure: 'operating' } },
};
