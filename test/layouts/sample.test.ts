import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createBook, type Book } from '../../shared/budget/book.ts';
import type { Coordinates } from '../../shared/budget/coordinates.ts';
import { FUND_TREE } from '../../shared/budget/fundTree.ts';
import { readDraft } from '../../shared/report/draftFile.ts';
import type { Report } from '../../shared/report/report.ts';
import { defaultCatalogue } from '../../shared/subjects/catalogue.ts';
import { isUsualPair } from '../../shared/subjects/pairing.ts';
import { dumpReport, layoutOf } from '../support/fixtureReport.ts';

const FILE = join(import.meta.dirname, '../../assets/samples/qingchuan-2026.mz');
const read = readDraft(readFileSync(FILE, 'utf8'), 'qingchuan-2026.mz');
if (!read.ok) throw new Error(read.message);
const report: Report = read.report;
const layout = layoutOf(report);
const dump = dumpReport(report);
const book: Book = createBook(report, layout.formulas);

/** Funds at which money is entered, and the of-which that an expenditure line may carry. */
const FUNDS = [...FUND_TREE.nodes.keys()].filter(
  (node) => FUND_TREE.addends(node).length === 0 || node === 'generalAppropriation',
);
const UNITS = report.units.filter((unit) => unit.role === 'unit').map((unit) => unit.id);

/** The amount in 分 at an address; an unknown one fails. */
function amount(at: Coordinates): number {
  const value = book.value(at);
  if (value.amount === null) throw new Error(`${JSON.stringify(at)}: ${value.unknown}`);
  return value.amount;
}

/** What a dataset holds for each unit and fund, one text each: `u072001 general 417380613`. */
function byUnitAndFund(at: Coordinates): string[] {
  return UNITS.flatMap((unit) => FUNDS.map((fund) => `${unit} ${fund} ${amount({ ...at, unit, fund })}`));
}

describe('the sample report', () => {
  test('is read without repairs', () => {
    expect(read.repairs).toEqual([]);
  });

  test('shows every table of the layout with data', () => {
    expect(new Set(dump.tables.map((table) => table.id.split('/')[0])).size).toBe(12);
    expect(dump.tables.filter((table) => table.empty).map((table) => table.title)).toEqual([]);
  });

  test('leaves no sentence, cell or heading unfilled', () => {
    const texts = [...dump.toc, ...dump.sections.flatMap((section) => [section.heading, ...section.paragraphs])];
    const cells = dump.tables
      .flatMap((table) => [...table.notes, ...table.rows.flat()])
      .filter((cell) => cell !== null);
    // 可比数: the sentence that says that last year's figure is missing
    const wrong = [layout.words.unfilled, '可比数', '{', '}', 'undefined', 'NaN'];
    expect([...texts, ...cells].filter((text) => wrong.some((part) => text.includes(part)))).toEqual([]);
  });

  test('shows a rise, a fall and no change', () => {
    const text = dump.sections.flatMap((section) => section.paragraphs).join('\n');
    expect(text).toMatch(/收入增加[\d,.]+万元，增长[\d.]+%/);
    expect(text).toMatch(/政府性基金收支预算减少[\d,.]+万元，下降[\d.]+%/);
    expect(text).toContain('国有资本经营收支预算与2025年持平');
    expect(text).toContain('预算数与2025年持平');
  });

  test('names only subjects of the catalogue, in usual pairs', () => {
    const unknown = (kind: 'function' | 'economic' | 'govEconomic', code: string | null | undefined): boolean =>
      Boolean(code) && defaultCatalogue.byCode(kind, code!, report.year) === undefined;
    const lines = [...Object.values(report.current).flat(), ...Object.values(report.prior).flat()];
    const bad = lines.filter(
      (line) =>
        unknown('function', line.function) ||
        unknown('economic', line.economic) ||
        unknown('govEconomic', line.govEconomic) ||
        (line.economic && line.govEconomic && !isUsualPair(line.economic, line.govEconomic)),
    );
    expect(bad).toEqual([]);
  });

  test('gives every project goals and indicators of all four kinds', () => {
    expect(report.current.projects.length).toBeGreaterThanOrEqual(8);
    for (const { id } of report.current.projects) {
      const kinds = new Set(book.lines({ dataset: 'projectIndicators', project: id }).map((l) => l.texts?.['level1']));
      expect(kinds).toEqual(new Set(['成本指标', '产出指标', '效益指标', '满意度指标']));
      expect(book.lines({ dataset: 'projectPerformance', project: id })).toHaveLength(1);
    }
  });
});

