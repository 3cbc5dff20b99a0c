import { App, Button } from 'antd';
import { useCallback } from 'react';

/** `yuan`: divide by ten thousand · `asIs`: the numbers are in 万元 · `none`: don't paste. */
export type YuanAnswer = 'yuan' | 'asIs' | 'none';

/** Asks once for a paste whose numbers look like 元 on a screen in 万元. */
export function useAskYuan(): () => Promise<YuanAnswer> {
  const { modal } = App.useApp();
  return useCallback(
    () =>
      new Promise((resolve) => {
        const answer = (value: YuanAnswer) => () => {
          resolve(value);
          dialog.destroy();
        };
        const dialog = modal.confirm({
          title: '粘贴的数字是以元为单位吗？',
          content: '粘贴的金额比表里已有的金额大得多，表里的单位是万元。',
          onCancel: () => resolve('none'),
          footer: () => (
            <div className="tb-choices">
              <Button onClick={answer('none')}>不粘贴</Button>
              <Button onClick={answer('asIs')}>是万元，原样写入</Button>
              <Button type="primary" autoFocus onClick={answer('yuan')}>
                是元，换算成万元
              </Button>
            </div>
          ),
        });
      }),
    [modal],
  );
}
