import { describe, expect, it } from 'vitest';
import type { EditMode } from '../../../renderer/components/Grid/model/keyCommand.ts';
import { keyCommand } from '../../../renderer/components/Grid/model/keyCommand.ts';

function press(keys: string, edit: EditMode | null = null, suggesting = false): unknown {
  const parts = keys.split('+').filter((part) => part !== '');
  const key = keys.endsWith('++') ? '+' : (parts[parts.length - 1] ?? '');
  const input = { key, ctrl: parts.includes('Ctrl'), shift: parts.includes('Shift'), alt: parts.includes('Alt') };
  return keyCommand(input, { edit, suggesting });
}

describe('keyCommand', () => {
  it.each<[string, unknown]>([
    ['ArrowDown', { do: 'move', step: 'down', extend: false }],
    ['Shift+ArrowRight', { do: 'move', step: 'right', extend: true }],
    ['Ctrl+ArrowUp', { do: 'move', step: 'edgeUp', extend: false }],
    ['Ctrl+Shift+End', { do: 'move', step: 'gridEnd', extend: true }],
    ['Home', { do: 'move', step: 'rowStart', extend: false }],
    ['Enter', { do: 'advanceDown' }],
    ['Shift+Tab', { do: 'advancePrevious' }],
    ['F2', { do: 'edit' }],
    ['Backspace', { do: 'clear' }],
    ['Ctrl+z', { do: 'undo' }],
    ['Ctrl+Shift+Z', { do: 'redo' }],
    ['Ctrl+y', { do: 'redo' }],
    ['Ctrl+d', { do: 'fillDown' }],
    ['Ctrl+r', { do: 'fillRight' }],
    ['Ctrl+a', { do: 'selectAll' }],
    ['Ctrl+f', { do: 'find' }],
    ['Ctrl+h', { do: 'replace' }],
    ['Ctrl++', { do: 'insertRows' }],
    ['Ctrl+-', { do: 'deleteRows' }],
    ['Ctrl+[', { do: 'jump' }],
    ['Shift+F10', { do: 'menu' }],
    ['Alt+ArrowDown', { do: 'openSuggest' }],
    ['Alt+Shift+ArrowUp', { do: 'moveRowsUp' }],
    ['a', { do: 'typed' }],
    ['Ctrl+c', null],
    ['Shift', null],
    ['F5', null],
  ])('on a selected cell %s', (keys, expected) => {
    expect(press(keys)).toEqual(expected);
  });

  it.each<[string, EditMode, unknown]>([
    ['ArrowLeft', 'type', { do: 'commit', step: 'left' }],
    ['ArrowLeft', 'f2', null],
    ['Shift+ArrowLeft', 'type', null],
    ['Enter', 'f2', { do: 'commit', step: 'down' }],
    ['Shift+Enter', 'type', { do: 'commit', step: 'up' }],
    ['Alt+Enter', 'type', { do: 'newline' }],
    ['Tab', 'type', { do: 'commit', step: 'next' }],
    ['Escape', 'type', { do: 'cancel' }],
    ['F2', 'type', { do: 'switchMode' }],
    ['Ctrl+z', 'type', null],
    ['Delete', 'type', null],
    ['a', 'type', null],
  ])('while editing %s (%s)', (keys, mode, expected) => {
    expect(press(keys, mode)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['ArrowDown', { do: 'suggest', to: 'next' }],
    ['Enter', { do: 'pick', step: 'down' }],
    ['Tab', { do: 'pick', step: 'next' }],
    ['Escape', { do: 'closeSuggest' }],
    ['Shift+Enter', { do: 'commit', step: 'up' }],
    ['ArrowRight', { do: 'commit', step: 'right' }],
  ])('with an open drop-down %s', (keys, expected) => {
    expect(press(keys, 'type', true)).toEqual(expected);
  });
});
