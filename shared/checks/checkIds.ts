/** Families of rule numbers, as the rule book numbers them. */
export type CheckGroup =
  | 'LAW'
  | 'CMP'
  | 'DET'
  | 'TBL'
  | 'XTB'
  | 'NAR'
  | 'CHG'
  | 'EMP'
  | 'SGJ'
  | 'OPE'
  | 'PRO'
  | 'AST'
  | 'PRF'
  | 'OTH'
  | 'TRM'
  | 'TXT'
  | 'PUB'
  | 'SEC'
  | 'FMT'
  | 'YR';

/** Number of a rule: TBL-06. Each one is described in the catalogue of checks. */
export type CheckId = `${CheckGroup}-${string}`;
