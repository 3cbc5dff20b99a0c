import type { Column, Table } from '../layout.ts';
import type { RowSource } from '../rowSource.ts';
import { checkSlots, type SlotRule, type TextScope } from './checkSlots.ts';
import type { Path } from './layoutProblem.ts';
import type { LayoutNodes } from './layoutNodes.ts';

type Check = (text: string | undefined, keys: Path, rule?: SlotRule) => void;

/** Every text outside the paragraphs: titles, captions, labels, notes may hold words and fields, the others no slot. */
export function checkTexts(nodes: LayoutNodes, scope: TextScope): void {
  const { layout } = scope;
  const check: Check = (text, keys, rule = 'words') => {
    if (text !== undefined) checkSlots(text, rule, keys, scope);
  };
  layout.cover.forEach((line, i) => check(line.text, ['cover', i, 'text']));
  check(layout.contents.title, ['contents', 'title'], 'none');
  for (const [word, text] of Object.entries(layout.words)) check(text as string, ['words', word], 'none');
  for (const [id, field] of Object.entries(layout.fields)) check(field.initial, ['fields', id, 'initial'], 'none');
  for (const { node, keys } of nodes.parts) {
    check(node.number, [...keys, 'number'], 'none');
    check(node.title, [...keys, 'title']);
    check(node.tocText, [...keys, 'tocText']);
  }
  for (const { node, keys } of nodes.sections) {
    check(node.heading, [...keys, 'heading']);
    check(node.tocText, [...keys, 'tocText']);
  }
  for (const { node, keys } of nodes.charts) {
    check(node.title, [...keys, 'title']);
    check(node.emptyText, [...keys, 'emptyText']);
  }
  for (const { node, keys } of nodes.terms) {
    node.items.forEach((item, i) => {
      check(item.term, [...keys, 'items', i, 'term']);
      check(item.definition, [...keys, 'items', i, 'definition']);
    });
  }
  for (const { node, keys } of nodes.tables) checkTable(node, keys, check);
}

function checkTable(table: Table, keys: Path, check: Check): void {
  for (const key of ['number', 'title', 'subtitle', 'tocText', 'captionLeft', 'captionRight', 'emptyNote'] as const) {
    check(table[key], [...keys, key]);
  }
  table.notes.forEach((note, i) => check(note, [...keys, 'notes', i]));
  const { content } = table;
  const contentKeys = [...keys, 'content'];
  if (content.kind === 'grid') {
    checkColumns(content.columns, [...contentKeys, 'columns'], check);
    checkRows(content.rows, [...contentKeys, 'rows'], check);
    check(content.columnNumbers?.label, [...contentKeys, 'columnNumbers', 'label'], 'none');
    return;
  }
  content.keys.forEach((key, k) => check(key.label, [...contentKeys, 'keys', k, 'label'], 'none'));
  content.blocks.forEach((block, b) => {
    const blockKeys = [...contentKeys, 'blocks', b];
    check(block.title, [...blockKeys, 'title'], 'none');
    check(block.side, [...blockKeys, 'side']);
    checkColumns(block.columns, [...blockKeys, 'columns'], check);
    checkRows(block.rows, [...blockKeys, 'rows'], check);
  });
}

function checkColumns(columns: readonly Column[], keys: Path, check: Check): void {
  columns.forEach((column, c) => {
    check(column.label, [...keys, c, 'label']);
    checkColumns(column.children ?? [], [...keys, c, 'children'], check);
  });
}

function checkRows(source: RowSource, keys: Path, check: Check): void {
  const labels = (texts: Readonly<Record<string, string>> | undefined, at: Path): void => {
    for (const [column, text] of Object.entries(texts ?? {})) check(text, [...at, 'labels', column]);
  };
  switch (source.source) {
    case 'fixed':
      source.rows.forEach((row, r) => {
        labels(row.labels, [...keys, 'rows', r]);
        if (row.then) checkRows(row.then, [...keys, 'rows', r, 'then'], check);
      });
      return;
    case 'concat':
      source.parts.forEach((part, p) => checkRows(part, [...keys, 'parts', p], check));
      return;
    case 'paired':
      source.panes.forEach((pane, p) => checkRows(pane.rows, [...keys, 'panes', p, 'rows'], check));
      return;
    case 'units':
    case 'lines':
      labels(source.labels, keys);
      if (source.then) checkRows(source.then, [...keys, 'then'], check);
      return;
    case 'subjects':
      if (source.then) checkRows(source.then, [...keys, 'then'], check);
      return;
    case 'self':
  }
}
