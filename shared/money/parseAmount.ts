import { fen, isFen, MAX_FEN } from './fen.ts';
import type { Fen } from './fen.ts';
import { roundDivBig } from './roundHalfAway.ts';
import { isBlankText, quoteText, scanNumber } from './scanNumber.ts';
import type { ScannedNumber } from './scanNumber.ts';
import { decimalsToFen, halfOfLastDigit } from './unit.ts';
import type { MoneyUnit } from './unit.ts';

/** What a text that should hold an amount holds. Blank is not zero: `0.00` is an amount. */
export type ParsedAmount =
  | {
      kind: 'amount';
      fen: Fen;
      /** Half of the last printed digit; 0 when the text is exact to the 分. */
      half: Fen;
      /** Digits printed after the point. */
      scale: number;
      /** The unit of the text: its own suffix, else the unit asked for. */
      unit: MoneyUnit;
      /** The text had digits below the 分, which were rounded half away from zero. */
      rounded: boolean;
    }
  | { kind: 'blank' }
  /** `message`: Chinese, what is wrong and what to do. */
  | { kind: 'error'; message: string };

const PREFIX = /^([+-]?)(?:人民币|[¥￥])+/;
const SUFFIX = /(亿元?|万元?|元)整?$/;
const BRACKETS = /^\((.*)\)$/;

/**
 * Reads an amount as people type it and reports print it: full-width characters, thousands separators, spaces
 * anywhere, `人民币`/`¥` in front, `元`/`万元`/`亿元` behind (it overrides `unit`), brackets or any dash as minus.
 * Nothing but a dash, `/` or `无` is blank. Never throws.
 */
export function parseAmount(text: string, unit: MoneyUnit): ParsedAmount {
  if (isBlankText(text)) return { kind: 'blank' };
  const scanned = scanNumber(text, (clean) => splitUnit(clean, unit));
  if ('problem' in scanned) return { kind: 'error', message: scanned.problem };
  return toAmount(text, scanned, scanned.rest);
}

/** Takes the unit off, inside or outside of brackets: (1.5)万元 and (1.5万元). */
function splitUnit(clean: string, unit: MoneyUnit): { number: string; rest: MoneyUnit } {
  const outer = stripUnit(clean.replace(PREFIX, '$1'));
  const bracketed = BRACKETS.exec(outer.number);
  if (!bracketed) return { number: outer.number, rest: outer.unit ?? unit };
  const inner = stripUnit((bracketed[1] ?? '').replace(PREFIX, '$1'));
  // A unit both inside and outside of the brackets is left in, so that the number is refused.
  if (inner.unit && outer.unit) return { number: clean, rest: unit };
  return { number: `(${inner.number})`, rest: inner.unit ?? outer.unit ?? unit };
}

function stripUnit(text: string): { number: string; unit?: MoneyUnit } {
  const suffix = SUFFIX.exec(text);
  if (!suffix) return { number: text };
  const number = text.slice(0, suffix.index);
  if (suffix[1]?.startsWith('亿')) return { number, unit: '亿元' };
  return { number, unit: suffix[1]?.startsWith('万') ? '万元' : '元' };
}

function toAmount(text: string, scanned: ScannedNumber, unit: MoneyUnit): ParsedAmount {
  const shift = decimalsToFen(unit) - scanned.scale;
  const power = 10n ** BigInt(Math.abs(shift));
  const exact = shift >= 0 ? scanned.coefficient * power : roundDivBig(scanned.coefficient, power);
  const rounded = shift < 0 && scanned.coefficient % power !== 0n;
  const amount = Number(exact);
  if (!isFen(amount)) {
    const limit = `${MAX_FEN / 1e14}万亿元`;
    return {
      kind: 'error',
      message: `“${quoteText(text)}”（单位：${unit}）超出可登记的范围（${limit}）。请核对数字的位数和金额单位。`,
    };
  }
  return {
    kind: 'amount',
    fen: fen(amount),
    half: halfOfLastDigit(unit, scanned.scale),
    scale: scanned.scale,
    unit,
    rounded,
  };
}
