import { expect, test } from 'vitest';
import type { Unit } from '../../shared/budget/lines.ts';
import type { Column, Part } from '../../shared/layout/layout.ts';
import type { FixedRow, RowSource } from '../../shared/layout/rowSource.ts';
import { dumpParts, gridTable, makeTable, printTable, valueColumn } from '../support/printTable.ts';
import { makeLine, makeReport, wan } from '../support/smallReport.ts';

// Each case is the shape of one table of a real report, declared in the layout schema, printed from small facts.

const DEPARTMENT: Unit = { id: 'department', code: '060', name: '某局', role: 'department' };
const OFFICE: Unit = { id: 'office', code: '060001', name: '某局本级', role: 'unit', nature: '行政' };
const CENTRE: Unit = { id: 'centre', code: '060002', name: '某中心', role: 'unit', nature: '事业' };
const SECTION: Unit = { id: 'section', code: '08', name: '社会保障股', role: 'above' };

const label = (id: string, text: string): Column => ({ id, label: text, show: 'label' });
const row = (id: string, labels: FixedRow['labels'], rest: Partial<FixedRow> = {}): FixedRow => ({
  id,
  labels,
  ...rest,
});
const fixed = (...rows: FixedRow[]): RowSource => ({ source: 'fixed', rows });

test('paired panes: income and expenditure side by side, closing rows on one line', () => {
  const report = makeReport({
    units: [DEPARTMENT, OFFICE],
    current: {
      revenue: [makeLine({ unit: 'office', amounts: { general: wan(100), generalAppropriation: wan(90) } })],
      expenditure: [makeLine({ unit: 'office', function: '2101501', amounts: { wages: wan(60), specific: wan(40) } })],
    },
  });
  const income = (id: string, name: string, fund: string, rest: Partial<FixedRow> = {}): FixedRow =>
    row(id, { in: name }, { at: { dataset: 'revenue', fund }, ...rest });
  const outgo = (id: string, name: string, code: string): FixedRow =>
    row(id, { out: name }, { at: { dataset: 'expenditure', function: code } });
  const table = gridTable(
    [
      { id: 'i', label: '收入', children: [label('in', '项目'), valueColumn('inAmount', '金额', {})] },
      { id: 'o', label: '支出', children: [label('out', '项目'), valueColumn('outAmount', '金额', {})] },
    ],
    {
      source: 'paired',
      panes: [
        {
          columns: ['in', 'inAmount'],
          rows: fixed(
            income('a', '一、一般公共预算', 'general'),
            income('b', '其中：财政拨款', 'generalAppropriation'),
            income('c', '收入总计', 'total', { anchor: 'total' }),
          ),
        },
        {
          columns: ['out', 'outAmount'],
          rows: fixed(
            outgo('d', '一、一般公共服务', '201'),
            outgo('e', '八、社会保障和就业', '208'),
            outgo('f', '十、卫生健康', '210'),
            row('g', { out: '支出总计' }, { at: { dataset: 'expenditure' }, anchor: 'total' }),
          ),
        },
      ],
    },
  );
  expect(printTable(table, report)).toEqual([
    {
      columns: '收入/项目|收入/金额|支出/项目|支出/金额',
      rows: [
        '一、一般公共预算|100.00|一、一般公共服务|',
        '其中：财政拨款|90.00|八、社会保障和就业|',
        '||十、卫生健康|100.00',
        '收入总计|100.00|支出总计|100.00',
      ],
    },
  ]);
});

