import { isBroad } from './isBroad.ts';
import { asFigureYear, comparisonIn, directionBefore, yearIn, type FoundDirection } from './changeOf.ts';
import { belongsTo, withFrame } from './frame.ts';
import { readPhrase, traitsOf, type Phrase } from './phrase.ts';
import { describeSubject, type About } from './describeSubject.ts';
import { changeOf, isApproximate, isChangeRole, roleOf } from './roleOf.ts';
import type { FigureRole, ProseFigure, Span } from './reading.ts';
import type { NumberToken } from './scanNumbers.ts';
import { cloneState, type Named, type ReaderState } from './readerState.ts';
import { respectivePairs, type Paired } from './respectively.ts';
import { isUnderstood, MOST_UNKNOWN, usableTraits } from './usableTraits.ts';
import { objectChange } from './objectChange.ts';
import type { PreparedText, ReadFigure } from './preparedText.ts';
import { splitPieces, type Piece } from './splitPieces.ts';
import type { Traits } from './vocabulary/traits.ts';
import type { Mention } from './wordIndex.ts';

/** What the words before a number say of it. */
interface Lead {
  readonly phrase: Phrase;
  readonly isShare: boolean;
  readonly role: FigureRole;
  readonly direction: FoundDirection | null;
  readonly per: Traits | undefined;
}

const OPENS_PARTS = /其中|包括|包含|分别|主要(?:为|用于|包括|是)|用于|(?:分|按).{0,8}(?:看|分)|^由/;
const BY_AXIS = /按(?:照)?[^,;]{0,10}(?:分类|科目|功能|经济|用途|性质|来源|类别|类型|级次|单位)/;
/** 收支总预算…。收入包括：…；支出包括：…: each side is a whole of its own. */
const ONE_SIDE = /^(?:本年|当年)?(?:收入|支出)(?:按|包括|分别|主要包括|由)/;
const REASON = /原因|由于|因为|主要系|系因|是因/;
const PURPOSE = /^(?:主要)?(?:用于|保障|包括|是指|反映)/;
/** No words of its own under a heading of 收入 or 支出: any part of that money, so doubted like many unknown characters. */
const VAGUE = 6;
/** Things are bought, and nothing behind says that there are some. */
const BUYS = /购置(?:公务|业务)?(?:车辆|用车|设备|单价|单位价值|固定资产)(?!.*(?:共有|现有|实有|保有))/;
/** Words for money of any kind. */
const GENERIC = /资金|金额|投资|投入/;

const outsideOf = (about: About): About =>
  about.named ? { ...about, named: { ...about.named, traits: { ...about.named.traits, outside: true } } } : about;

/** Reads one paragraph; `state` is carried on to the next and changed. */
export class ParagraphReader {
  readonly read: ReadFigure[] = [];
  readonly #input: PreparedText;
  #state: ReaderState;
  readonly #outer: ReaderState[] = [];
  readonly #pairs: ReadonlyMap<NumberToken, Paired>;
  readonly #respective = new Map<Mention, Named>();
  readonly #leads = new Map<NumberToken, Lead>();
  #lastCount: { readonly end: number; readonly about: About } | null = null;

  constructor(input: PreparedText, state: ReaderState) {
    this.#input = input;
    this.#state = state;
    this.#pairs = respectivePairs(input);
  }

  /** The state after the paragraph. */
  get state(): ReaderState {
    return this.#state;
  }

  /** Goes through the pieces; `each` hears of pieces without a figure, with the state they were met in. */
  run(each: (piece: Piece, phrase: Phrase, state: ReaderState) => void): void {
    const { text } = this.#input;
    for (const piece of splitPieces(text, this.#input.figures, this.#input.mentions, this.#input.marks)) {
      if (piece.opens) this.#outer.push(cloneState(this.#state));
      if (piece.figures.length === 0) this.#readPlain(piece, each);
      let from = piece.start;
      piece.figures.forEach((token, i) => {
        this.#readFigure(token, from, piece.figures[i + 1]?.start ?? piece.end, piece);
        from = token.end;
      });
      this.#close(piece);
    }
  }

  #phrase(start: number, end: number): Phrase {
    const { text, mentions, marks, offices } = this.#input;
    return readPhrase(text, start, end, mentions, marks, offices);
  }

