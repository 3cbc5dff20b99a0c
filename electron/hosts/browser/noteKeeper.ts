import type { HostPorts } from '../../services/hostPorts.ts';
import { leaveNote, type RunningNote } from './secondStart.ts';

/** After this time a note that could not be written is tried again. */
export const NOTE_AGAIN_MS = 5000;

export interface NoteKeeper {
  /** Writes the note anew. A folder that cannot be written to is no reason to end: the screen tells what is wrong with it. */
  readonly renew: () => void;
  readonly takeAway: () => void;
}

/** Keeps the note of the running host up to date, from when the data folder lets it until the host ends. */
export function createNoteKeeper(
  { paths, log, later }: Pick<HostPorts, 'paths' | 'log' | 'later'>,
  content: () => RunningNote,
): NoteKeeper {
  let takeNote = (): void => undefined;
  let callOff = (): void => undefined;
  const renew = (): void => {
    callOff();
    try {
      takeNote = leaveNote(paths.data, content());
    } catch (error) {
      log.warn('note of the running host not written', { error });
      callOff = later(NOTE_AGAIN_MS, renew);
    }
  };
  return {
    renew,
    takeAway: () => {
      callOff();
      try {
        takeNote();
      } catch (error) {
        // a note left behind is like one after a fault: the next start asks its port and goes on
        log.warn('note of the running host not taken away', { error });
      }
    },
  };
}