test('合计 → 部门 → 科目, codes in three columns, the unit code on the department row only', () => {
  const report = makeReport({
    units: [DEPARTMENT, OFFICE, CENTRE],
    current: {
      expenditure: [
        makeLine({ unit: 'centre', function: '2210201', amounts: { wages: wan(5) } }),
        makeLine({ unit: 'office', function: '2080505', amounts: { wages: wan(1.5) } }),
        makeLine({ unit: 'centre', function: '2080505', amounts: { wages: wan(2) } }),
      ],
    },
  });
  const columns: Column[] = [
    { id: 'class', label: '类', show: 'function.class' },
    { id: 'section', label: '款', show: 'function.section' },
    { id: 'item', label: '项', show: 'function.item' },
    { id: 'unit', label: '部门代码', show: 'unit.code' },
    label('name', '名称'),
    valueColumn('basic', '基本支出', { measure: 'basic' }),
    valueColumn('project', '项目支出', { measure: 'project' }),
  ];
  const rows: RowSource = {
    source: 'concat',
    parts: [
      fixed(row('sum', { name: '合计' }, { at: { dataset: 'expenditure' } })),
      {
        source: 'units',
        roles: ['department'],
        at: { dataset: 'expenditure' },
        then: { source: 'subjects', of: 'function', levels: [3], at: { dataset: 'expenditure' }, order: 'code' },
      },
    ],
  };
  expect(printTable(gridTable(columns, rows), report)[0]!.rows).toEqual([
    '||||合计|8.50|',
    '|||060|某局|8.50|',
    '208|05|05||机关事业单位基本养老保险缴费支出|3.50|',
    '221|02|01||住房公积金|5.00|',
  ]);
});

test('类/款/项 with subtotals, in the order of entry', () => {
  const report = makeReport({
    units: [DEPARTMENT, OFFICE],
    current: {
      expenditure: [
        makeLine({ unit: 'office', function: '2210201', amounts: { wages: wan(5) } }),
        makeLine({ unit: 'office', function: '2101501', amounts: { wages: wan(7), specific: wan(1) } }),
        makeLine({ unit: 'office', function: '2101599', amounts: { specific: wan(2) } }),
      ],
    },
  });
  const columns = [{ id: 'code', label: '编码', show: 'function.code' }, valueColumn('total', '合计', {})];
  const rows = (order: 'entry' | 'code' | 'amount'): RowSource => ({
    source: 'subjects',
    of: 'function',
    levels: [1, 2, 3],
    at: { dataset: 'expenditure' },
    order,
  });
  const printed = (order: 'entry' | 'code' | 'amount') => printTable(gridTable(columns, rows(order)), report)[0]!.rows;
  expect(printed('entry')).toEqual([
    '221|5.00',
    '22102|5.00',
    '2210201|5.00',
    '210|10.00',
    '21015|10.00',
    '2101501|8.00',
    '2101599|2.00',
  ]);
  expect(printed('code')[0]).toBe('210|10.00');
  // siblings by amount, children below their parents
  expect(printed('amount').filter((r) => r.length === 12)).toEqual(['2101501|8.00', '2101599|2.00', '2210201|5.00']);
});

test('a pair of codes may stand twice: lines are not merged', () => {
  const pair = { unit: 'office', economic: '30299', govEconomic: '50502' };
  const report = makeReport({
    units: [DEPARTMENT, OFFICE],
    current: {
      basicByEconomic: [
        makeLine({ ...pair, amounts: { operating: wan(0.17) } }),
        makeLine({ unit: 'office', economic: '30201', govEconomic: '50201', amounts: { operating: wan(1.39) } }),
        makeLine({ ...pair, amounts: { operating: wan(1.74) } }),
      ],
    },
  });
  const columns: Column[] = [
    { id: 'code', label: '科目编码', show: 'economic.code' },
    { id: 'gov', label: '政府编码', show: 'govEconomic.code' },
    valueColumn('basic', '合计', { measure: 'basic' }),
    valueColumn('personnel', '人员经费', { measure: 'personnel' }),
  ];
  const lines: RowSource = { source: 'lines', dataset: 'basicByEconomic', order: 'entry', group: 'line' };
  expect(printTable(gridTable(columns, lines), report)[0]!.rows).toEqual([
    '30299|50502|0.17|',
    '30201|50201|1.39|',
    '30299|50502|1.74|',
  ]);
  const grouped: RowSource = { ...lines, group: ['economic', 'govEconomic'] };
  expect(printTable(gridTable(columns, grouped), report)[0]!.rows).toEqual(['30299|50502|1.91|', '30201|50201|1.39|']);
});

