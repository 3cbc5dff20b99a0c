import { describe, expect, it } from 'vitest';
import { documentPart } from '../../../shared/document/documentPart.ts';
import { composeReport, fixtureReport } from '../../support/fixtureReport.ts';

const { document } = composeReport(fixtureReport('xinle-2021'));
const part = (wanted: string) => documentPart(document, wanted);

describe('a part of a document', () => {
  it('is one table, by its id or its title', () => {
    const table = document.blocks.find((block) => block.kind === 'table');
    if (!table) throw new Error('no table');
    const byId = part(table.id);
    expect(byId.ok && byId.document.blocks).toEqual([table]);
    expect(byId.ok && byId.title).toBe(table.title);
    const byTitle = part(` ${table.title} `);
    expect(byTitle).toEqual(byId);
  });

  it('is a section with all below its heading', () => {
    const heading = document.blocks.find((block) => block.kind === 'heading' && block.level === 1);
    if (heading?.kind !== 'heading') throw new Error('no heading');
    const found = part(heading.id);
    if (!found.ok) throw new Error(found.message);
    const [first, ...rest] = found.document.blocks;
    expect(first).toBe(heading);
    expect(rest.length).toBeGreaterThan(10);
    expect(rest.filter((block) => block.kind === 'heading' && block.level === 1)).toEqual([]);
    expect(rest.filter(({ kind }) => kind === 'cover' || kind === 'contents')).toEqual([]);
  });

  it('is refused in words when nothing or several things have the name', () => {
    expect(part('没有的表')).toMatchObject({ ok: false, message: expect.stringContaining('没有表或章节“没有的表”') });
    expect(part('预算项目绩效目标')).toMatchObject({ ok: false, message: expect.stringMatching(/有 \d+ 处/) });
  });
});
