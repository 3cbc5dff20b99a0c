import type { TableContent } from '../../layout/layout.ts';

/** The “三公” table of one row: 合计, 因公出国（境）费, 公务用车 with its two parts, 公务接待费. */
export const SANGONG_CONTENT: TableContent = {
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
};
