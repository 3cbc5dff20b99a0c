import { DATASETS } from '../../budget/datasets.ts';
import { datasetKeys } from '../../report/datasetKeys.ts';
import type { RowShape } from './rowShapes.ts';

/**
 * Whether rows of this kind have the text that a `show` column asks for (see columnText.ts). What no row has would print
 * an empty column.
 */
export function canShow(show: string, row: RowShape): boolean {
  const [object, field = ''] = show.split('.') as [string, string | undefined];
  const texts = row.line ? datasetKeys(row.line).texts : undefined;
  switch (object) {
    case 'index':
    case 'department':
      return true;
    case 'label':
      return row.subject !== undefined || (texts ? texts.has('name') : row.hasUnit);
    case 'code':
      return row.subject !== undefined || (texts ? texts.has('code') : row.hasUnit);
    case 'unit':
      return row.hasUnit;
    case 'function':
    case 'economic':
    case 'govEconomic':
      return hasSubject(object, field, row);
    case 'project':
      return row.hasProject && datasetKeys('projects').texts.has(field);
    case 'performance':
      return row.hasProject && datasetKeys('projectPerformance').texts.has(field);
    case 'line':
      return (
        texts !== undefined &&
        (field === 'indicatorValue' || field === 'plainOperator' ? texts.has('operator') : texts.has(field))
      );
    case 'procurement':
      return texts?.has('itemName') === true;
    default:
      return false;
  }
}

/** 经济分类 has no 项. */
function hasSubject(kind: 'function' | 'economic' | 'govEconomic', field: string, row: RowShape): boolean {
  if (field === 'item' && kind !== 'function') return false;
  return row.subject === kind || (row.line !== undefined && DATASETS[row.line].dimensions.includes(kind));
}

/** What a text of a column needs, for the message that no row has it. */
export function needOf(show: string): string {
  const [object, field] = show.split('.') as [string, string | undefined];
  if (object === 'line') return `有“${field}”这一栏的逐条记录的行`;
  if (object === 'project') return `项目的行，并且项目要有“${field}”这一栏`;
  if (object === 'performance') return `项目的行，并且项目绩效目标要有“${field}”这一栏`;
  if (object === 'unit') return '单位的行，或分单位的记录的行';
  if (object === 'procurement') return '政府采购或政府购买服务的记录的行';
  if (object === 'function') return '按功能分类科目展开的行，或带功能分类科目的记录的行';
  if (object === 'economic' || object === 'govEconomic') {
    return field === 'item' ? '功能分类科目（经济分类没有“项”）' : '按经济分类科目展开的行，或带经济分类科目的记录的行';
  }
  return '科目、单位或有名称的记录的行';
}
