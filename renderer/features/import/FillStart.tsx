import { useEffect, useRef, useState } from 'react';
import { chooseFiles, IMPORT_TYPES } from '../../transport/importSource.ts';
import { FillScreen } from './FillScreen.tsx';

/** Asks for the files, then shows 取数; without files it goes again. */
export function FillStart({ close }: { close: () => void }) {
  const [files, setFiles] = useState<readonly File[] | null>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void chooseFiles(IMPORT_TYPES).then((chosen) => {
      if (chosen.length) setFiles(chosen);
      else close();
    });
  }, [close]);
  return files && <FillScreen files={files} close={close} />;
}
