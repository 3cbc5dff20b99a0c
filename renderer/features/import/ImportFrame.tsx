import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), [tabindex]:not([tabindex="-1"])';

/** A screen of its own over what was there: Tab stays within it, Escape leaves it, the focus goes back where it was. */
export function ImportFrame({ label, close, children }: Props) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    frame.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    // the shortcuts of the workspace behind do not work here
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Tab') stayWithin(frame.current, event);
    const isInside = event.target instanceof HTMLElement && event.target.closest('input, .ant-select') !== null;
    if (event.key === 'Escape' && !isInside) close();
  };
  return (
    <section
      ref={frame}
      className="imp"
      role="dialog"
      aria-modal="true"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={press}
    >
      {children}
    </section>
  );
}

/** From the last element the focus goes on to the first one, and back. */
function stayWithin(frame: HTMLElement | null, event: KeyboardEvent): void {
  const all = [...(frame?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].filter((one) => one.offsetParent !== null);
  const first = all.at(0);
  const last = all.at(-1);
  const at = document.activeElement;
  const next = event.shiftKey ? (at === first || at === frame ? last : undefined) : at === last ? first : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
}
