import type { CoordinateValue } from '../../budget/coordinates.ts';
import type { DimensionId } from '../../budget/datasets.ts';
import { dimensionName } from '../../report/placeName.ts';
import { isWellFormed } from '../../subjects/codes.ts';

/** 政府采购品目: A goods, B works, C services, digits below. */
const ITEM_CODE = /^[A-Z]\d*$/;

/** What is wrong with the codes that a coordinate names. Whether a code exists is left to the catalogue of the year. */
export function codeFaults(value: CoordinateValue, dimension: DimensionId): string[] {
  const codes = typeof value === 'string' ? [value] : value;
  return codes
    .filter((code) => !isCode(code, dimension))
    .map((code) => `“${code}”不是${dimensionName(dimension)}的编码，请改正。`);
}

function isCode(code: string, dimension: DimensionId): boolean {
  const isSubject = dimension === 'function' || dimension === 'economic' || dimension === 'govEconomic';
  if (isSubject) return isWellFormed(dimension, code);
  return dimension !== 'itemCode' || ITEM_CODE.test(code);
}
