import { expect, test } from 'vitest';
import { createBook } from '../../../shared/budget/book.ts';
import { makeLine, makeReport, wan } from '../../support/smallReport.ts';

test('办公用房 is part of 房屋 and is not added to it again', () => {
  const report = makeReport({
    current: {
      assets: [
        makeLine({ unit: 'office', kind: 'building', amounts: { gross: wan(100) } }),
        makeLine({ unit: 'office', kind: 'officeBuilding', amounts: { gross: wan(60) } }),
        makeLine({ unit: 'office', kind: 'generalVehicle', amounts: { gross: wan(20) } }),
      ],
    },
  });
  const gross = (kind: string): number | null =>
    createBook(report).value({ dataset: 'assets', kind, measure: 'gross' }).amount;
  expect([gross('officeBuilding'), gross('building'), gross('vehicle'), gross('asset')]).toEqual(
    [60, 100, 20, 120].map(wan),
  );
});

test('money tagged 财政拨款 is part of 一般公共预算: the tag says what the money of its own line is', () => {
  const report = makeReport({
    current: {
      expenditure: [
        makeLine({ unit: 'office', fund: 'generalAppropriation', amounts: { wages: wan(90) } }),
        makeLine({ unit: 'office', fund: 'general', amounts: { wages: wan(10) } }),
      ],
    },
  });
  const total = (fund: string): number | null => createBook(report).value({ dataset: 'expenditure', fund }).amount;
  expect([total('generalAppropriation'), total('general')]).toEqual([90, 100].map(wan));
});
