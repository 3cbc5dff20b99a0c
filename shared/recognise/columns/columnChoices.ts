import type { Coordinates } from '../../budget/coordinates.ts';
import { EXPENDITURE_TREE } from '../../budget/expenditureTree.ts';
import { FUND_TREE } from '../../budget/fundTree.ts';
import { SANGONG_TREE } from '../../budget/itemTrees.ts';
import type { Meaning } from '../corrections.ts';
import type { TableKind } from '../recognised.ts';

const SUBJECT: readonly Meaning[] = [
  { role: 'code' },
  { role: 'codePart', part: 1 },
  { role: 'codePart', part: 2 },
  { role: 'codePart', part: 3 },
  { role: 'name' },
];
const GOV_SUBJECT: readonly Meaning[] = [
  { role: 'govCode' },
  { role: 'govCodePart', part: 1 },
  { role: 'govCodePart', part: 2 },
  { role: 'govName' },
];
const UNIT: readonly Meaning[] = [{ role: 'unitCode' }, { role: 'unitName' }];
const PROJECT: readonly Meaning[] = [
  { role: 'project' },
  { role: 'projectCode' },
  { role: 'type' },
  { role: 'text', field: 'content' },
];
const PROCUREMENT: readonly Meaning[] = [
  ...['itemName', 'itemCode', 'economic', 'source', 'nature', 'measureUnit'].map((field): Meaning => ({
    role: 'text',
    field,
  })),
  { role: 'amount', field: 'unitPrice' },
  { role: 'quantity', at: { quantity: 'quantity' } },
];

const amounts = (list: readonly Coordinates[], extra: Pick<Meaning, 'pane'> = {}): Meaning[] =>
  [{}, { year: 'prior' as const }].flatMap((year) =>
    list.map((at): Meaning => ({ role: 'amount', ...extra, at: { ...at, ...year } })),
  );

const FUNDS = amounts([...FUND_TREE.nodes.keys(), 'fiscalAppropriation', 'carriedFiscal'].map((fund) => ({ fund })));
const ITEMS = amounts([...SANGONG_TREE.nodes.keys()].map((item) => ({ item })));
const measures = (list: readonly string[]): Meaning[] => amounts(list.map((measure) => ({ measure })));
const EXPENDITURE = (fund: string | undefined): Meaning[] =>
  amounts([...EXPENDITURE_TREE.nodes.keys()].map((measure) => ({ measure, ...(fund ? { fund } : {}) })));

const BALANCE: readonly Meaning[] = [
  { role: 'label', pane: 'in' },
  { role: 'label', pane: 'out' },
  ...amounts([{}], { pane: 'in' }),
  ...amounts([{}, { fund: 'general' }, { fund: 'govFund' }, { fund: 'stateCapital' }], { pane: 'out' }),
];

function ownChoices(kind: TableKind, fund: string | undefined): readonly Meaning[] {
  switch (kind) {
    case 'balance':
    case 'fiscalBalance':
      return BALANCE;
    case 'revenue':
      return [...SUBJECT, ...UNIT, ...FUNDS];
    case 'expenditure':
      return [...SUBJECT, ...UNIT, ...EXPENDITURE(fund)];
    case 'basicByEconomic':
      return [...SUBJECT, ...GOV_SUBJECT, ...UNIT, ...EXPENDITURE(fund)];
    case 'economicSummary':
      return [...SUBJECT, ...GOV_SUBJECT, ...UNIT, ...FUNDS];
    case 'sangong':
      return [{ role: 'name' }, ...UNIT, ...ITEMS, ...FUNDS];
    case 'projects':
      return [...PROJECT, ...UNIT, ...SUBJECT, ...FUNDS];
    case 'purchasedServices':
    case 'debt':
    case 'transferProjects':
      return [...PROJECT, ...UNIT, ...FUNDS];
    case 'specialFunds':
      return [...PROJECT, ...UNIT, ...measures(['amount', 'allocated', 'unallocated'])];
    case 'assets':
      return [{ role: 'name' }, { role: 'quantity', at: { quantity: 'quantity' } }, ...measures(['gross', 'net'])];
    case 'procurement':
      return [...PROCUREMENT, { role: 'project' }, { role: 'code' }, ...UNIT, ...measures(['amount', 'sme', 'micro'])];
    case 'units':
      return [...UNIT, { role: 'name' }];
    case 'performance':
    case 'kept':
      return [];
  }
}

/** What a column of a table of this kind may mean, in the order in which a person reads them; empty: nothing to choose. */
export function columnChoices(kind: TableKind, fund?: string): readonly Meaning[] {
  const own = ownChoices(kind, fund);
  return own.length ? [{ role: 'unknown' }, ...own, { role: 'index' }, { role: 'text' }] : [];
}
