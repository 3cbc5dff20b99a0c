import type { CliCommand } from '../cliCommand.ts';

/** Every command that the command line knows, in the order of the help. */
export const CLI_COMMANDS: readonly CliCommand[] = [
  {
    name: 'layouts',
    usage: '[--json]',
    summary: '列出可用的版式',
    load: async () => (await import('./layouts.ts')).runLayouts,
  },
  {
    name: 'new',
    usage: '--layout <版式> --department <部门名称> --year <年度> -o <草稿.mz>',
    summary: '新建一份空的草稿',
    load: async () => (await import('./new.ts')).runNew,
  },
  {
    name: 'import',
    usage: '<文件…> [--layout <版式>] [--year <年度>] -o <草稿.mz> [--json]',
    summary: '把已公开的报告（Word、Excel、PDF、网页、文本，可多个文件）导入为草稿',
    load: async () => (await import('./import.ts')).runImport,
  },
  {
    name: 'roll',
    usage: '<草稿.mz> --year <年度> [--layout <版式>] -o <草稿.mz> [--json]',
    summary: '把上年的草稿结转为新年度：上年数作为比较的基数，列出还要办的事',
    load: async () => (await import('./roll.ts')).runRoll,
  },
  {
    name: 'export',
    usage:
      '<草稿.mz> -o <报告.pdf|.docx|.xlsx|.html> [--unit <单位名称或编码>] [--part <表号、表名或章节标题>] [--formulas]',
    summary: '导出整份报告，或其中一个单位的部分、一张表、一个章节；--formulas 让 Excel 的合计成为公式',
    load: async () => (await import('./export.ts')).runExport,
  },
  {
    name: 'check',
    usage: '<草稿.mz 或已公开的报告> … [--json]',
    summary: '审核草稿或已公开的报告，列出不一致和遗漏之处',
    load: async () => (await import('./check.ts')).runCheck,
  },
  {
    name: 'dump',
    usage: '<草稿.mz> --json',
    summary: '把报告将要印出的全部内容写成 JSON',
    load: async () => (await import('./dump.ts')).runDump,
  },
];
