import type { CheckId } from '../checkIds.ts';
import type { Severity } from '../finding.ts';

/** A wording that is wrong or left over wherever it stands. */
export interface Phrase {
  readonly check: CheckId;
  readonly severity: Severity;
  /** With the global flag; the whole match is what is shown. */
  readonly pattern: RegExp;
  readonly message: (words: string) => string;
  readonly hint: string;
  /** The certain replacement, made from the words found. */
  readonly fix?: (words: string) => string;
  /** Words around the match (ten characters on either side) that make it right. */
  readonly unless?: RegExp;
  /** Sections whose heading makes the words right: rules that the department quotes, duties, terms. */
  readonly notUnder?: RegExp;
}

const error = (check: CheckId, pattern: RegExp, message: Phrase['message'], hint: string): Phrase => ({
  check,
  severity: 'error',
  pattern,
  message,
  hint,
});

const warning = (check: CheckId, pattern: RegExp, message: Phrase['message'], hint: string): Phrase => ({
  check,
  severity: 'warning',
  pattern,
  message,
  hint,
});

const typo = (pattern: RegExp, right: (words: string) => string, unless?: RegExp): Phrase => ({
  check: 'TXT-07',
  severity: 'warning',
  pattern,
  message: (words) => `“${words}”应写作“${right(words)}”。`,
  hint: '可一键替换。',
  fix: right,
  ...(unless ? { unless } : {}),
});

const swap = (from: string, to: string) => (words: string) => words.replace(from, to);

/** Left-over template text (TXT-01 to 03). */
const RESIDUE: readonly Phrase[] = [
  error(
    'TXT-01',
    /(?<![A-Za-z])[Xx×＊*]{2,}(?![A-Za-z])|[〇○□]{2,}|_{3,}|＿{2,}/g,
    (words) => `“${words}”是没有填写的占位符。`,
    '填写实际内容，或删去这一句。',
  ),
  error(
    'TXT-01',
    /(?:主要原因|原因)(?:是|为|：|:)\s*[。；;，,]/g,
    (words) => `“${words}”后面没有写原因。`,
    '写明增减变动的原因；与上年持平的可说明持平。',
  ),
  error(
    'TXT-01',
    /[（(]\s*[)）]|[（(]增加内容[)）]/g,
    (words) => `“${words}”括号里没有内容。`,
    '补上内容，或删去括号。',
  ),
  error(
    'TXT-02',
    /(?:增加|增长|上升|增)[（(](?:减少|下降|减)[)）]|(?:减少|下降|减)[（(](?:增加|增长|增)[)）]|(?:增加|减少|增长|下降)\/(?:增加|减少|增长|下降)|[（(](?:持平|若无[^）)]{0,20}|如无[^）)]{0,20})[)）]/g,
    (words) => `“${words}”是模板里没有选定的写法。`,
    '按实际情况只留一种写法。',
  ),
  warning(
    'TXT-03',
    /以下情况金额为\s*0\s*的[^）)。；]{0,30}|请(?:填写|补充|说明)[^。；]{0,20}|仍需(?:进行)?(?:情况)?说明|此处(?:填写|插入)|填报说明[:：]|(?:根据|视)(?:实际)?情况(?:填写|增减|修改|删减)/g,
    (words) => `“${words}”是填报模板的说明文字，不应出现在公开稿中。`,
    '删去这段说明文字。',
  ),
  warning(
    'TXT-03',
    /(?:其他用车|用车|支出|用于)主要(?:是|为|用于)无(?=[。；，,]|$)/g,
    (words) => `“${words}”是数量为零时残留的模板句。`,
    '删去这半句。',
  ),
];

const TYPOS: readonly Phrase[] = [
  typo(/截止(?=\s*(?:20\d\d|目前|今年|上年|[12]?\d月))/g, swap('截止', '截至')),
  typo(/其它/g, swap('其它', '其他')),
  typo(/公务车用车/g, swap('公务车用车', '公务用车')),
  typo(/公务用处/g, swap('公务用处', '公务用车')),
  typo(/国有资产经营预算/g, swap('国有资产经营', '国有资本经营')),
  typo(/政府基金/g, swap('政府基金', '政府性基金')),
  typo(/与上年(?=减少|增加|增长|下降)/g, swap('与上年', '比上年')),
  typo(/。。+/g, () => '。', /…/),
  typo(/，，+/g, () => '，'),
  typo(/；；+/g, () => '；'),
  typo(/、、+/g, () => '、'),
  {
    check: 'NAR-06',
    severity: 'warning',
    pattern: /(?<![\d.,])\d[\d,]*(?:\.\d+)?\s*万(?=[；;。，,、]|$)/g,
    message: (words) => `“${words}”后面缺少“元”字，金额单位不完整。`,
    hint: '改为“万元”。',
    fix: (words) => `${words}元`,
    unless: /万[人次辆平台户套件亩吨份]|参保|人口|人次/,
  },
];

/** Words of a final account (TRM-04) and names of classes that are no longer used (DET-05). */
const OTHERS: readonly Phrase[] = [
  {
    check: 'TRM-04',
    severity: 'warning',
    notUnder: /办法|制度|规定|职责|职能|名词|概况|公开管理|第[一二三四五六七八九十]+章/,
    pattern: /决算(?:支出|收入|表|公开|数)?/g,
    message: (words) => `预算公开中出现“${words}”，像是从决算公开稿中带来的。`,
    hint: '核对这里说的是预算还是上年决算，预算的应写“预算”。',
    unless:
      /上年|上一年|去年|20\d\d年(?:度)?(?:部门)?决算|预决算|管理|办法|法|公开(?:平台|专栏|制度)|编制|审核|批复|职责|负责|财务|汇总|组织|预算、决算|预算和决算|预算及决算|草案|基金/,
  },
  {
    check: 'CHG-13',
    severity: 'warning',
    pattern: /(?:增加|减少|增长|下降)(?:幅度|比例)?(?:较大|很大|较多|明显)/g,
    message: (words) => `“${words}”只说了程度，没有写出数额。`,
    hint: '写明增减的金额或百分比。',
    unless: /\d[\d,.]*\s*(?:万|亿)?(?:元|%|％|个百分点)/,
  },
  {
    check: 'CHG-13',
    severity: 'info',
    pattern: /(?:与|比|较)上年(?:预算)?(?:数)?(?:相比)?(?:增加|减少|增长|下降)(?=[，,；;。])/g,
    message: (words) => `“${words}”没有写出增减的数额。`,
    hint: '写明增减的金额。',
  },
  {
    check: 'CHG-13',
    severity: 'info',
    pattern: /(?:增加|减少|增长|下降)幅度大/g,
    message: (words) => `“${words}”只说了程度，没有写出百分比。`,
    hint: '写明增减的百分比。',
  },
  {
    check: 'CHG-03',
    severity: 'error',
    pattern: /(?:同比)?(?:增长下降|增加减少|下降增长|减少增加)/g,
    message: (words) => `“${words}”同时写了增和减。`,
    hint: '按实际的变动方向只留一个。',
  },
];

/** All of them, in the order in which they are tried. */
export const PHRASES: readonly Phrase[] = [...RESIDUE, ...TYPOS, ...OTHERS];
