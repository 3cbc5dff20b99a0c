import { expect, test } from 'vitest';
import type { Line } from '../../../shared/budget/lines.ts';
import type { CheckMaterial } from '../../../shared/checks/material/material.ts';
import { judgedFigure } from '../../../shared/checks/text/judgedFigure.ts';
import { readSections } from '../../../shared/checks/text/reading.ts';
import { createContext } from '../../../shared/layout/context.ts';
import type { Fen } from '../../../shared/money/fen.ts';
import { sectionMaterial } from './sectionMaterial.ts';

const draft: CheckMaterial = {
  ...sectionMaterial(['2026年机关运行经费支出预算10.00万元。'], '四、机关运行经费'),
  published: false,
};
const figure = readSections(draft)[0]!.text.paragraphs[0]!.figures[0]!;

/** The draft with this much 公用经费, which 机关运行经费 is by the layout's formula. */
function withOperating(yuan: number): CheckMaterial {
  const { report, layout } = draft.context;
  const line: Line = { id: 'l1', economic: '30201', amounts: { operating: (yuan * 100) as Fen } };
  const current = { ...report.current, basicByEconomic: [line] };
  return { ...draft, context: createContext({ ...report, current }, layout) };
}

test('a figure of a dataset without lines is judged anew when what its formula adds up has changed', () => {
  expect(judgedFigure(withOperating(100_000), figure).kind).toBe('agrees');
  expect(judgedFigure(withOperating(120_000), figure).kind).toBe('differs');
  expect(judgedFigure(withOperating(100_000), figure).kind).toBe('agrees');
});

test('facts of other datasets leave the verdict as it is, the very same one', () => {
  const material = withOperating(120_000);
  const { report, layout } = material.context;
  const revenue: readonly Line[] = [{ id: 'r1', amounts: { general: 100 as Fen } }];
  const edited = { ...report, current: { ...report.current, revenue } };
  const verdict = judgedFigure(material, figure);
  expect(judgedFigure({ ...material, context: createContext(edited, layout) }, figure)).toBe(verdict);
});

test('a formula of a dataset that is not asked for does not matter', () => {
  const other = { ...draft, ...sectionMaterial(['2026年收入总计10.00万元。']), published: false };
  const income = readSections(other)[0]!.text.paragraphs[0]!.figures[0]!;
  const verdict = judgedFigure(withOperating(100_000), income);
  expect(judgedFigure(withOperating(120_000), income)).toBe(verdict);
});
