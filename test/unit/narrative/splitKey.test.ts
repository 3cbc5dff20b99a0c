import { expect, test } from 'vitest';
import { splitKey } from '../../../shared/narrative/splitKey.ts';

test('a key is the id of the layout, with the unit where it has one', () => {
  expect(splitKey('S2.1')).toEqual({ id: 'S2.1' });
  expect(splitKey('duties@u1')).toEqual({ id: 'duties', unitId: 'u1' });
});
