import type { Layout, PartChild } from '../../layout/layout.ts';
import { COMMON_WORDS, GROUPED_TABLE_NUMBERS } from '../pieces/commonWords.ts';
import { OFFICIAL_PAGE } from '../pieces/officialPage.ts';
import { balanceTable, fiscalTable } from './balanceTables.ts';
import { budgetTables } from './budgetTables.ts';
import { HEBEI_FIELDS } from './fields.ts';
import { HEBEI_FIGURES } from './figures.ts';
import { hebeiText } from './narrative.ts';

/** The two balances stand first and fourth among the tables. They have no numeral of the part: the text is numbered. */
const tables = (part: 'D' | 'U'): readonly PartChild[] => {
  const [revenue, expenditure, ...others] = budgetTables(part);
  return [balanceTable(part), revenue!, expenditure!, fiscalTable(part), ...others].map((table) => ({
    ...table,
    annex: true,
  }));
};

/** Hebei 2021: the department first, then each of its units with the same set; tables before the text. */
export const HEBEI_2021: Layout = {
  id: 'hebei-2021',
  name: '河北省部门预算公开版式（2021年）',
  region: '河北',
  year: 2021,
  version: 1,
  moneyUnit: '万元',
  tableNumbers: { ...GROUPED_TABLE_NUMBERS, grouping: false },
  textNumbers: { decimals: 2, grouping: false, trimZeros: true, zero: 'bareZero', blank: 'zero' },
  words: COMMON_WORDS,
  page: OFFICIAL_PAGE,
  cover: [
    { role: 'title', text: '{department}' },
    { role: 'subtitle', text: '{year}年部门预算信息公开' },
  ],
  contents: { title: '目录', pageNumbers: true },
  parts: [
    {
      kind: 'part',
      id: 'D',
      number: '第一部分',
      title: '部门预算',
      tocChildren: true,
      numbering: '一、',
      children: [...tables('D'), ...hebeiText('D')],
    },
    {
      kind: 'part',
      id: 'U',
      number: '第二部分',
      title: '部门所属单位预算：{scope}',
      tocChildren: true,
      numbering: '一、',
      forEach: 'unit',
      children: [...tables('U'), ...hebeiText('U')],
    },
  ],
  figures: HEBEI_FIGURES,
  fields: HEBEI_FIELDS,
  formulas: { agencyCosts: { dataset: 'basicByEconomic', measure: 'operating' } },
};