test('rows are 三公 items, columns are funds', () => {
  const report = makeReport({
    units: [DEPARTMENT, OFFICE],
    current: {
      sangong: [
        makeLine({ unit: 'office', item: 'vehiclePurchase', amounts: { general: wan(13) } }),
        makeLine({ unit: 'office', item: 'vehicleOperation', amounts: { general: wan(2.5) } }),
        makeLine({ unit: 'office', item: 'reception', amounts: { general: wan(0.1) } }),
      ],
    },
  });
  const item = (id: string, name: string): FixedRow => row(id, { name }, { at: { dataset: 'sangong', item: id } });
  const table = gridTable(
    [
      { id: 'no', label: '序号', show: 'index' },
      label('name', '项目'),
      valueColumn('total', '合计', { fund: 'fiscalAppropriation' }),
      valueColumn('general', '一般公共预算财政拨款', { fund: 'general' }),
      valueColumn('govFund', '政府性基金预算拨款', { fund: 'govFund' }),
    ],
    fixed(
      item('sangong', '合计'),
      item('abroad', '一、因公出国（境）费'),
      item('vehicle', '二、公务用车购置及运维费'),
      item('vehiclePurchase', '其中：公务用车购置费'),
      item('reception', '三、公务接待费'),
    ),
  );
  expect(printTable(table, report)[0]!.rows).toEqual([
    '1|合计|15.60|15.60|',
    '2|一、因公出国（境）费|||',
    '3|二、公务用车购置及运维费|15.50|15.50|',
    '4|其中：公务用车购置费|13.00|13.00|',
    '5|三、公务接待费|0.10|0.10|',
  ]);
});

test('columns this year, last year, difference; last year is known in totals only', () => {
  const report = makeReport({
    units: [DEPARTMENT, OFFICE],
    current: {
      expenditure: [
        makeLine({ unit: 'office', function: '2101550', amounts: { wages: wan(486.06), specific: wan(9186) } }),
      ],
    },
    prior: { expenditure: [makeLine({ amounts: { basic: wan(385.86), project: wan(7747) } })] },
  });
  const table = gridTable(
    [
      label('name', '项目'),
      valueColumn('now', '2026年预算金额', { year: 'this' }),
      valueColumn('before', '2025年预算金额', { year: 'prior' }),
      valueColumn('change', '预算增减变化', { year: 'difference' }),
      valueColumn('rate', '变化率', { year: 'growth' }),
    ],
    fixed(
      row('basic', { name: '基本支出' }, { at: { dataset: 'expenditure', measure: 'basic' } }),
      row('wages', { name: '工资福利支出' }, { at: { dataset: 'expenditure', measure: 'wages' } }),
      row('total', { name: '合计' }, { at: { dataset: 'expenditure' } }),
    ),
  );
  expect(printTable(table, report)[0]!.rows).toEqual([
    '基本支出|486.06|385.86|100.20|25.97%',
    '工资福利支出|486.06|||',
    '合计|9,672.06|8,132.86|1,539.20|18.93%',
  ]);
});

