const MODIFIERS: readonly string[] = [
  'Control',
  'Shift',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'NumLock',
  'Process',
  'Dead',
];

const SPELLINGS: Readonly<Record<string, string>> = {
  ' ': 'Space',
  space: 'Space',
  esc: 'Escape',
  escape: 'Escape',
  del: 'Delete',
  delete: 'Delete',
  enter: 'Enter',
  return: 'Enter',
  tab: 'Tab',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
};

/** One spelling for each key: letters as capitals, names as browsers give them. */
const spell = (key: string): string =>
  SPELLINGS[key.toLowerCase()] ?? (key.length === 1 || /^f\d+$/i.test(key) ? key.toUpperCase() : key);

/** Signs that need Shift on one keyboard and not on another: there the sign itself says enough. */
const isSign = (key: string): boolean => key.length === 1 && !/[\p{L}\p{N}]/u.test(key);

function joined(ctrl: boolean, alt: boolean, shift: boolean, key: string): string {
  const spelt = spell(key);
  const keys = [ctrl && 'Ctrl', alt && 'Alt', shift && !isSign(spelt) && 'Shift', spelt];
  return keys.filter((part) => part !== false).join('+');
}

/**
 * The keys of an event as a shortcut is written: `Ctrl+Shift+P`, `Ctrl++`. On a Mac, ⌘ counts as Ctrl. A modifier by itself,
 * or a key that an input method has taken, is no shortcut yet: ''.
 */
export function shortcutOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  if (!event.key || MODIFIERS.includes(event.key)) return '';
  return joined(event.ctrlKey || event.metaKey, event.altKey, event.shiftKey, event.key);
}

/** Puts the parts of a typed shortcut into one order and spelling; undefined when it is none. */
export function normaliseShortcut(text: string): string | undefined {
  const typed = text.replaceAll(' ', '');
  // the key may be the plus sign itself
  const plus = typed === '+' || typed.endsWith('++');
  const parts = (plus ? typed.slice(0, -1).replace(/\+$/, '') : typed)
    .split('+')
    .filter((part) => part !== '' || !plus);
  const key = plus ? '+' : (parts.pop() ?? '');
  const names = parts.map((part) => part.toLowerCase());
  if (!key || ['ctrl', 'alt', 'shift'].includes(key.toLowerCase())) return undefined;
  if (names.some((name) => !['ctrl', 'alt', 'shift'].includes(name))) return undefined;
  return joined(names.includes('ctrl'), names.includes('alt'), names.includes('shift'), key);
}
