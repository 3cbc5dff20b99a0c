import type { Coordinates } from '../../budget/coordinates.ts';
import type { ColumnMeaning, TableKind } from '../recognised.ts';
import type { SourceGrid } from '../tables/sourceGrid.ts';
import { paneStarts } from '../tables/paneStarts.ts';
import { fundOf, measureOf, sangongItemOf, yearOf } from './words.ts';

type Meaning = Omit<ColumnMeaning, 'index' | 'path'>;

/** What each column of a table means, by its header path and the kind of the table. */
export function readColumns(
  grid: SourceGrid,
  kind: TableKind,
  fund: string | undefined,
  year: number,
): ColumnMeaning[] {
  const second = kind === 'balance' || kind === 'fiscalBalance' ? paneStarts(grid)[1] : undefined;
  const read = grid.paths.map((path, index) => ({
    index,
    path: path.join('/'),
    ...(second === undefined
      ? meaningOf(path, kind, fund, year)
      : balanceColumn(path, index < second ? 'in' : 'out', year)),
  }));
  return kind === 'sangong' ? itemsInRows(read) : read;
}

/** Where no column names a kind of 三公, the rows do: 合计 then is the sum of the funds, not of the kinds. */
function itemsInRows(columns: readonly ColumnMeaning[]): ColumnMeaning[] {
  if (columns.some(({ at }) => at?.item !== undefined && at.item !== 'sangong')) return [...columns];
  return columns.map((column) => {
    if (column.at?.item === undefined) return column;
    const { item: _, ...at } = column.at;
    return { ...column, at };
  });
}

function meaningOf(path: readonly string[], kind: TableKind, fund: string | undefined, year: number): Meaning {
  const leaf = path.at(-1) ?? '';
  if (kind === 'performance' || kind === 'kept') return { role: 'text' };
  if (/^(序号|行次|编号)$/.test(leaf)) return { role: 'index' };
  if (kind === 'balance' || kind === 'fiscalBalance')
    return balanceColumn(path, path[0]?.endsWith('收入') ? 'in' : 'out', year);
  if (kind === 'procurement') return procurementColumn(path);
  if (kind === 'units') return unitColumn(path);
  return codeColumn(path) ?? nameColumn(path, kind) ?? amountColumn(path, kind, fund, year) ?? { role: 'unknown' };
}

function balanceColumn(path: readonly string[], pane: 'in' | 'out', year: number): Meaning {
  const leaf = path.at(-1) ?? '';
  if (/^(项目|科目|内容|收入|支出|按|功能|经济)/.test(leaf) && !/预算|金额|数$/.test(leaf))
    return { role: 'label', pane };
  const fund = pane === 'out' ? fundOf(path.slice(1)) : undefined;
  const when = yearOf(path, year);
  const at: Coordinates = {
    ...(fund && fund !== 'total' ? { fund } : {}),
    ...(when === 'this' ? {} : { year: when }),
  };
  return { role: 'amount', pane, at };
}

const PART = { 类: 1, 款: 2, 项: 3 } as const;

function codeColumn(path: readonly string[]): Meaning | undefined {
  const leaf = path.at(-1) ?? '';
  const whole = path.join('/');
  const gov = /政府(预算)?(支出)?经济/.test(whole);
  if (leaf === '类' || leaf === '款' || leaf === '项') {
    return { role: gov ? 'govCodePart' : 'codePart', part: PART[leaf] };
  }
  if (!/(编码|代码|编号)/.test(leaf)) return undefined;
  if (/项目/.test(leaf) && !/科目/.test(leaf)) return { role: 'projectCode' };
  if (/(单位|部门)[()]?(编码|代码)|^单位代码|^部门代码/.test(leaf) && !/科目/.test(leaf)) return { role: 'unitCode' };
  return { role: gov ? 'govCode' : 'code' };
}

function nameColumn(path: readonly string[], kind: TableKind): Meaning | undefined {
  const leaf = path.at(-1) ?? '';
  const whole = path.join('/');
  if (/类型|类别|项目属性/.test(leaf) && !/金额|支出/.test(leaf)) return { role: 'type' };
  if (
    /项目(名称|内容)?$/.test(leaf) &&
    ['projects', 'purchasedServices', 'debt', 'specialFunds', 'transferProjects'].includes(kind)
  ) {
    return { role: 'project' };
  }
  if (/(项目|实施|预算|所属|用款)单位(名称)?$/.test(leaf)) return { role: 'unitName' };
  if (kind === 'projects' && /^(单位|部门)$/.test(leaf)) return { role: 'unitName' };
  if (/科目(名称)?\)?$/.test(leaf) || /名称/.test(leaf)) {
    if (/政府(预算)?(支出)?经济/.test(whole)) return { role: 'govName' };
    if (kind === 'projects' && /功能|科目/.test(leaf)) return { role: 'name' };
    if (kind === 'projects' && /单位/.test(leaf)) return { role: 'unitName' };
    return { role: 'name' };
  }
  if (/^(项目|单位|内容|资产类别)$/.test(leaf)) return { role: 'name' };
  return /主要内容|备注|说明|依据/.test(leaf) ? { role: 'text', field: 'content' } : undefined;
}