test('quantity × unit price in 元, below an office above the department', () => {
  const purchase = (itemCode: string, count: number, price: number, sme: boolean) =>
    makeLine({
      unit: 'office',
      project: 'p1',
      itemCode,
      function: '2101550',
      quantities: { quantity: { value: count, scale: 0, unit: '' } },
      amounts: { unitPrice: wan(price / 10000), ...(sme ? { sme: wan((count * price) / 10000) } : {}) },
      texts: { itemName: itemCode === 'A02030501' ? '轿车' : '复印纸' },
    });
  const report = makeReport({
    units: [SECTION, DEPARTMENT, OFFICE],
    current: {
      projects: [makeLine({ id: 'p1', unit: 'office', texts: { name: '办公经费' } })],
      procurement: [purchase('A05040101', 20, 220, true), purchase('A02030501', 1, 180000, false)],
    },
  });
  const table = gridTable(
    [
      { id: 'code', label: '单位代码', show: 'unit.code' },
      { id: 'name', label: '单位名称', show: 'unit.name' },
      { id: 'project', label: '项目', show: 'project.name' },
      { id: 'item', label: '品目', show: 'procurement.item' },
      { id: 'function', label: '功能科目', show: 'function.codeName' },
      valueColumn('count', '数量', { quantity: 'quantity' }),
      valueColumn('price', '单价(元)', { quantity: 'unitPrice' }),
      valueColumn('amount', '合计(元)', { measure: 'amount' }),
      valueColumn('sme', '其中面向中小企业(元)', { measure: 'sme' }),
    ],
    {
      source: 'concat',
      parts: [
        fixed(row('sum', { name: '合计', count: '', price: '' }, { at: { dataset: 'procurement' } })),
        {
          source: 'units',
          roles: ['above', 'department'],
          at: { dataset: 'procurement' },
          labels: { count: '', price: '' },
        },
        {
          source: 'units',
          roles: ['unit'],
          as: 'context',
          then: { source: 'lines', dataset: 'procurement', order: 'entry', group: 'line' },
        },
      ],
    },
    { moneyUnit: '元', numbers: { grouping: false } },
  );
  expect(printTable(table, report)[0]!.rows).toEqual([
    '|合计||||||184400.00|4400.00',
    '08|社会保障股||||||184400.00|4400.00',
    '060|某局||||||184400.00|4400.00',
    '060001|某局本级|办公经费|[A05040101]复印纸|[2101550]事业运行|20|220.00|4400.00|4400.00',
    '060001|某局本级|办公经费|[A02030501]轿车|[2101550]事业运行|1|180000.00|180000.00|',
  ]);
});

test('序号 and 栏次: numbered rows, a row of column numbers under the head', () => {
  const report = makeReport({
    units: [DEPARTMENT, OFFICE],
    current: { revenue: [makeLine({ unit: 'office', amounts: { general: wan(7723.25) } })] },
  });
  const columns: Column[] = [
    { id: 'no', label: '序号', show: 'index' },
    { id: 'in', label: '收入', children: [label('name', '项目'), valueColumn('amount', '金额', { fund: 'general' })] },
  ];
  const table = makeTable({
    kind: 'grid',
    columns,
    rows: fixed(row('a', { name: '一、一般公共预算拨款' }, { at: { dataset: 'revenue' } }), row('b', {})),
    columnNumbers: { label: '栏次', from: 1 },
  });
  const part: Part = {
    kind: 'part',
    id: 'P',
    number: '',
    title: '表',
    tocChildren: true,
    numbering: 'none',
    children: [table],
  };
  const printed = dumpParts([part], report).tables[0]!;
  expect(printed.rows).toEqual([
    ['1', '一、一般公共预算拨款', '7,723.25'],
    ['2', null, null],
  ]);
  expect(printed.columns).toEqual(['序号/栏次', '收入/项目/1', '收入/金额/2']);
});

test('quantities beside amounts', () => {
  const report = makeReport({
    units: [DEPARTMENT, OFFICE],
    current: {
      assets: [
        makeLine({
          unit: 'office',
          kind: 'generalVehicle',
          quantities: { quantity: { value: 1, scale: 0, unit: '辆' } },
          amounts: { gross: wan(19.8) },
        }),
        makeLine({ unit: 'office', kind: 'otherAsset', amounts: { gross: wan(51.27) } }),
      ],
    },
  });
  const kind = (id: string, name: string): FixedRow => row(id, { name }, { at: { dataset: 'assets', kind: id } });
  const table = gridTable(
    [label('name', '项目'), valueColumn('count', '数量', { quantity: 'quantity' }), valueColumn('gross', '价值', {})],
    fixed(
      row('asset', { name: '资产总额', count: '' }, { at: { dataset: 'assets' } }),
      kind('building', '1、房屋（平方米）'),
      kind('vehicle', '2、车辆（台、辆）'),
      kind('otherAsset', '4、其他固定资产'),
    ),
  );
  expect(printTable(table, report)[0]!.rows).toEqual([
    '资产总额||71.07',
    '1、房屋（平方米）||',
    '2、车辆（台、辆）|1|19.80',
    '4、其他固定资产||51.27',
  ]);
});
