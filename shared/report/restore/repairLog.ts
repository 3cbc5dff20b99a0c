import { normaliseText } from '../../money/normaliseText.ts';
import { LONGEST_TEXT } from '../basicSchemas.ts';

/** One thing that was put right while a draft was read; shown to the user as a list. */
export interface Repair {
  /** Where in the report, in Chinese: 上年支出第3行（2101501）. */
  readonly place: string;
  /** What was wrong and what was done, in Chinese. */
  readonly message: string;
}

/** Collects what the restoring functions put right. */
export interface RepairLog {
  note(place: string, message: string): void;
  /** Takes a text into the report: look-alike characters become the usual ones, what is too long is cut. */
  text(raw: string, place: string): string;
  /** Everything noted; texts that were normalised are counted in one note. */
  finish(): Repair[];
}

export function createRepairLog(): RepairLog {
  const repairs: Repair[] = [];
  let normalised = 0;
  return {
    note: (place, message) => void repairs.push({ place, message }),
    text: (raw, place) => {
      const clean = normaliseText(raw);
      if (clean !== raw) normalised += 1;
      if (clean.length <= LONGEST_TEXT) return clean;
      repairs.push({ place, message: `文字超过 ${LONGEST_TEXT} 字，只读入了前面的部分，请核对` });
      return clean.slice(0, LONGEST_TEXT);
    },
    finish: () => {
      const message = `有 ${normalised} 处文字含部首字形或看不见的字符，已换成通常的写法`;
      return normalised ? [...repairs, { place: '全文', message }] : repairs;
    },
  };
}

const USUAL_ADVICE = '请从备份恢复，或请发送人重新保存一份后再打开。';

/** Why a draft cannot be opened: a Chinese clause that says what and where, and a sentence that says what to do. */
export class DraftRefusal extends Error {
  override readonly name = 'DraftRefusal';
  readonly advice: string;

  constructor(reason: string, advice: string = USUAL_ADVICE) {
    super(reason);
    this.advice = advice;
  }
}
