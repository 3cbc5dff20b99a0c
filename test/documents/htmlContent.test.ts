import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { renderHtml } from '../../electron/exporters/html/renderHtml.ts';
import { times } from '../support/officeParts.ts';
import { printedStrings } from '../support/printedStrings.ts';
import { paragraph, printDocument, syntheticDocument } from '../support/syntheticDocument.ts';

const document = syntheticDocument();
const html = renderHtml(document);

type Parsed = ReturnType<typeof parseDocument>['children'][number];

const textOf = (node: Parsed): string =>
  node.type === 'text' ? node.data : 'children' in node ? node.children.map(textOf).join('') : '';

it('holds everything that is printed', () => {
  const bare = (text: string): string => text.replaceAll(/\s+/g, '');
  const all = bare(parseDocument(html).children.map(textOf).join('')) + bare(html);
  expect(printedStrings(document).filter((text) => !all.includes(bare(text)))).toEqual([]);
});

it('needs nothing else and runs nothing', () => {
  expect(html).not.toMatch(/<script|<link|<iframe|<img|\son\w+=|url\(|@import/i);
  expect(times(html, /https?:\/\/(?!www\.w3\.org\/2000\/svg)[^<\s]*["']/g)).toBe(0);
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/);
});

it('has one first heading, captions on its tables and scopes on their heads', () => {
  expect(times(html, /<h1/g)).toBe(1);
  expect(times(html, /<caption/g)).toBe(times(html, /<table/g));
  expect(times(html, /<th /g)).toBe(times(html, /<th scope="(?:col|colgroup|row|rowgroup)"/g));
  expect(times(html, /<svg role="img" aria-label="/g)).toBe(times(html, /<svg/g));
});

it('leads from the contents to places that are there', () => {
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => decodeURIComponent(id ?? ''));
  expect(targets.length).toBeGreaterThan(5);
  expect(targets.filter((id) => !ids.has(id))).toEqual([]);
});

it('takes marks of HTML as text', () => {
  const page = renderHtml(printDocument([paragraph('<script>alert(1)</script> & "引"')]));
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;引&quot;');
});
