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
    usage: '<草稿.mz、已公开的报告或文件夹> … [--json] [--summary]',
    summary: '审核草稿或已公开的报告，列出不一致和遗漏之处；多个文件时末尾有汇总表（--summary 只列汇总表）',
    load: async () => (await import('./check.ts')).runCheck,
  },
  {
    name: 'dump',
    usage: '<草稿.mz> --json',
    summary: '把报告将要印出的全部内容写成 JSON',
    load: async () => (await import('./dump.ts')).runDump,
  },
  {
    name: 'compare',
    usage: '<草稿.mz> <草稿.mz> [-o <对照表.pdf>] [--json]',
    summary: '对照两份草稿（两个版本或两个年度）：哪些表、行、格和文字不同',
    load: async () => (await import('./compare.ts')).runCompare,
  },
  {
    name: 'publish',
    usage:
      '<草稿.mz> -o <新文件夹> --reviewer <审核人> --approver <负责人> --date <公开日期> [--corrects <以前公开的文件夹> --note <更正说明>]',
    summary: '生成公开版本：PDF、Word、Excel、网页、归档草稿、登记和校验值清单；更正版附对照表',
    load: async () => (await import('./publish.ts')).runPublish,
  },
  {
    name: 'verify',
    usage: '<公开版本的文件夹>',
    summary: '核对公开版本的文件与校验值清单',
    load: async () => (await import('./verify.ts')).runVerify,
  },
];
