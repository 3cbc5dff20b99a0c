import {
  AimOutlined,
  CloseOutlined,
  DownOutlined,
  EditOutlined,
  MinusOutlined,
  PlusOutlined,
  UnorderedListOutlined,
  UpOutlined,
} from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { PageNumber } from './PageNumber.tsx';
import { ZOOMS, zoomText } from './pages/zoom.ts';

interface Props {
  readonly page: number;
  /** 0 while there are none. */
  readonly pages: number;
  readonly zoom: number;
  readonly listOpen: boolean;
  /** Whether what is selected in the tree is printed. */
  readonly canShow: boolean;
  readonly onList: () => void;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: number) => void;
  readonly onZoomStep: (direction: 1 | -1) => void;
  readonly onShow: () => void;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** Pages, zoom, and the ways between the page and the place where it is edited. */
export function PreviewBar(props: Props) {
  const { page, pages, zoom, onPage, onZoom, onZoomStep } = props;
  return (
    <div className="pv-bar" role="toolbar" aria-label="预览">
      <Tool label="页目录" icon={<UnorderedListOutlined />} pressed={props.listOpen} onClick={props.onList} />
      <span className="pv-bar-group">
        <Tool label="上一页" icon={<UpOutlined />} off={page <= 1} onClick={() => onPage(page - 1)} />
        <PageNumber page={page} pages={pages} onPage={onPage} />
        <Tool label="下一页" icon={<DownOutlined />} off={page >= pages} onClick={() => onPage(page + 1)} />
      </span>
      <span className="pv-bar-group">
        <Tool label="缩小" icon={<MinusOutlined />} onClick={() => onZoomStep(-1)} />
        <Select
          size="small"
          className="pv-zoom"
          aria-label="缩放"
          value={zoom}
          onChange={onZoom}
          options={ZOOMS.map((value) => ({ value, label: zoomText(value) }))}
        />
        <Tool label="放大" icon={<PlusOutlined />} onClick={() => onZoomStep(1)} />
      </span>
      <span className="pv-bar-group">
        <Tool
          label="在预览中查看所选的表或章节"
          icon={<AimOutlined />}
          off={!props.canShow || pages === 0}
          onClick={props.onShow}
        />
        <Tool label="编辑这一页" icon={<EditOutlined />} off={pages === 0} onClick={props.onEdit} />
      </span>
      <Tool label="关闭预览" icon={<CloseOutlined />} onClick={props.onClose} />
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly off?: boolean;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, icon, off = false, pressed, onClick }: ToolProps) {
  return (
    <Button
      size="small"
      type="text"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      className={pressed ? 'pv-pressed' : ''}
      icon={icon}
      disabled={off}
      onClick={onClick}
    />
  );
}
