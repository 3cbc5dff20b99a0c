import { Button } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { shortcutOf } from '../../actions/shortcut.ts';

interface Props {
  readonly label: string;
  readonly keys: string;
  /** Takes the keys that were pressed; '' for none. */
  readonly set: (keys: string) => void;
}

/** The keys of one action; clicked, it waits for others. */
export function ShortcutField({ label, keys, set }: Props) {
  const [waiting, setWaiting] = useState(false);
  const press = (event: KeyboardEvent): void => {
    if (!waiting) return;
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    const pressed = shortcutOf(event.nativeEvent);
    if (!pressed) return;
    setWaiting(false);
    if (pressed === 'Backspace') set('');
    else if (pressed !== 'Escape' && pressed !== keys) set(pressed);
  };
  return (
    <Button
      size="small"
      type={waiting ? 'primary' : 'default'}
      aria-label={`${label}的按键：${waiting ? '请按新的组合键' : keys || '无'}`}
      onClick={() => setWaiting(true)}
      onBlur={() => setWaiting(false)}
      onKeyDown={press}
    >
      {waiting ? '请按新的组合键…' : keys || '无'}
    </Button>
  );
}
