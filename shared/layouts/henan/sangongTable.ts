import type { Table } from '../../layout/layout.ts';

/** 一般公共预算“三公”经费支出情况表: one row. */
export const SANGONG_TABLE: Table = {
  kind: 'table',
  id: 'T08',
  title: '{year}年一般公共预算“三公”经费支出情况表',
  tocText: '一般公共预算“三公”经费支出情况表',
  captionLeft: '部门名称：{department}',
  captionRight: '单位：万元',
  orientation: 'portrait',
  at: { dataset: 'sangong', fund: 'generalAll' },
  content: {
    kind: 'grid',
    columns: [
      { id: 'sum', label: '“三公”经费合计', at: { item: 'sangong' } },
      { id: 'abroad', label: '因公出国（境）费', at: { item: 'abroad' } },
      {
        id: 'vehicle',
        label: '公务用车购置及运行费',
        children: [
          { id: 'vehicleSum', label: '小计', at: { item: 'vehicle' } },
          { id: 'vehiclePurchase', label: '公务用车购置费', at: { item: 'vehiclePurchase' } },
          { id: 'vehicleOperation', label: '公务用车运行费', at: { item: 'vehicleOperation' } },
        ],
      },
      { id: 'reception', label: '公务接待费', at: { item: 'reception' } },
    ],
    rows: { source: 'fixed', rows: [{ id: 'row', labels: {}, at: { dataset: 'sangong' } }] },
  },
  notes: [],
};
