import { numberLabel } from '../text/numberLabel.ts';
import type { NumberForm } from '../text/numberLabel.ts';
import { readXml } from '../xml.ts';
import type { XmlAttributes } from '../xml.ts';

interface Level {
  form: NumberForm;
  text: string;
  start: number;
  isLegal: boolean;
}

interface List {
  definition: string;
  readonly starts: Map<number, number>;
}

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

/** Counts the automatic numbers of a document in its order, as Word does. */
export class DocxNumbering {
  readonly #definitions = new Map<string, Level[]>();
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, number[]>();
  readonly #restarted = new Set<string>();

  /** @param xml the numbering part; a document may have none. @throws ImportError */
  constructor(xml: string | undefined) {
    let levels: Level[] | undefined;
    let level: Level | undefined;
    let list: List | undefined;
    let override = 0;
    if (xml === undefined) return;
    readXml(xml, {
      open: (name, attributes) => {
        const { val = '', ilvl = '0', abstractNumId = '', numId = '' } = attributes;
        if (name === 'abstractNum') this.#definitions.set(abstractNumId, (levels = []));
        else if (name === 'num') this.#lists.set(numId, (list = { definition: '', starts: new Map() }));
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
  }

  /** The number of the next paragraph of a list; '' for bullets and lists that do not exist. */
  next(numId: string, level: number): string {
    const list = this.#lists.get(numId);
    const levels = this.#definitions.get(list?.definition ?? '');
    const own = levels?.[level];
    if (!list || !levels || !own || own.form === 'none') return '';
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    this.#restart(numId, list, level, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const form = own.isLegal && at < level ? 'decimal' : (levels[at]?.form ?? 'decimal');
      return numberLabel(form, counts[at] ?? levels[at]?.start ?? 1);
    });
  }

  #restart(numId: string, list: List, level: number, counts: number[]): void {
    const start = list.starts.get(level);
    const key = `${numId}:${level}`;
    if (start === undefined || this.#restarted.has(key)) return;
    this.#restarted.add(key);
    counts[level] = start - 1;
  }
}

function readLevel(level: Level, name: string, { val = '' }: XmlAttributes): void {
  if (name === 'start') level.start = Number(val);
  else if (name === 'numFmt') level.form = FORMS[val] ?? 'decimal';
  else if (name === 'lvlText') level.text = val;
  else if (name === 'isLgl') level.isLegal = true;
}
