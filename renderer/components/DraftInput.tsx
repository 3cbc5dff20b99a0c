import { Input } from 'antd';
import { useEffect, useState } from 'react';

interface Props {
  label: string;
  value: string;
  save: (value: string) => void;
  rows?: number;
  status?: 'warning';
  placeholder?: string;
}

/** A text field that saves when it is left or on Enter; Esc takes back what was typed. A refused text stays to be mended. */
export function DraftInput({ label, value, save, rows, status, placeholder }: Props) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = (): void => {
    if (text !== value) save(text);
  };
  const shared = {
    'aria-label': label,
    value: text,
    onBlur: commit,
    ...(status ? { status } : {}),
    ...(placeholder ? { placeholder } : {}),
  };
  if (rows) {
    return (
      <Input.TextArea
        {...shared}
        autoSize={{ minRows: rows, maxRows: 16 }}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setText(value)}
      />
    );
  }
  return (
    <Input
      {...shared}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') setText(value);
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
