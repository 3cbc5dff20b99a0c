import { ListCounter } from '../text/ListCounter.ts';
import type { List, ListLevel } from '../text/ListCounter.ts';
import type { NumberForm } from '../text/numberLabel.ts';
import { readXml } from '../xml.ts';
import type { XmlAttributes } from '../xml.ts';

const FORMS: Readonly<Record<string, NumberForm>> = {
  chineseCounting: 'chinese',
  chineseCountingThousand: 'chinese',
  japaneseCounting: 'chinese',
  taiwaneseCounting: 'chinese',
  taiwaneseCountingThousand: 'chinese',
  ideographDigital: 'chinese',
  koreanDigital2: 'chinese',
  chineseLegalSimplified: 'capital',
  decimalEnclosedCircle: 'circled',
  decimalEnclosedCircleChinese: 'circled',
  decimalFullWidth: 'fullWidth',
  decimalEnclosedParen: 'bracketed',
  decimalEnclosedFullstop: 'stopped',
  decimalZero: 'padded',
  upperLetter: 'upper',
  lowerLetter: 'lower',
  upperRoman: 'upperRoman',
  lowerRoman: 'lowerRoman',
  bullet: 'none',
  none: 'none',
};

/**
 * The automatic numbers of a document: a counter for each part that is counted anew.
 * @param xml the numbering part; a document may have none
 * @throws ImportError
 */
export function readDocxNumbering(xml: string | undefined): () => ListCounter {
  const definitions = new Map<string, ListLevel[]>();
  const lists = new Map<string, List>();
  let levels: ListLevel[] | undefined;
  let level: ListLevel | undefined;
  let list: List | undefined;
  let override = 0;
  if (xml !== undefined)
    readXml(xml, {
      open: (name, attributes) => {
        const { val = '', ilvl = '0', abstractNumId = '', numId = '' } = attributes;
        if (name === 'abstractNum') definitions.set(abstractNumId, (levels = []));
        else if (name === 'num') lists.set(numId, (list = { definition: '', starts: new Map() }));
        else if (name === 'abstractNumId' && list) list.definition = val;
        else if (name === 'lvlOverride') override = Number(ilvl);
        else if (name === 'startOverride') list?.starts.set(override, Number(val));
        else if (name === 'lvl' && levels && Number(ilvl) < 9)
          levels[Number(ilvl)] = level = { form: 'decimal', text: '', start: 1, isLegal: false };
        else if (level) readLevel(level, name, attributes);
      },
      close: (name) => {
        if (name === 'lvl') level = undefined;
        if (name === 'num') list = undefined;
        if (name === 'abstractNum') levels = undefined;
      },
    });
  return () => new ListCounter(definitions, lists);
}

function readLevel(level: ListLevel, name: string, { val = '' }: XmlAttributes): void {
  if (name === 'start') level.start = Number(val);
  else if (name === 'numFmt') level.form = FORMS[val] ?? 'decimal';
  else if (name === 'lvlText') level.text = val;
  else if (name === 'isLgl') level.isLegal = true;
}
