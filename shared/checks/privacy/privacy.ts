import type { CheckRun } from '../checkDef.ts';
import type { CheckId } from '../checkIds.ts';
import type { Finding, FindingPlace, Severity } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { memo } from '../memo.ts';
import type { CheckedSection, CheckedTable } from '../material/material.ts';
import { cellPlace } from '../cellPlace.ts';
import { spanPlace } from '../spanPlace.ts';
import { hasIdCheckDigit, passesLuhn } from './checkDigits.ts';

interface Pattern {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly pattern: RegExp;
  readonly name: string;
  /** Whether the digits found are really such a number, seen with the words before them. */
  readonly isReal: (digits: string, before: string) => boolean;
}

const BANK_WORDS = /账号|帐号|卡号|银行|一卡通|社保卡|开户/;
const CONTACT_WORDS = /填报人|联系人|经办人|手机|联系电话|联系方式|负责人/;

const PATTERNS: readonly Pattern[] = [
  {
    check: 'SEC-03',
    severity: 'error',
    pattern: /(?<![\d.,])\d{17}[\dXx](?![\d.])/g,
    name: '身份证号',
    isReal: (digits) => hasIdCheckDigit(digits),
  },
  {
    check: 'SEC-04',
    severity: 'error',
    pattern: /(?<![\d.,])\d{15,19}(?![\d.])/g,
    name: '银行账号或卡号',
    isReal: (digits, before) => BANK_WORDS.test(before) && (passesLuhn(digits) || /账号|帐号|卡号/.test(before)),
  },
  {
    check: 'SEC-05',
    severity: 'warning',
    pattern: /(?<![\d.,-])1[3-9]\d{9}(?![\d.])/g,
    name: '手机号码',
    isReal: () => true,
  },
  {
    check: 'SEC-05',
    severity: 'warning',
    pattern: /(?<![\d.,])(?:0\d{2,3}[-—－ ]?)?[2-8]\d{6,7}(?![\d.])/g,
    name: '填报人的电话',
    isReal: (_, before) => CONTACT_WORDS.test(before) && /电话|手机|联系/.test(before),
  },
];

const BEFORE = 16;

/**
 * Personal data that must not be published: 身份证号, bank and card numbers, private telephones.
 * Source: 个人信息保护法第二十五条、第二十八条; 政府信息公开条例第十五条、第二十条(二).
 */
export const privacy: CheckRun = {
  checks: ['SEC-03', 'SEC-04', 'SEC-05'],
  run(material) {
    const found = (texts: readonly PlacedText[]): Finding[] => texts.flatMap(({ text, place }) => inText(text, place));
    return {
      findings: [
        ...material.sections.flatMap((s) => inSections(s, [], () => found(textsOfSection(s)))),
        ...material.tables.flatMap((t) => inTables(t, [], () => found(textsOfTable(t)))),
      ],
      skipped: {},
    };
  },
};

interface PlacedText {
  readonly text: string;
  readonly place: (start: number, end: number) => FindingPlace;
}

const inSections = memo<CheckedSection, Finding[]>();
const inTables = memo<CheckedTable, Finding[]>();

const textsOfSection = (section: CheckedSection): PlacedText[] =>
  section.paragraphs.map(({ text }, p) => ({ text, place: (start, end) => spanPlace(section, p, start, end) }));

/** A form holds the label in one cell and the number in the next. */
const textsOfTable = (table: CheckedTable): PlacedText[] =>
  table.rows.map((r, row) => ({
    text: [...new Set(r.cells.filter((c) => !c.amount).map((c) => c.text))].join('\t'),
    place: () => ({ ...cellPlace(table, { row, column: 0 }), text: r.label }),
  }));

function inText(text: string, place: PlacedText['place']): Finding[] {
  return PATTERNS.flatMap((p) =>
    [...text.matchAll(p.pattern)]
      .filter((m) => p.isReal(m[0], text.slice(Math.max(0, m.index - BEFORE), m.index)))
      .map((m) => {
        const masked = mask(m[0]);
        return makeFinding(p.check, {
          severity: p.severity,
          where: { ...place(m.index, m.index + m[0].length), text: masked },
          message: `公开稿中有${p.name}“${masked}”。`,
          hint: '删去这项个人信息；确需公开的，隐去中间几位。',
          key: String(m.index),
        });
      }),
  );
}

/** A finding does not repeat in full what must not be shown. */
const mask = (digits: string): string =>
  `${digits.slice(0, 3)}${'*'.repeat(Math.max(3, digits.length - 5))}${digits.slice(-2)}`;
