import { describe, expect, it } from 'vitest';
import { ACTIONS, shortcutFor, shortcutsInForce } from '../../../renderer/actions/actions.ts';
import { GRID_KEYS } from '../../../renderer/actions/gridKeys.ts';
import { normaliseShortcut, shortcutOf } from '../../../renderer/actions/shortcut.ts';
import { shortcutRefusal } from '../../../renderer/actions/shortcutRefusal.ts';

const pressed = (key: string, ...held: ('ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey')[]): string =>
  shortcutOf({
    key,
    ctrlKey: held.includes('ctrlKey'),
    altKey: held.includes('altKey'),
    shiftKey: held.includes('shiftKey'),
    metaKey: held.includes('metaKey'),
  });

describe('the keys of the actions', () => {
  it('are each given to one action, in the one spelling', () => {
    const keys = ACTIONS.flatMap(({ shortcut }) => (shortcut ? [shortcut] : []));
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(normaliseShortcut(key)).toBe(key);
    expect(new Set(ACTIONS.map(({ id }) => id)).size).toBe(ACTIONS.length);
  });

  it('share with the table editor only what is meant to be shared', () => {
    const ofTables = GRID_KEYS.flatMap(({ keys, sameAs }) => keys.map((key) => [key, sameAs] as const));
    for (const [key] of ofTables) expect(normaliseShortcut(key)).toBe(key);
    expect(new Set(ofTables.map(([key]) => key)).size).toBe(ofTables.length);
    const shared = ofTables.flatMap(([key, sameAs]) => {
      const action = ACTIONS.find(({ shortcut }) => shortcut === key);
      return action ? [[action.id, sameAs]] : [];
    });
    expect(shared).toEqual([
      ['edit.undo', 'edit.undo'],
      ['edit.redo', 'edit.redo'],
    ]);
  });

  it('pass every default through the same refusal as a key that is pressed', () => {
    for (const { id, shortcut } of ACTIONS) if (shortcut) expect(shortcutRefusal(id, shortcut, {})).toBeNull();
  });

  it('are refused in words that name what has them', () => {
    expect(shortcutRefusal('view.tree', 'Ctrl+E', {})).toContain('导出 PDF…');
    expect(shortcutRefusal('view.tree', 'Ctrl+F', {})).toContain('查找 / 替换');
    expect(shortcutRefusal('view.tree', 'Ctrl+Z', {})).toContain('撤销');
    expect(shortcutRefusal('view.tree', 'K', {})).toContain('打字用的键');
    expect(shortcutRefusal('view.tree', 'Ctrl', {})).toContain('不是一个完整的组合键');
    expect(shortcutRefusal('view.tree', 'Ctrl+E', { 'output.pdf': 'Ctrl+Shift+E' })).toBeNull();
    expect(shortcutRefusal('view.tree', 'Ctrl+Shift+E', { 'output.pdf': 'Ctrl+Shift+E' })).toContain('导出 PDF…');
  });

  it('follow the person: changed, taken away, and stronger than a default', () => {
    const own = { 'view.tree': 'Ctrl+E', 'view.bottom': '' };
    const keys = shortcutsInForce(own);
    expect(keys.get('Ctrl+E')?.id).toBe('view.tree');
    expect(keys.get('Ctrl+B')).toBeUndefined();
    expect(keys.get('Ctrl+J')).toBeUndefined();
    expect(
      shortcutFor(
        ACTIONS.find(({ id }) => id === 'view.bottom')!,
        own,
      ),
    ).toBeUndefined();
  });
});

describe('how a shortcut is written', () => {
  it.each([
    ['Ctrl++', 'Ctrl++'],
    ['ctrl + +', 'Ctrl++'],
    ['+', '+'],
    ['Ctrl+-', 'Ctrl+-'],
    ['shift+ctrl+p', 'Ctrl+Shift+P'],
    ['f8', 'F8'],
    ['Ctrl+Esc', 'Ctrl+Escape'],
    ['Ctrl+', undefined],
    ['Ctrl', undefined],
    ['Ctrl+Shift', undefined],
    ['Foo+P', undefined],
    ['', undefined],
  ])('%s is %s', (text, written) => expect(normaliseShortcut(text)).toBe(written));

  it('is what is pressed, whatever the keyboard needs Shift for', () => {
    expect(pressed('p', 'ctrlKey', 'shiftKey')).toBe('Ctrl+Shift+P');
    expect(pressed('+', 'ctrlKey', 'shiftKey')).toBe('Ctrl++');
    expect(pressed('+', 'ctrlKey')).toBe('Ctrl++');
    expect(pressed('s', 'metaKey')).toBe('Ctrl+S');
    expect(pressed(' ', 'ctrlKey')).toBe('Ctrl+Space');
    expect(pressed('F1')).toBe('F1');
  });

  it.each(['Control', 'Shift', 'Alt', 'Meta', 'Process'])('is nothing yet with %s alone', (key) =>
    expect(pressed(key, 'ctrlKey')).toBe(''),
  );
});