function amountColumn(
  path: readonly string[],
  kind: TableKind,
  fund: string | undefined,
  year: number,
): Meaning | undefined {
  const when = yearOf(path, year);
  const at = (coordinates: Coordinates): Meaning => ({
    role: 'amount',
    at: { ...coordinates, ...(when === 'this' ? {} : { year: when }) },
  });
  if (kind === 'expenditure' || kind === 'basicByEconomic') {
    const coordinates = expenditureCoordinates(path, kind, fund);
    return coordinates && at(coordinates);
  }
  if (kind === 'sangong') {
    const coordinates = sangongCoordinates(path);
    return coordinates && at(coordinates);
  }
  if (kind === 'assets') return assetColumn(path);
  if (kind === 'specialFunds') {
    const leaf = path.at(-1) ?? '';
    const measure = /未分配/.test(leaf) ? 'unallocated' : /已分配/.test(leaf) ? 'allocated' : 'amount';
    return at({ measure });
  }
  const own = fundOf(path);
  // the whole of a table of one fund is of that fund
  return own ? at({ fund: own === 'total' && fund ? fund : own }) : undefined;
}

/** A node of the expenditure tree, or the fund of 支出 by funds. */
function expenditureCoordinates(
  path: readonly string[],
  kind: 'expenditure' | 'basicByEconomic',
  fund: string | undefined,
): Coordinates | undefined {
  const measure = measureOf(path);
  if (kind === 'expenditure' && !fund && (measure === undefined || measure === 'total')) {
    const own = fundOf(path);
    if (own !== undefined && own !== 'total') return { measure: 'total', fund: own };
  }
  const node = measure === 'total' && kind === 'basicByEconomic' ? 'basic' : measure;
  return node ? { measure: node, ...(fund ? { fund } : {}) } : undefined;
}

/** A kind of 三公, or a fund where the kinds are rows. */
function sangongCoordinates(path: readonly string[]): Coordinates | undefined {
  if (/机关运行/.test(path.join('/'))) return { dataset: 'agencyCosts' };
  const item = sangongItemOf(path);
  const fund = fundOf(path);
  if (fund !== undefined && fund !== 'total' && (item === undefined || item === 'sangong')) return { fund };
  if (item !== undefined) return { item };
  return fund === undefined ? undefined : { fund };
}

function assetColumn(path: readonly string[]): Meaning | undefined {
  const leaf = path.at(-1) ?? '';
  if (/数量/.test(leaf)) return { role: 'quantity', at: { quantity: 'quantity' } };
  if (/净值/.test(leaf)) return { role: 'amount', at: { measure: 'net' } };
  return /价值|原值|金额|账面/.test(leaf) ? { role: 'amount', at: { measure: 'gross' } } : undefined;
}

function unitColumn(path: readonly string[]): Meaning {
  const leaf = path.at(-1) ?? '';
  if (/编码|代码/.test(leaf)) return { role: 'unitCode' };
  if (/性质|类型|类别/.test(leaf)) return { role: 'text', field: 'nature' };
  if (/规格|级别/.test(leaf)) return { role: 'text', field: 'rank' };
  if (/经费|保障|供给/.test(leaf)) return { role: 'text', field: 'fundingForm' };
  return /名称|^(单位|部门|机构)$/.test(leaf) ? { role: 'name' } : { role: 'text' };
}

const PROCUREMENT_COLUMNS: readonly [RegExp, Meaning][] = [
  [/小微/, { role: 'amount', at: { measure: 'micro' } }],
  [/中小/, { role: 'amount', at: { measure: 'sme' } }],
  [/单价/, { role: 'amount', field: 'unitPrice' }],
  [/数量/, { role: 'quantity', at: { quantity: 'quantity' } }],
  [/计量单位/, { role: 'text', field: 'measureUnit' }],
  [/(单位|部门)(代码|编码)/, { role: 'unitCode' }],
  [/单位名称|^单位$/, { role: 'unitName' }],
  [/品目|物品|目录名称/, { role: 'text', field: 'itemName' }],
  [/目录序号|目录编码/, { role: 'text', field: 'itemCode' }],
  [/功能/, { role: 'code' }],
  [/经济/, { role: 'text', field: 'economic' }],
  [/资金来源/, { role: 'text', field: 'source' }],
  [/资金性质/, { role: 'text', field: 'nature' }],
  [/项目/, { role: 'project' }],
];

function procurementColumn(path: readonly string[]): Meaning {
  const leaf = path.at(-1) ?? '';
  const whole = path.join('/');
  const known = PROCUREMENT_COLUMNS.find(([pattern]) => pattern.test(leaf));
  if (known) return known[1];
  if (/采购金额|合计|金额/.test(whole) && /合计|金额|小计/.test(leaf))
    return { role: 'amount', at: { measure: 'amount' } };
  const fund = fundOf(path);
  return fund ? { role: 'amount', at: { fund } } : { role: 'unknown' };
}
