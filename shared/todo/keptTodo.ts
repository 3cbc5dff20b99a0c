import type { Layout } from '../layout/layout.ts';
import type { KeptItem } from '../report/rolled.ts';
import type { Report } from '../report/report.ts';
import { hasAmounts } from '../roll/emptyAmounts.ts';
import { linesPrint, reviewedLines, wordsLeft } from '../roll/reviewed.ts';
import { typedFigures } from '../roll/typedFigures.ts';
import { listed } from './listed.ts';
import { openReasons } from './openReasons.ts';
import type { TodoKind } from './todoItem.ts';
import { typedText } from './typedText.ts';

/** What a mark of the roll-forward asks for now; `open`: whether it still stands. */
export interface KeptTodo {
  readonly kind: TodoKind;
  readonly text: string;
  readonly open: boolean;
}

const DATES: Readonly<Record<string, string>> = { approved: '批复日期', published: '公开日期', secrecy: '保密审查' };
const LONGEST_QUOTE = 40;

/** How a mark stands against the report as it is now. */
export function keptTodo(report: Report, layout: Layout, item: KeptItem): KeptTodo {
  switch (item.what) {
    case 'reason': {
      const said = openReasons(report, item);
      const text = said.length ? `沿用了上年的说法“${shorten(said.at(-1)!)}”，请改写` : '原因已改写';
      return { kind: '改写', text, open: said.length > 0 };
    }
    case 'figures': {
      const typed = new Set(typedFigures(typedText(report, item.place) ?? ''));
      const left = (item.words ?? []).filter((words) => typed.has(words));
      const text = left.length ? `文字中手写的上年数字：${listed(left)}，请改写或改为活数` : '手写的数字已改写';
      return { kind: '改写', text, open: left.length > 0 };
    }
    case 'years': {
      const typed = typedText(report, item.place) ?? '';
      const left = (item.words ?? []).filter((words) => typed.includes(words));
      const text = left.length ? `请核对年份：${listed(left.map((words) => `“${words}”`))}` : '年份已改写';
      return { kind: '确认', text, open: left.length > 0 };
    }
    case 'review':
      return review(report, item);
    case 'project':
      return project(report, item);
    case 'table': {
      const table = report.extras?.find((extra) => item.place.kind === 'extra' && extra.id === item.place.id);
      const open = table?.kind === 'table' && !hasAmounts(table);
      return { kind: '填数', text: open ? '自有表格的金额已清空，请按本年数填写' : '已填数', open };
    }
    case 'empty':
      return empty(report, layout, item);
    case 'date':
      return date(report, item);
    case 'note':
      return { kind: '确认', text: item.note ?? '', open: true };
  }
}

const shorten = (text: string): string => {
  const line = text.replaceAll('\ufffc', '…').replaceAll(/\s+/g, ' ');
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
};

function review(report: Report, { place, prints = [], words = [] }: KeptItem): KeptTodo {
  if (place.kind !== 'dataset') return { kind: '确认', text: '', open: false };
  const lines = reviewedLines(report.current, place.dataset, place.unit, place.project);
  const left = wordsLeft(lines, words);
  const unchanged = lines.length > 0 && prints.includes(linesPrint(lines));
  const what = unchanged ? `目标和指标共 ${lines.length} 行沿用上年，请核对` : '目标和指标已修改';
  const doubts = left.length ? `，其中有：${listed(left.map((word) => `“${word}”`))}` : '';
  return { kind: '确认', text: what + doubts, open: unchanged || left.length > 0 };
}

function project(report: Report, { place }: KeptItem): KeptTodo {
  const line = place.kind === 'line' ? report.current[place.dataset].find(({ id }) => id === place.line) : undefined;
  const open = line !== undefined && Object.keys(line.amounts ?? {}).length === 0;
  return { kind: '确认', text: open ? '上年的项目，请确认本年是否延续；不延续的请删除' : '已确定', open };
}

function empty(report: Report, layout: Layout, { place }: KeptItem): KeptTodo {
  const ask = (open: boolean): KeptTodo => ({ kind: '填数', text: open ? '新版式需要，请填写' : '已填写', open });
  if (place.kind === 'dataset') return ask(report.current[place.dataset].length === 0);
  if (place.kind !== 'field') return ask(false);
  const written = report.texts[place.field] ?? layout.fields[place.field]?.initial ?? '';
  return ask(written.trim() === '');
}

function date({ dates, secrecy }: Report, { words = [] }: KeptItem): KeptTodo {
  const [which = ''] = words;
  const open =
    which === 'secrecy' ? secrecy === undefined : dates[which === 'approved' ? 'approved' : 'published'] === undefined;
  const name = DATES[which] ?? '';
  return { kind: '确认', text: open ? `${name}已清空，请填写本年的${name}` : `${name}已填写`, open };
}
