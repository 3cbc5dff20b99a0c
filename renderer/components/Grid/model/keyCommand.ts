import type { Step } from './keyboardWalk.ts';

export interface KeyInput {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

/** `type`: typed over a cell, arrows end it. `f2`: editing the text, arrows move the caret. */
export type EditMode = 'type' | 'f2';

export interface KeyContext {
  edit: EditMode | null;
  /** A drop-down is open. */
  suggesting: boolean;
}

export type GridCommand =
  | { do: 'move'; step: Step; extend: boolean }
  | { do: 'commit'; step: 'up' | 'down' | 'left' | 'right' | 'next' | 'previous' }
  | { do: 'suggest'; to: 'next' | 'previous' }
  | { do: 'pick'; step: 'down' | 'next' }
  | {
      do:
        | 'advanceDown'
        | 'advanceUp'
        | 'advanceNext'
        | 'advancePrevious'
        | 'cancel'
        | 'closeSuggest'
        | 'edit'
        | 'switchMode'
        | 'newline'
        | 'clear'
        | 'undo'
        | 'redo'
        | 'fillDown'
        | 'fillRight'
        | 'selectAll'
        | 'find'
        | 'replace'
        | 'insertRows'
        | 'deleteRows'
        | 'moveRowsUp'
        | 'moveRowsDown'
        | 'jump'
        | 'menu'
        | 'openSuggest'
        | 'escape'
        | 'typed';
    };

const ARROWS: Record<string, 'up' | 'down' | 'left' | 'right'> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const EDGES = { up: 'edgeUp', down: 'edgeDown', left: 'edgeLeft', right: 'edgeRight' } as const;

/** Steps of these keys, alone and with Ctrl. */
const JUMPS: Record<string, readonly [Step, Step]> = {
  Home: ['rowStart', 'gridStart'],
  End: ['rowEnd', 'gridEnd'],
  PageUp: ['pageUp', 'pageUp'],
  PageDown: ['pageDown', 'pageDown'],
};

const CTRL_KEYS: Record<string, GridCommand> = {
  z: { do: 'undo' },
  y: { do: 'redo' },
  d: { do: 'fillDown' },
  r: { do: 'fillRight' },
  a: { do: 'selectAll' },
  f: { do: 'find' },
  h: { do: 'replace' },
  '+': { do: 'insertRows' },
  '=': { do: 'insertRows' },
  '-': { do: 'deleteRows' },
  '[': { do: 'jump' },
};

const PLAIN_KEYS: Record<string, GridCommand> = {
  F2: { do: 'edit' },
  Delete: { do: 'clear' },
  Backspace: { do: 'clear' },
  Escape: { do: 'escape' },
  ContextMenu: { do: 'menu' },
};

/** What a key means, or null when the text field shall have it. The caller has ruled out an open composition. */
export function keyCommand(input: KeyInput, context: KeyContext): GridCommand | null {
  return context.edit ? editingCommand(input, context.edit, context.suggesting) : selectingCommand(input);
}

function editingCommand(input: KeyInput, mode: EditMode, suggesting: boolean): GridCommand | null {
  const { key, shift, alt, ctrl } = input;
  const inList = suggesting && !alt && !ctrl ? listCommand(key, shift) : null;
  if (inList) return inList;
  if (key === 'Enter') return alt || ctrl ? { do: 'newline' } : { do: 'commit', step: shift ? 'up' : 'down' };
  if (key === 'Tab') return { do: 'commit', step: shift ? 'previous' : 'next' };
  if (key === 'Escape') return { do: 'cancel' };
  if (key === 'F2') return { do: 'switchMode' };
  const arrow = ARROWS[key];
  if (!arrow || ctrl || shift) return null;
  if (alt) return arrow === 'down' ? { do: 'openSuggest' } : null;
  return mode === 'type' ? { do: 'commit', step: arrow } : null;
}

/** Keys that the open drop-down takes. */
function listCommand(key: string, shift: boolean): GridCommand | null {
  if (key === 'ArrowDown') return { do: 'suggest', to: 'next' };
  if (key === 'ArrowUp') return { do: 'suggest', to: 'previous' };
  if (key === 'Escape') return { do: 'closeSuggest' };
  if (shift) return null;
  if (key === 'Enter') return { do: 'pick', step: 'down' };
  return key === 'Tab' ? { do: 'pick', step: 'next' } : null;
}

function selectingCommand(input: KeyInput): GridCommand | null {
  const { key, ctrl, shift, alt } = input;
  const arrow = ARROWS[key];
  if (arrow && alt) return altArrow(arrow, shift);
  if (arrow) return { do: 'move', step: ctrl ? EDGES[arrow] : arrow, extend: shift };
  const step = JUMPS[key]?.[ctrl ? 1 : 0];
  if (step) return { do: 'move', step, extend: shift };
  if (key === 'Enter') return { do: shift ? 'advanceUp' : 'advanceDown' };
  if (key === 'Tab' && !ctrl) return { do: shift ? 'advancePrevious' : 'advanceNext' };
  if (ctrl && !alt) return ctrlKey(key.toLowerCase(), shift);
  return plainKey(input);
}

function ctrlKey(key: string, shift: boolean): GridCommand | null {
  return shift && key === 'z' ? { do: 'redo' } : (CTRL_KEYS[key] ?? null);
}

function plainKey({ key, ctrl, shift, alt }: KeyInput): GridCommand | null {
  if (key === 'F10' && shift) return { do: 'menu' };
  const command = PLAIN_KEYS[key];
  if (command) return command;
  return !ctrl && !alt && [...key].length === 1 ? { do: 'typed' } : null;
}

function altArrow(arrow: 'up' | 'down' | 'left' | 'right', shift: boolean): GridCommand | null {
  if (shift && arrow === 'up') return { do: 'moveRowsUp' };
  if (shift && arrow === 'down') return { do: 'moveRowsDown' };
  return arrow === 'down' ? { do: 'openSuggest' } : null;
}
