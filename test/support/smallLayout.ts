import type { Layout, Section } from '../../shared/layout/layout.ts';
import type { Template } from '../../shared/layout/template.ts';

/** A layout that prints 万元 with two decimals, 0 as 0, and has no parts, figures or fields but those given. */
export function makeLayout(parts: Partial<Layout> = {}): Layout {
  return {
    id: 'test',
    name: '测试版式',
    region: '示例',
    year: 2026,
    version: 1,
    moneyUnit: '万元',
    tableNumbers: { decimals: 2, grouping: true, trimZeros: false, zero: 'digits', blank: 'blank' },
    textNumbers: { decimals: 2, grouping: true, trimZeros: false, zero: 'bareZero', blank: 'zero' },
    words: {
      increase: '增加',
      decrease: '减少',
      rise: '增长',
      fall: '下降',
      same: '与上年持平',
      unfilled: '【待填写】',
      departmentWord: '部门',
      unitWord: '单位',
    },
    page: {
      paper: 'A4',
      textMargins: [37, 26, 35, 28],
      tableMargins: [20, 15, 20, 15],
      bodySize: 16,
      linePitch: 28,
      fonts: { title: 'serif', heading: 'sans', subheading: 'kai', body: 'serif', table: 'serif' },
      pageNumber: 'dash',
    },
    cover: [],
    contents: { title: '目录', pageNumbers: true },
    parts: [],
    figures: {},
    fields: {},
    formulas: {},
    ...parts,
  };
}

/** A section with the given paragraphs; their ids are p1, p2 … */
export function makeSection(texts: readonly Template[], parts: Partial<Section> = {}): Section {
  return {
    kind: 'section',
    id: 's1',
    heading: '一节',
    numbering: 'none',
    body: texts.map((text, i) => ({ kind: 'paragraph', id: `p${i + 1}`, text })),
    children: [],
    ...parts,
  };
}
