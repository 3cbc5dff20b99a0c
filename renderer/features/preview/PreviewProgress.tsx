import { Spin } from 'antd';
import type { Events } from '../../../shared/contract/contract.ts';

const PHASES: Readonly<Record<string, string>> = { fonts: '正在载入字体', layout: '正在排版', draw: '正在生成页面' };

/** How far the first pages are. */
export function PreviewProgress({ progress }: { readonly progress: Events['progress'] | null }) {
  const phase = PHASES[progress?.phase ?? ''] ?? '正在准备预览';
  const share = progress && progress.total > 0 ? ` ${Math.round((progress.done / progress.total) * 100)}%` : '…';
  return (
    <div className="pv-waiting">
      <Spin />
      <p>
        {phase}
        {share}
      </p>
    </div>
  );
}
