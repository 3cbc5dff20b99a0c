import { linePlace } from '../report/placeName.ts';
import { datasetsOf } from '../report/references.ts';
import type { Report } from '../report/report.ts';
import type { MetaKey, Patch } from './patch.ts';

const META_NAMES: Readonly<Record<MetaKey, string>> = {
  department: '部门信息',
  dates: '日期',
  secrecy: '保密审查',
  layout: '版式',
  kind: '报告种类',
  year: '年度',
  confirmed: '待办确认',
};

/** How a person calls the place that a patch changes: 支出·2101501. Used in messages and in the log of changes. */
export function patchPlace(report: Report, patch: Patch): string {
  switch (patch.kind) {
    case 'line':
    case 'lineMove': {
      const lines = datasetsOf(report, patch.year)[patch.dataset];
      const inPatch = patch.kind === 'line' ? (patch.after ?? patch.before) : null;
      const line = inPatch ?? lines.find((l) => l.id === patch.id) ?? { id: patch.id };
      const index = patch.kind === 'line' ? patch.index : patch.from;
      return linePlace(report, patch.year, patch.dataset, line, index);
    }
    case 'unit':
      return `单位·${(patch.after ?? patch.before)?.name ?? patch.id}`;
    case 'unitMove':
      return `单位·${report.units.find((unit) => unit.id === patch.id)?.name ?? patch.id}`;
    case 'stated':
      return '报告列示数';
    case 'waiver':
      return '审核说明';
    case 'text':
      return `填写内容·${patch.field}`;
    case 'section':
      return `说明·${patch.id}`;
    case 'meta':
      return META_NAMES[patch.key];
  }
}
