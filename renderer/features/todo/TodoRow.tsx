import { Button } from 'antd';
import type { TodoItem } from '../../../shared/todo/todoItem.ts';

interface Props {
  readonly item: TodoItem;
  /** Whether the tab key leads to this row. */
  readonly tabStop: boolean;
  readonly activate: () => void;
  readonly go: () => void;
  readonly confirm: () => void;
}

/** One item: where, what, and the button that takes it off. */
export function TodoRow({ item, tabStop, activate, go, confirm }: Props) {
  const { where, text, done, confirmed } = item;
  return (
    <div
      role="row"
      className={done ? 'td-row td-done' : 'td-row'}
      tabIndex={tabStop ? 0 : -1}
      data-todo={item.id}
      onFocus={activate}
      onDoubleClick={go}
    >
      <span role="cell" className="td-sign" aria-label={done ? '已办' : '未办'}>
        {done ? '✓' : '○'}
      </span>
      <span role="cell" className="td-where" title={where}>
        {where}
      </span>
      <span role="cell" className="td-text">
        {text}
      </span>
      <span role="cell" className="td-deeds">
        <Button size="small" type="link" aria-label={`去处理“${where}”`} onClick={go}>
          去处理
        </Button>
        {(!done || confirmed) && (
          <Button
            size="small"
            aria-label={confirmed ? `撤回确认“${where}”` : `确认“${where}”`}
            title={confirmed ? '恢复为未办' : '已看过，不用再改'}
            onClick={confirm}
          >
            {confirmed ? '撤回' : '确认'}
          </Button>
        )}
      </span>
    </div>
  );
}
