import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { readSource } from '../../../../electron/services/import/readSource.ts';
import { compose } from '../../../../shared/document/compose.ts';
import { dump } from '../../../../shared/document/dump.ts';
import { layoutById, LAYOUTS } from '../../../../shared/layouts/registry.ts';
import { toReport } from '../../../../shared/recognise/draft/toReport.ts';
import { recognise } from '../../../../shared/recognise/recognise.ts';
import type { Recognised } from '../../../../shared/recognise/recognised.ts';
import { describeWithTools } from '../../../support/tools.ts';
import { describeWithShared, sharedPath } from '../../../support/sharedFolder.ts';

/** What each file states, read from it by eye: 支出合计, 基本支出, 项目支出 in 元; 三公 and 机关运行经费 in 万元. */
const FILES = [
  { name: 'shanghai-district-office-2025', agency: 213.28, sangong: 867.5, projects: 0 },
  { name: 'shanghai-street-office-2023', agency: 786.09, sangong: 22.91, projects: 5 },
  { name: 'shanghai-street-office-2024', agency: 443.18, sangong: 47.91, projects: 0 },
] as const;

const pathOf = (name: string): string => sharedPath(`reports/pdf/${name}.pdf`);
const AMOUNT = /(?<![\d,.])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])/g;

const read = async (name: string): Promise<Recognised> =>
  recognise([await readSource(pathOf(name))], { layouts: LAYOUTS });

const sumOf = (lines: readonly { readonly amounts?: Readonly<Record<string, number>> }[]): number =>
  lines.reduce((sum, line) => sum + Object.values(line.amounts ?? {}).reduce((a, b) => a + b, 0), 0);

describeWithShared(
  FILES.map(({ name }) => `reports/pdf/${name}.pdf`),
  'published PDFs of a region without a layout',
  () => {
    it.each(FILES)('$name: every table is recognised, its facts add up to the totals it states', async (file) => {
      const { tables, current } = await read(file.name);
      expect(tables.map((t) => t.kind)).not.toContain('kept');
      const total = (kind: string, fund?: string): number => {
        const table = tables.find((t) => t.kind === kind && t.fund === fund)!;
        const { source, columns } = table;
        const last = Math.max(...source.cells.filter((c) => c.text !== '').map((c) => c.row));
        const at = columns.findIndex((c) => c.role === 'amount');
        const cell = source.cells.find((c) => c.row === last && c.column === at)!;
        return Number(cell.text.replaceAll(',', '')) * 100;
      };
      expect(sumOf(current.revenue)).toBe(total('revenue'));
      expect(sumOf(current.expenditure)).toBe(total('expenditure'));
      expect(sumOf(current.expenditure.filter((l) => l.fund === 'general'))).toBe(total('expenditure', 'general'));
      expect(sumOf(current.basicByEconomic)).toBe(total('basicByEconomic', 'general'));
      expect(sumOf(current.sangong) / 1_000_000).toBe(file.sangong);
      expect(sumOf(current.agencyCosts) / 1_000_000).toBe(file.agency);
      expect(current.projects).toHaveLength(file.projects);
    });
  },
);

describeWithTools(['poppler'], 'amounts of the published PDFs', () => {
  describeWithShared(
    FILES.map(({ name }) => `reports/pdf/${name}.pdf`),
    'as another reader sees them',
    () => {
      it.each(FILES)('$name: at least 98 % are printed again in tables', async ({ name }) => {
        const text = execFileSync('pdftotext', ['-layout', pathOf(name), '-'], { encoding: 'utf8' });
        const wanted = text
          .split('\n')
          .filter((line) => !/[，。；：]/.test(line))
          .flatMap((line) => line.match(AMOUNT) ?? []);
        const layout = layoutById('liaoning-2024')!;
        const report = toReport(await read(name), layout, 'r1');
        const printed = dump(report, compose(report, layout)).tables.flatMap((t) =>
          t.rows.flat().flatMap((cell) => cell?.match(AMOUNT) ?? []),
        );
        const missing = wanted.filter((amount) => {
          const at = printed.indexOf(amount);
          if (at >= 0) printed.splice(at, 1);
          return at < 0;
        });
        expect(wanted.length).toBeGreaterThan(200);
        expect(missing.length / wanted.length, missing.join(' ')).toBeLessThan(0.02);
      });
    },
  );
});
