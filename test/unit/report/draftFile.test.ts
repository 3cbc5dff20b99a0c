import { describe, expect, it } from 'vitest';
import { DRAFT_VERSION, readDraft, writeDraft } from '../../../shared/report/draftFile.ts';
import { newReport } from '../../../shared/report/newReport.ts';
import { reportSchema } from '../../../shared/report/reportSchema.ts';
import type { Report } from '../../../shared/report/report.ts';
import { dice, randomReport } from './randomReport.ts';

const empty = newReport({
  id: 'r',
  layout: { id: 'henan-2026', version: 3 },
  departmentName: '某区财政局',
  year: 2026,
});

function opened(text: string) {
  const result = readDraft(text, '试.mz');
  if (!result.ok) throw new Error(result.message);
  return result;
}

function refused(text: string): string {
  const result = readDraft(text, '试.mz');
  if (result.ok) throw new Error('was opened');
  return result.message;
}

/** The draft of a report after an edit of its raw JSON. */
function edited(report: Report, edit: (raw: Record<string, unknown>) => void): string {
  const raw = JSON.parse(writeDraft(report)) as { report: Record<string, never> };
  edit(raw.report);
  return JSON.stringify(raw);
}

describe('round trip', () => {
  it('gives back the same report and the same bytes, with no repairs', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const report = randomReport(seed);
      expect(reportSchema.safeParse(report).error?.issues ?? []).toEqual([]);
      const text = writeDraft(report);
      const back = opened(text);
      expect(back.repairs).toEqual([]);
      expect(back.report).toStrictEqual(report);
      expect(writeDraft(back.report)).toBe(text);
    }
  });

  it('does not depend on the order in which an object was filled', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, v]) => [key, reversed(v)]),
      );
    };
    const report = randomReport(7);
    expect(writeDraft(reversed(report) as Report)).toBe(writeDraft(report));
  });

  it('writes one line of text for each line of a dataset, under a versioned header', () => {
    const report: Report = {
      ...empty,
      current: {
        ...empty.current,
        expenditure: [
          { id: 'a', function: '2101501' },
          { id: 'b', fund: null },
        ],
      },
    };
    const text = writeDraft(report, '明账 0.1.0');
    expect(text.split('\n')[0]).toBe(`{"format":"mingzhang","version":${DRAFT_VERSION},"app":"明账 0.1.0",`);
    expect(text).toContain('\n   {"id":"a","function":"2101501"},\n   {"id":"b","fund":null}\n');
    expect(text.endsWith('}\n')).toBe(true);
  });
});

describe('files that cannot be opened', () => {
  const cases: [name: string, text: string, says: RegExp][] = [
    ['empty', ' \n', /“试.mz”.*文件是空的.*请/],
    ['cut off', writeDraft(randomReport(3)).slice(0, 700), /已损坏或不完整，第 \d+ 行第 \d+ 列附近.*请从备份恢复/],
    ['some text', 'Hello', /不是明账的草稿文件.*导入/],
    ['a list', '[1,2]', /不是明账的草稿文件/],
    ['foreign JSON', '{"format":"other","version":1}', /不是明账的草稿文件/],
    ['no version', '{"format":"mingzhang","report":{}}', /格式版本“undefined”不正确/],
    ['newer', '{"format":"mingzhang","version":9,"app":"明账 3.0"}', /由“明账 3.0”保存.*第 9 版.*第 1 版.*请升级/],
    ['without report', '{"format":"mingzhang","version":1}', /没有报告的内容/],
    ['impossible year', edited(empty, (r) => void (r['year'] = 20226)), /年度“20226”不正确.*1990 至 2100/],
    ['no year', edited(empty, (r) => void delete r['year']), /年度“”不正确/],
    ['no layout', edited(empty, (r) => void delete r['layout']), /没有写明用哪个版式/],
    [
      'an amount that is no amount',
      edited(
        empty,
        (r) => void (r['current'] = { revenue: [{ id: 'a', function: '21015', amounts: { general: '12万' } }] }),
      ),
      /收入第1行（21015）“一般公共预算”的金额“12万”不是金额/,
    ],
    [
      'a broken amount',
      edited(empty, (r) => void (r['current'] = { revenue: [{ id: 'a', amounts: { general: 0.5 } }] })),
      /的金额“0.5”不是金额/,
    ],
    [
      'sums beyond range',
      edited(
        empty,
        (r) => void (r['prior'] = { debt: [1, 2, 3].map((id) => ({ id: `${id}`, amounts: { general: 8e14 * id } })) }),
      ),
      /“上年债务支出”的金额合计超出可计算的范围/,
    ],
    [
      'a quantity that is none',
      edited(empty, (r) => void (r['current'] = { staffing: [{ id: 'a', quantities: { count: 'x' } }] })),
      /人员情况第1行“人数”的数量“x”不是数量/,
    ],
    [
      'a stated total that is no amount',
      edited(empty, (r) => void (r['stated'] = [{ fen: null }])),
      /第1个列示数的金额“null”/,
    ],
  ];
  it.each(cases)('%s', (_, text, says) => {
    const message = refused(text);
    expect(message).toMatch(says);
    expect(message.startsWith('无法打开“试.mz”：')).toBe(true);
    expect(message.endsWith('。')).toBe(true);
  });
});