  #close(piece: Piece): void {
    if (piece.closes) this.#state = this.#outer.pop() ?? this.#state;
    const state = this.#state;
    const next = this.#input.text.slice(piece.end + 1, piece.end + 4);
    if (piece.closer === ';' && !/^[二三四五六]是/.test(next)) state.inReason = false;
    if (!'。!?\n'.includes(piece.closer) || piece.closer === '') return;
    state.inReason = false;
    state.comparison = null;
    state.year = null;
    state.subject = state.wholes[0]?.named ?? state.subject;
    state.wholes = [];
  }

  #readPlain(piece: Piece, each: (piece: Piece, phrase: Phrase, state: ReaderState) => void): void {
    const state = this.#state;
    const phrase = this.#phrase(piece.start, piece.end);
    if (REASON.test(phrase.text)) state.inReason = true;
    each(piece, phrase, state);
    const comparison = comparisonIn(this.#input.text, piece.start, piece.end, this.#input.year);
    if (comparison) state.comparison = comparison;
    else this.#noteYear(piece.start, piece.end);
    const traits = traitsOf(phrase.mentions);
    // a subject with its level (住房保障支出（类）) names no classification for what follows
    if (traits.classification && !traits.function && !traits.economic) state.classification = traits.classification;
    if (OPENS_PARTS.test(phrase.text) && !state.inReason) this.#openWhole(phrase);
    const isNamed = traits.name !== undefined && phrase.mentions[0]?.start === piece.start;
    const listed = piece.closer === '、' || this.#input.text[piece.start - 1] === '、';
    const names = isNamed || (phrase.mentions.some((m) => !m.weak) && phrase.unknown <= 1 && !listed);
    if (names && !state.inReason && !PURPOSE.test(phrase.text) && !OPENS_PARTS.test(phrase.text)) {
      state.subject = this.#name(phrase, traits);
      if (traits.name !== undefined) state.topic ??= state.subject;
    }
  }

  #noteYear(start: number, end: number): void {
    const named = this.#input.marks.find((m) => m.kind === 'year' && m.start >= start && m.end <= end);
    if (named?.year !== undefined) this.#state.year = asFigureYear(named.year, this.#input.year);
  }

  /**
   * Opens the list of what the phrase names before its word of listing (支出预算按功能分类包括：), else of what the clause
   * before spoke of; a list by another axis divides the same whole once more.
   */
  #openWhole(phrase: Phrase): void {
    const state = this.#state;
    const byAxis = BY_AXIS.test(phrase.text);
    if (ONE_SIDE.test(phrase.text)) state.wholes = [];
    const lead = this.#leadOf(phrase);
    if (lead) {
      const top = state.wholes.at(-1);
      if (top && !belongsTo(lead.traits, top.named.traits)) state.wholes = [];
      state.subject = lead;
    } else if (byAxis && this.#divideAgain(phrase.start)) return;
    const { subject, wholes } = state;
    if (subject && wholes.at(-1)?.named !== subject) wholes.push({ named: subject, byAxis });
  }

  #leadOf(phrase: Phrase): Named | null {
    const opens = Math.min(phrase.text.search(OPENS_PARTS), (phrase.text.search(BY_AXIS) + 1 || Infinity) - 1);
    const mentions = phrase.mentions.filter((m) => m.end <= phrase.start + opens);
    const isNamed = mentions.some((m) => !m.weak) || (mentions.length > 0 && ONE_SIDE.test(phrase.text));
    if (!isNamed || phrase.unknown > MOST_UNKNOWN) return null;
    return this.#name({ ...phrase, mentions }, traitsOf(mentions));
  }

  /** The list by another axis of the whole that was just listed, or of the outermost one after a semicolon. */
  #divideAgain(start: number): boolean {
    const { wholes } = this.#state;
    const top = wholes.at(-1);
    if (!top || (!top.byAxis && this.#input.text[start - 1] !== ';')) return false;
    const named = (top.byAxis ? wholes.pop()! : wholes.splice(0)[0]!).named;
    wholes.push({ named, byAxis: true });
    this.#state.subject = named;
    return true;
  }

  #place({ start, end }: Span): Pick<Named, 'span' | 'label' | 'paragraph'> {
    const label = this.#input.text.slice(start, end);
    return { span: { start, end }, label, paragraph: this.#input.paragraph };
  }

  #name(phrase: Phrase, own: Traits): Named {
    const state = this.#state;
    const first = phrase.mentions[0];
    const last = phrase.mentions.at(-1);
    const span = first && last ? { start: first.start, end: last.end } : { start: phrase.start, end: phrase.end };
    const frame = state.classification && !own.classification ? { ...own, classification: state.classification } : own;
    const traits = withFrame(frame, state.wholes.at(-1)?.named.traits, this.#input.heading);
    return { own, traits, ...this.#place(span), known: true, unknown: phrase.unknown };
  }

  #readFigure(token: NumberToken, from: number, until: number, piece: Piece): void {
    const { text, year } = this.#input;
    const state = this.#state;
    const paired = this.#pairs.get(token);
    const ownComparison = comparisonIn(text, from, token.start, year);
    if (ownComparison) state.comparison = ownComparison;
    const lead = this.#leadTo(token, from, paired);
    const { role, direction, per } = lead;
    const opening = paired ? lead.phrase.text.replace('分别', '') : lead.phrase.text;
    if (OPENS_PARTS.test(opening) && !lead.isShare) this.#openWhole(lead.phrase);
    const found = paired
      ? this.#pairedSubject(paired, token, lead.phrase, until, role)
      : (this.#afterCount(token, from) ?? this.#subjectOf(token, lead.phrase, until, role));
    const about = role === 'count' && this.#isPurchase(token) ? outsideOf(found) : found;
    this.#lastCount = role === 'count' ? { end: token.end, about } : null;
    const figureYear =
      paired?.year === undefined
        ? this.#yearOf(token, from, role, ownComparison !== null)
        : asFigureYear(paired.year, year);
    const subject = describeSubject(about, this.#input, state, {
      token,
      role,
      year: figureYear,
      per,
      isBoth: isChangeRole(role) && about.carried !== undefined && !piece.opens,
    });
    this.#push(about.named, {
      start: token.start,
      end: token.end,
      digits: { start: token.start, end: token.digitsEnd },
      scaled: token.scaled,
      decimals: token.decimals,
      unit: token.unit,
      role,
      ...changeOf(role, direction, state.comparison),
      year: figureYear,
      approximate: isApproximate(text, from, token),
      inReason: state.inReason,
      inWords: token.inWords,
      subject,
    });
  }

  /** 在建工程1项12277.73万元: the money right behind a number of things is theirs. */
  #afterCount(token: NumberToken, from: number): About | null {
    const last = this.#lastCount;
    if (token.unit.kind !== 'money' || from !== token.start || last?.end !== from) return null;
    const { named, reason } = last.about;
    return named && !reason && named.traits.dataset ? last.about : { named: null, reason: 'unknownWords' };
  }

  /** 安排购置车辆1辆，其中：…: what is to be bought is not what there is. */
  #isPurchase(token: NumberToken): boolean {
    const { text } = this.#input;
    return BUYS.test(text.slice(text.lastIndexOf('。', token.start) + 1, token.start));
  }

  /** The words before a number; for the later numbers of a 分别 list those before its first one. */
  #leadTo(token: NumberToken, from: number, paired: Paired | undefined): Lead {
    const known = paired && this.#leads.get(paired.first);
    if (known) return known;
    const { text } = this.#input;
    const state = this.#state;
    const shareAt = token.unit.kind === 'percent' ? text.lastIndexOf('占', token.start) : -1;
    const isShare = shareAt >= from;
    const whole = this.#phrase(from, token.start);
    if (REASON.test(whole.text)) state.inReason = true;
    const phrase = isShare ? this.#phrase(from, shareAt) : whole;
    const direction = directionBefore(text, from, token.start) ?? objectChange(this.#input, token, from);
    const role = roleOf(token, whole, { changed: direction !== null, isShare, lastRole: state.lastRole });
    const lead: Lead = {
      phrase,
      isShare,
      role,
      direction,
      per: this.#perOf(isShare ? this.#phrase(shareAt, token.start) : null),
    };
    if (paired) this.#leads.set(paired.first, lead);
    return lead;
  }

  /** What a number of a 分别 list is about: the name that has its position. */
  #pairedSubject(paired: Paired, token: NumberToken, lead: Phrase, until: number, role: FigureRole): About {
    const { item, shared, year } = paired;
    if (year !== undefined) {
      this.#state.year = null;
      return paired.index === 0 ? this.#subjectOf(token, lead, until, role) : this.#carriedSubject(lead, role);
    }
    if (!item) return { named: null, reason: 'unknownWords' };
    const before = this.#respective.get(item[0]!);
    if (before) return { named: before, carried: 'clause' };
    const words = { ...this.#phrase(item[0]!.start, item.at(-1)!.end), mentions: item };
    const about = this.#ownSubject(words, traitsOf(shared ? [shared, ...item] : item), role);
    if (about.named) this.#respective.set(item[0]!, about.named);
    return about;
  }

  #push(about: Named | null, figure: ProseFigure): void {
    const part = this.#state.wholes.at(-1);
    this.read.push({
      figure,
      traits: about?.traits ?? {},
      about,
      ...(part && part.named !== about ? { within: part } : {}),
    });
    this.#state.lastRole = figure.role;
  }

  #yearOf(token: NumberToken, from: number, role: FigureRole, compared: boolean): ProseFigure['year'] {
    const { text, marks, year } = this.#input;
    const state = this.#state;
    if (role === 'amount' && compared && state.comparison) return asFigureYear(state.comparison.year, year);
    if (role !== 'amount') return state.year !== null && role === 'count' ? 'this' : (state.year ?? 'this');
    const named = yearIn(text, from, token.start, marks, year);
    if (named !== null && marks.some((m) => m.kind === 'year' && m.start >= from && m.end <= token.start))
      state.year = named;
    return named ?? state.year ?? 'this';
  }

  /** What a figure is about: its own words, else what the clause before it spoke of, else the heading. */
  #subjectOf(token: NumberToken, phrase: Phrase, until: number, role: FigureRole): About {
    const words = this.#wordsFor(token, phrase, until, role);
    const frame = this.#state.wholes.at(-1)?.named.traits ?? this.#state.subject?.traits ?? this.#input.heading;
    const own = usableTraits(words, token, [frame, this.#input.heading]);
    if (own) return this.#ownSubject(words, own, role);
    if (phrase.unknown >= MOST_UNKNOWN && !isChangeRole(role) && role !== 'share') return this.#strange(phrase, role);
    return this.#carriedSubject(phrase, role);
  }

  /** A count is named by what follows it where nothing is named before: 3台通用设备. */
  #wordsFor(token: NumberToken, phrase: Phrase, until: number, role: FigureRole): Phrase {
    if (role !== 'count' || phrase.mentions.some((m) => !m.weak || m.traits.counted)) return phrase;
    const tail = this.#phrase(token.end, until);
    return tail.mentions.length > 0 ? tail : phrase;
  }

  #ownSubject(words: Phrase, own: Traits, role: FigureRole): About {
    const state = this.#state;
    const isKnown = isUnderstood(words, own, state.classification);
    const known = isKnown && !(this.#input.project && isBroad(own));
    const { traits } = this.#name(words, own);
    while (state.wholes.length > 1 && !belongsTo(traits, state.wholes.at(-1)!.named.traits)) state.wholes.pop();
    const top = state.wholes.at(-1);
    if (top && !belongsTo(traits, top.named.traits)) state.wholes = [];
    const named = { ...this.#name(words, own), known };
    if (!state.inReason) this.#remember(named, role);
    return { named, ...(known ? {} : { reason: 'unknownWords' as const }) };
  }

  #strange(phrase: Phrase, role: FigureRole): About {
    const named: Named = { own: {}, traits: {}, ...this.#place(phrase), known: false, unknown: phrase.unknown };
    if (!this.#state.inReason && role === 'amount') this.#remember(named, role);
    return { named, reason: 'unknownWords' };
  }

  #carriedSubject(phrase: Phrase, role: FigureRole): About {
    const state = this.#state;
    if (state.subject?.known === false && state.topic && role === 'amount' && phrase.text.includes('预算'))
      state.subject = state.topic;
    if (state.subject && role !== 'count') {
      const vague = role === 'amount' && isBroad(state.subject.traits) && GENERIC.test(phrase.text);
      return { named: state.subject, carried: 'clause', ...(vague ? { vague } : {}) };
    }
    const { heading, project } = this.#input;
    if (Object.keys(heading).length === 0 || role === 'count') return { named: null, reason: 'noWords' };
    if (project && isBroad(heading)) return { named: null, reason: 'noWords' };
    const unknown = isBroad(heading) ? VAGUE : 0;
    const named: Named = { own: heading, traits: heading, ...this.#place(phrase), known: true, unknown };
    if (!state.inReason) this.#remember(named, role);
    return { named, carried: 'heading' };
  }

  #remember(named: Named, role: FigureRole): void {
    if (role !== 'amount' && role !== 'delta') return;
    const before = this.#state.subject;
    const pair =
      before?.traits.side === 'revenue' &&
      named.traits.side === 'expenditure' &&
      !named.traits.measure &&
      !named.traits.fund;
    this.#state.twin = pair ? before : null;
    this.#state.subject = named;
  }

  #perOf(phrase: Phrase | null): Traits | undefined {
    const own = phrase ? traitsOf(phrase.mentions) : {};
    if (phrase && Object.keys(own).length > 0) return withFrame(own, undefined, this.#input.heading);
    const { wholes } = this.#state;
    if (wholes.length > 0) return wholes.at(-1)!.named.traits;
    return Object.keys(this.#input.heading).length > 0 ? this.#input.heading : undefined;
  }
}
