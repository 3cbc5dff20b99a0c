import { useTodo } from './useTodo.ts';
import './todo.css';

/** The tab of the to-do list with how much is left. */
export function TodoLabel() {
  const { items, done } = useTodo();
  const left = items.length - done;
  return (
    <>
      待办
      {left > 0 && <span className="td-count">{left} 项</span>}
    </>
  );
}
