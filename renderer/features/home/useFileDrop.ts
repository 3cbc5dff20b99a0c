import { useState, type DragEvent } from 'react';

/** Files that are dropped on an element; `over` while they are held above it. */
export function useFileDrop(dropped: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent): void => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (): void => setOver(false),
      onDrop: (event: DragEvent): void => {
        event.preventDefault();
        setOver(false);
        dropped([...event.dataTransfer.files]);
      },
    },
  };
}
