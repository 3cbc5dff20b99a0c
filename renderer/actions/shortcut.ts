/** The keys of an event as a shortcut is written: `Ctrl+Shift+P`. On a Mac, ⌘ counts as Ctrl. */
export function shortcutOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const keys: string[] = [];
  if (event.ctrlKey || event.metaKey) keys.push('Ctrl');
  if (event.altKey) keys.push('Alt');
  if (event.shiftKey) keys.push('Shift');
  keys.push(event.key.length === 1 ? event.key.toUpperCase() : event.key);
  return keys.join('+');
}

/** Puts the parts of a typed shortcut into one order and spelling; undefined when it is none. */
export function normaliseShortcut(text: string): string | undefined {
  const parts = text.split('+').map((part) => part.trim());
  const key = parts.at(-1);
  if (!key || ['ctrl', 'alt', 'shift'].includes(key.toLowerCase())) return undefined;
  const has = (name: string): boolean => parts.slice(0, -1).some((part) => part.toLowerCase() === name);
  const keys = [has('ctrl') && 'Ctrl', has('alt') && 'Alt', has('shift') && 'Shift'].filter((k) => k !== false);
  return [...keys, key.length === 1 ? key.toUpperCase() : key].join('+');
}
