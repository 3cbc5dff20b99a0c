import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../electron/services/import/readSource.ts';
import type { DatasetId } from '../../../../shared/budget/datasets.ts';
import { recognise } from '../../../../shared/recognise/recognise.ts';
import { foundShare, measureFacts } from '../../../support/factsMeasure.ts';
import { fixtureReport } from '../../../support/fixtureReport.ts';
import { describeWithShared, sharedPath } from '../../../support/sharedFolder.ts';

/** The least share of a dataset's facts that an import must find; all of them where it is not named. */
type Least = Partial<Record<DatasetId, number>>;

interface Reference {
  readonly files: readonly string[];
  readonly fixture: string;
  readonly datasets: readonly DatasetId[];
  readonly least: Least;
}

const formats = (seed: string): string[] =>
  ['docx', 'doc', 'pdf', 'xlsx', 'xls'].map((type) => `reports/docs/${seed}.${type}`);

const MONEY: readonly DatasetId[] = ['revenue', 'expenditure', 'basicByEconomic', 'sangong', 'projects'];

/**
 * What the tables of a document hold. Datasets that a document states in its text only, or prints as a picture, are left
 * out; the fixtures differ from the documents in a few indicators, whose group the documents print otherwise.
 */
const REFERENCES: readonly Reference[] = [
  {
    files: formats('000'),
    fixture: 'xinxiang-2024',
    datasets: [...MONEY, 'overallIndicators', 'projectIndicators'],
    // a cell of the list is cut in the documents
    least: { overallIndicators: 0.94, projectIndicators: 0.94 },
  },
  {
    files: formats('002'),
    fixture: 'hongqi-2026',
    datasets: [...MONEY, 'economicSummary', 'overallTasks', 'overallIndicators', 'projectIndicators'],
    least: { overallIndicators: 0.95 },
  },
  {
    files: formats('003'),
    fixture: 'anshan-2024',
    datasets: [
      'expenditure',
      'basicByEconomic',
      'sangong',
      'projects',
      'overallTasks',
      'overallIndicators',
      'projectIndicators',
    ],
    least: {},
  },
  { files: ['reports/000.txt'], fixture: 'xinxiang-2024', datasets: MONEY, least: { projects: 0.7 } },
  {
    files: ['reports/001.txt'],
    fixture: 'zengdu-2024',
    datasets: ['revenue', 'expenditure', 'basicByEconomic', 'procurement', 'overallIndicators'],
    least: { revenue: 0.5, expenditure: 0.9, procurement: 0.97, overallIndicators: 0.96 },
  },
  {
    files: ['reports/002.txt'],
    fixture: 'hongqi-2026',
    datasets: [...MONEY, 'economicSummary', 'overallTasks'],
    least: {},
  },
  {
    files: ['reports/003.txt'],
    fixture: 'anshan-2024',
    datasets: ['expenditure', 'basicByEconomic', 'sangong', 'projects', 'overallTasks', 'projectIndicators'],
    least: {},
  },
  {
    files: ['reports/004.txt'],
    fixture: 'xinle-2021',
    datasets: [...MONEY, 'projectIndicators', 'assets'],
    // it has no table of projects: their amounts stand in the text
    least: { projects: 0.65 },
  },
];

describeWithShared(['reports/docs/000.docx', 'reports/004.txt'], 'facts of the references', () => {
  describe.each(REFERENCES)('$fixture', ({ files, fixture, datasets, least }) => {
    it.each(files)('%s', async (file) => {
      const want = fixtureReport(fixture);
      const found = recognise([await readSource(sharedPath(file))], { year: want.year });
      const measured = measureFacts(
        { units: found.units, datasets: found.current },
        { units: want.units, datasets: want.current },
      ).filter(({ dataset }) => datasets.includes(dataset));
      const short = measured.filter((m) => foundShare(m) < (least[m.dataset] ?? 1));
      expect(short).toEqual([]);
      // what is wanted whole may hold nothing else but printed zeros
      const exact = measured.filter((m) => least[m.dataset] === undefined && MONEY.includes(m.dataset));
      expect(exact.flatMap((m) => m.foreign.filter((fact) => !fact.endsWith('=0')))).toEqual([]);
    });
  });
});
