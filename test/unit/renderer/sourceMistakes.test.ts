import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SourceMistakes } from '../../../renderer/features/import/SourceMistakes.tsx';

test('mistakes of the source are named as the checks name them everywhere', () => {
  const mistake = { check: 'X-01', place: '表1', message: '不相等' };
  const wrong = (['error', 'warning'] as const).map((severity) => ({ ...mistake, severity }));
  const shown = renderToStaticMarkup(createElement(SourceMistakes, { wrong }));
  expect([...shown.matchAll(/<b>(.*?)<\/b>/g)].map(([, name]) => name)).toEqual(['错误', '疑点']);
});
