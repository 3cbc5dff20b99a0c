import { Button } from 'antd';
import { useComposition } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';

/** The cover as printed; its lines come from the basic data. */
export function CoverView() {
  const { document } = useComposition();
  const select = useUi((s) => s.select);
  const cover = document.blocks.find((b) => b.kind === 'cover');
  return (
    <div className="ws-form">
      <h2>封面</h2>
      <div className="cover-page">
        {cover?.lines.map((line, i) => (
          <p key={`${line.role}${i}`} className={`cover-${line.role}`}>
            {line.text}
          </p>
        ))}
      </div>
      <p>
        封面由基本信息生成。
        <Button type="link" onClick={() => select({ kind: 'basic' })}>
          修改基本信息
        </Button>
      </p>
    </div>
  );
}
