import { useUi } from '../../state/uiStore.ts';
import { RollDialog } from '../roll/RollDialog.tsx';
import { TODO_SHOWN } from '../todo/todoShown.ts';

interface Props {
  readonly id: string;
  readonly close: () => void;
  readonly open: (id: string) => void;
}

/** Rolls a report of the list forward and opens the new one with its to-do list. */
export function HomeRoll({ id, close, open }: Props) {
  const made = (next: string): void => {
    close();
    useUi.getState().set(TODO_SHOWN);
    open(next);
  };
  return <RollDialog id={id} close={close} made={made} />;
}
