import { describe, expect, it } from 'vitest';
import { parseTsv } from '../../../renderer/components/Grid/model/parseTsv.ts';

describe('parseTsv', () => {
  it.each<[string, string, string[][]]>([
    [
      'cells and rows',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'the line end after the last row makes no row',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a blank last row that was copied stays', 'a\r\n\r\n', [['a'], ['']]],
    ['old line ends', 'a\rb', [['a'], ['b']]],
    [
      'short rows are padded',
      'a\tb\tc\nd',
      [
        ['a', 'b', 'c'],
        ['d', '', ''],
      ],
    ],
    ['trailing blanks stay', 'a\t\t', [['a', '', '']]],
    [
      'a quoted cell of two lines is one cell',
      '"第一行\n第二行"\tb\nc\td',
      [
        ['第一行\n第二行', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a quoted cell with a tab and doubled quotes', '"a\t""b"""\tc', [['a\t"b"', 'c']]],
    ['CRLF inside quotes becomes one line end', '"a\r\nb"', [['a\nb']]],
    ['a quote that is no quoting stays', '"重点"项目\tb', [['"重点"项目', 'b']]],
    [
      'a quote that is never closed stays',
      '"abc\td\ne\tf',
      [
        ['"abc', 'd'],
        ['e', 'f'],
      ],
    ],
    ['a quote inside a cell stays', '12"管\tb', [['12"管', 'b']]],
    [
      'full-width digits and separators are left to the owner',
      '１２３\t1,234.50\t￥5',
      [['１２３', '1,234.50', '￥5']],
    ],
    ['one empty cell', '', [['']]],
  ])('%s', (_name, text, expected) => {
    expect(parseTsv(text)).toEqual(expected);
  });
});
