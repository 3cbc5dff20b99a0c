import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

interface Size {
  readonly width: number;
  readonly height: number;
}

const REST_MS = 150;

/** The inner size of an element, and its width when it has not changed for a moment: drawing waits for that. */
export function useViewSize(element: RefObject<HTMLElement | null>): { size: Size; settledWidth: number } {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [settledWidth, setSettledWidth] = useState(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = target;
      setSize((now) => (now.width === width && now.height === height ? now : { width, height }));
      setSettledWidth((now) => now || width);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  useEffect(() => {
    if (size.width === settledWidth) return;
    const timer = window.setTimeout(() => setSettledWidth(size.width), REST_MS);
    return () => window.clearTimeout(timer);
  }, [size.width, settledWidth]);
  return { size, settledWidth };
}