describe('repairs', () => {
  const notes = (text: string): string[] => opened(text).repairs.map((r) => `${r.place}：${r.message}`);

  it('defaults what is missing and says so', () => {
    const { report, repairs } = opened(
      '{"format":"mingzhang","version":1,"report":{"year":2024,"layout":"henan-2024"}}',
    );
    expect(report).toMatchObject({ kind: 'department', layout: { id: 'henan-2024', version: 1 }, year: 2024 });
    expect(report.department.name).toBe('未命名部门');
    expect(report.units.map((u) => u.role)).toEqual(['department', 'unit']);
    expect(repairs.map((r) => r.place)).toEqual(expect.arrayContaining(['报告', '部门', '单位']));
    expect(reportSchema.safeParse(report).success).toBe(true);
  });

  it('reads a file with a byte order mark and empty parts without a word', () => {
    const text = edited(empty, (r) => {
      for (const key of ['current', 'prior', 'stated', 'texts', 'sections', 'waivers', 'dates']) delete r[key];
    });
    const result = opened(`\ufeff${text}`);
    expect(result.repairs).toEqual([]);
    expect(result.report).toStrictEqual(empty);
  });

  it('keeps the finer amounts of a line and states the coarser ones beside', () => {
    const line = {
      id: 'a',
      function: '2101501',
      amounts: { total: 900, basic: 500, wages: 300, goods: 100, project: 400 },
    };
    const text = edited(
      empty,
      (r) => void (r['prior'] = { expenditure: [{ ...line, halves: { basic: 50, wages: 5 } }] }),
    );
    const { report, repairs } = opened(text);
    expect(report.prior.expenditure[0]).toStrictEqual({
      ...line,
      amounts: { wages: 300, goods: 100, project: 400 },
      halves: { wages: 5 },
    });
    const at = { dataset: 'expenditure', line: 'a', year: 'prior' };
    expect(report.stated).toStrictEqual([
      { id: 'stated-1', at: { ...at, measure: 'total' }, fen: 900, half: 0 },
      { id: 'stated-2', at: { ...at, measure: 'basic' }, fen: 500, half: 50 },
    ]);
    expect(repairs).toHaveLength(2);
    expect(repairs[1]?.place).toBe('上年支出第1行（2101501）');
    expect(repairs[1]?.message).toContain('“基本支出”5.00元与其下的“工资福利支出”“商品和服务支出”重复');
  });

  it('leaves an of-which amount beside its whole', () => {
    const text = edited(empty, (r) => {
      r['current'] = { revenue: [{ id: 'a', amounts: { general: 10, generalAppropriation: 8 } }] };
    });
    expect(opened(text).repairs).toEqual([]);
  });

  it('gives new ids to lines without one or with one that is taken', () => {
    const text = edited(empty, (r) => {
      r['current'] = { revenue: [{ id: 'line-1' }, { id: 'line-1' }, {}, { id: 7 }, 'x'] };
    });
    expect(opened(text).report.current.revenue.map((line) => line.id)).toEqual([
      'line-1',
      'line-2',
      'line-3',
      'line-4',
    ]);
    expect(notes(text)).toHaveLength(4);
    expect(notes(text)[3]).toContain('收入第5行');
  });

  it('leaves out what the dataset does not have, and names it with its amount', () => {
    const text = edited(empty, (r) => {
      r['current'] = {
        revenue: [{ id: 'a', fund: 'general', unit: 'u9', amounts: { bogus: 123456, general: null }, colour: 1 }],
        sangong: [{ id: 'b', item: 'yacht', texts: { name: 'x' } }],
        weather: [],
      };
    });
    const { report } = opened(text);
    expect(report.current.revenue).toStrictEqual([{ id: 'a', unit: 'u9', amounts: {} }]);
    expect(report.current.sangong).toStrictEqual([{ id: 'b', item: null, texts: {} }]);
    expect(report.units.at(-1)).toMatchObject({ id: 'u9', name: '未命名单位（u9）' });
    const all = notes(text).join('\n');
    for (const word of ['weather', 'colour', '1,234.56元', '“yacht”', '“general”已去掉', '未命名单位（u9）']) {
      expect(all).toContain(word);
    }
  });

  it('keeps goals of a project that is not listed by listing it', () => {
    const text = edited(empty, (r) => {
      r['current'] = {
        projectIndicators: [
          { id: 'a', project: 'p9' },
          { id: 'b', project: 'p9' },
        ],
      };
    });
    expect(opened(text).report.current.projects).toStrictEqual([{ id: 'p9', texts: { name: '未命名项目（p9）' } }]);
    expect(notes(text)).toHaveLength(1);
  });

  it('normalises look-alike characters once and counts them', () => {
    const text = edited(empty, (r) => {
      r['texts'] = { duties: '\u2f00\u200b般公共预算' };
      r['current'] = { projects: [{ id: 'a', texts: { name: '⾦额' } }] };
    });
    const { report, repairs } = opened(text);
    expect(report.texts).toEqual({ duties: '一般公共预算' });
    expect(report.current.projects[0]?.texts?.['name']).toBe('金额');
    expect(repairs).toEqual([{ place: '全文', message: expect.stringContaining('2 处') as string }]);
  });

  it('keeps the words of a run that it cannot read', () => {
    const text = edited(empty, (r) => {
      r['sections'] = {
        s: {
          templateKey: 't',
          paragraphs: [
            { id: 'p', runs: [{ kind: 'text', text: '甲' }, { kind: 'figure', ref: { label: '收入总计' } }, 5] },
          ],
        },
      };
    });
    expect(opened(text).report.sections['s']?.paragraphs[0]?.runs).toEqual([
      { kind: 'text', text: '甲' },
      { kind: 'text', text: '【收入总计】' },
    ]);
    expect(notes(text)).toHaveLength(2);
  });

  it('is safe against names that mean something to JavaScript', () => {
    const text = writeDraft(empty).replace('"texts":{}', '"texts":{"__proto__":"x","constructor":"y","toString":"z"}');
    const { report } = opened(text);
    expect(Object.entries(report.texts)).toEqual([
      ['constructor', 'y'],
      ['toString', 'z'],
    ]);
  });

  it('refuses addends that are nested without end instead of overflowing', () => {
    const deep = `${'{"plus":['.repeat(20_000)}{}${']}'.repeat(20_000)}`;
    const text = writeDraft(empty).replace('"stated":[]', `"stated":[{"id":"a","fen":1,"half":0,"at":${deep}}]`);
    expect(opened(text).report.stated).toEqual([]);
  });

  it('brings any damaged draft to a sound report, or refuses it; repairing twice changes nothing', () => {
    let repaired = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const result = readDraft(damage(writeDraft(randomReport(seed)), seed), '试.mz');
      if (!result.ok) continue;
      expect(reportSchema.safeParse(result.report).error?.issues ?? []).toEqual([]);
      const text = writeDraft(result.report);
      const again = opened(text);
      expect(again.repairs).toEqual([]);
      expect(writeDraft(again.report)).toBe(text);
      if (result.repairs.length) repaired += 1;
    }
    expect(repaired).toBeGreaterThan(30);
  });
});

/** Replaces, removes and doubles some random parts of the JSON. */
function damage(text: string, seed: number): string {
  const d = dice(seed);
  const raw = JSON.parse(text) as { report: unknown };
  const junk = [null, 5, -1, 'x', '⾦', [], {}, [{}], { id: 'a' }, true, 2.5, 'total'];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const holder = value as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      if (d.int(1000) > 4) visit(holder[key]);
      else if (d.chance(60)) holder[key] = d.pick(junk);
      else if (Array.isArray(value)) value.push(holder[key]);
      else delete holder[key];
    }
    if (!Array.isArray(value) && d.chance(2)) holder[d.pick(['amounts', 'zzz', 'unit', 'halves'])] = d.pick(junk);
  };
  visit(raw.report);
  return JSON.stringify(raw);
}