describe('the sample adds up exactly', () => {
  test.each(['this', 'prior'] as const)('revenue = expenditure, by unit and fund (%s year)', (year) => {
    expect(report.current.carriedForward).toEqual([]);
    expect(byUnitAndFund({ dataset: 'revenue', year })).toEqual(byUnitAndFund({ dataset: 'expenditure', year }));
    expect(amount({ dataset: 'revenue', year })).toBe(amount({ dataset: 'expenditure', year }));
  });

  test('economic summary = expenditure, by unit and fund', () => {
    expect(byUnitAndFund({ dataset: 'economicSummary' })).toEqual(byUnitAndFund({ dataset: 'expenditure' }));
  });

  test('basic expenditure is the same by function and by economic code', () => {
    const basic = (unit: string, measure: string): number => amount({ dataset: 'expenditure', unit, measure });
    const byCode = (unit: string, economic: string): number => amount({ dataset: 'basicByEconomic', unit, economic });
    for (const unit of UNITS) {
      for (const measure of ['personnel', 'operating']) {
        expect(amount({ dataset: 'basicByEconomic', unit, measure })).toBe(basic(unit, measure));
        expect(amount({ dataset: 'basicByEconomic', unit, measure, year: 'prior' })).toBe(
          amount({ dataset: 'expenditure', unit, measure, year: 'prior' }),
        );
      }
      expect(byCode(unit, '301')).toBe(basic(unit, 'wages'));
      expect(byCode(unit, '303')).toBe(basic(unit, 'family'));
      expect(byCode(unit, '302')).toBe(basic(unit, 'goods'));
      expect(byCode(unit, '310')).toBe(basic(unit, 'capital'));
      // only 一般公共预算 pays for it, as the title of its table says
      expect(amount({ dataset: 'expenditure', unit, measure: 'basic', fund: 'generalAll' })).toBe(basic(unit, 'basic'));
    }
  });

  test('no basic line exceeds the summary of its codes', () => {
    for (const line of report.current.basicByEconomic) {
      const at = { unit: line.unit!, economic: line.economic!, govEconomic: line.govEconomic! };
      const whole = amount({ dataset: 'economicSummary', fund: 'generalAll', ...at });
      expect(whole).toBeGreaterThanOrEqual(amount({ dataset: 'basicByEconomic', ...at }));
    }
  });

  test('projects = project expenditure, by unit, function, fund and type', () => {
    const functions = [...new Set(report.current.projects.map((line) => line.function!))];
    const spent = { dataset: 'expenditure', measure: 'project' } as const;
    expect(byUnitAndFund({ dataset: 'projects' })).toEqual(byUnitAndFund(spent));
    for (const code of functions) {
      expect(byUnitAndFund({ dataset: 'projects', function: code })).toEqual(
        byUnitAndFund({ ...spent, function: code }),
      );
    }
    for (const [type, measure] of [
      ['特定目标类', 'specific'],
      ['其他运转类', 'otherOperating'],
    ] as const) {
      expect(amount({ dataset: 'projects', where: { type } })).toBe(amount({ dataset: 'expenditure', measure }));
    }
  });

  test('performance goals carry the money of their projects, the tasks that of the department', () => {
    for (const { id } of report.current.projects) {
      for (const fund of FUNDS) {
        expect(amount({ dataset: 'projectPerformance', project: id, fund })).toBe(
          amount({ dataset: 'projects', project: id, fund }),
        );
      }
    }
    expect(amount({ dataset: 'overallTasks' })).toBe(amount({ dataset: 'expenditure' }));
  });

  test.each([
    ['abroad', '30212'],
    ['reception', '30217'],
    ['vehicleOperation', '30231'],
    ['vehiclePurchase', '31013'],
  ])('“三公”经费 %s = economic code %s, by unit', (item, economic) => {
    expect(amount({ dataset: 'sangong', item })).toBeGreaterThan(0);
    for (const unit of UNITS) {
      expect(amount({ dataset: 'sangong', fund: 'generalAll', item, unit })).toBe(
        amount({ dataset: 'economicSummary', fund: 'generalAll', economic, unit }),
      );
    }
  });

  test('last year 机构运转经费 is that year’s 公用经费', () => {
    expect(amount({ dataset: 'agencyCosts' })).toBe(amount({ dataset: 'expenditure', measure: 'operating' }));
    expect(amount({ dataset: 'agencyCosts', year: 'prior' })).toBe(
      amount({ dataset: 'expenditure', measure: 'operating', year: 'prior' }),
    );
  });

  test('nothing is bought without a budget for it', () => {
    for (const line of report.current.procurement) {
      const at = { unit: line.unit!, fund: line.fund!, economic: line.economic! };
      const bought = amount({ dataset: 'procurement', measure: 'amount', ...at });
      expect(bought).toBeLessThanOrEqual(amount({ dataset: 'economicSummary', ...at }));
      expect(amount({ dataset: 'procurement', measure: 'sme', line: line.id })).toBeLessThanOrEqual(
        amount({ dataset: 'procurement', measure: 'amount', line: line.id }),
      );
    }
    for (const { id } of report.current.projects) {
      // line by line: lines without a project would hide how much of them is this project's
      const bought = book
        .lines({ dataset: 'procurement', project: id })
        .map((line) => amount({ dataset: 'procurement', measure: 'amount', line: line.id }))
        .reduce((sum, part) => sum + part, 0);
      expect(bought).toBeLessThanOrEqual(amount({ dataset: 'projects', project: id }));
    }
    for (const category of ['A', 'B', 'C']) {
      expect(amount({ dataset: 'procurement', measure: 'amount', itemCode: category })).toBeGreaterThan(0);
    }
  });
});
