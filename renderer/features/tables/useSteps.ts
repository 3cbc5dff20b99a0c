import { App } from 'antd';
import { useMemo } from 'react';
import { messageOf } from '../../components/messageOf.ts';
import { useSession } from '../../state/SessionContext.tsx';

export interface Steps {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Undo and redo of the report, told in words. */
export function useSteps(): Steps {
  const session = useSession();
  const { message } = App.useApp();
  return useMemo(() => {
    const step = (kind: 'undo' | 'redo', done: string, nothing: string) => (): void => {
      session[kind]().then(
        (label) => void message.info(label ? `${done}：${label}` : nothing, 3),
        (error: unknown) => void message.error(messageOf(error), 8),
      );
    };
    return { undo: step('undo', '已撤销', '没有可以撤销的操作'), redo: step('redo', '已重做', '没有可以重做的操作') };
  }, [session, message]);
}
