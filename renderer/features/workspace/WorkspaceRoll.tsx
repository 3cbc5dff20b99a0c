import { App } from 'antd';
import { messageOf } from '../../components/messageOf.ts';
import { useOpen, useSession } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import { RollDialog } from '../roll/RollDialog.tsx';
import { TODO_SHOWN } from '../todo/todoShown.ts';

/** Rolls the open report forward, and goes on with the new one and its to-do list. */
export function WorkspaceRoll({ close }: { close: () => void }) {
  const session = useSession();
  const { id } = useOpen();
  const { message } = App.useApp();
  const made = (next: string): void => {
    close();
    session
      .close()
      .then(() => session.load(next))
      .then(
        () => useUi.getState().set({ node: { kind: 'basic' }, focus: null, ...TODO_SHOWN }),
        (error: unknown) => void message.error(messageOf(error), 8),
      );
  };
  return <RollDialog id={id} close={close} made={made} />;
}
