import { Input, Tree } from 'antd';
import { useDeferredValue, useMemo, useState, type Key } from 'react';
import { contextOf, useOpen } from '../../state/SessionContext.tsx';
import { nodeKey } from '../../state/nodes.ts';
import { useUi } from '../../state/uiStore.ts';
import { useCheckCounts, type CheckCount } from '../checks/useCheckCounts.ts';
import { treeItems, type Mark, type TreeItem } from './treeItems.ts';

const MARKS: Readonly<Record<Mark, { sign: string; text: string }>> = {
  done: { sign: '✓', text: '已填' },
  empty: { sign: '○', text: '没有数据' },
  gap: { sign: '!', text: '有待填写' },
  none: { sign: '', text: '' },
};

/** The tree at the left: what is to fill, and the report as printed, each with its state. */
export function ReportTree() {
  // marks follow the typing, they must not hold it up
  const open = useDeferredValue(useOpen());
  const items = useMemo(() => treeItems(contextOf(open)), [open]);
  const node = useUi((ui) => ui.node);
  const select = useUi((ui) => ui.select);
  const counts = useCheckCounts();
  const [filter, setFilter] = useState('');
  const shown = useMemo(() => (filter.trim() ? filterItems(items, filter.trim()) : items), [items, filter]);
  const byKey = useMemo(() => indexItems(items), [items]);
  const [expanded, setExpanded] = useState<Key[]>(() =>
    items.flatMap((i) => [i.key, ...(i.children ?? []).filter((c) => !c.key.startsWith('prior')).map((c) => c.key)]),
  );
  const openKeys = filter.trim() ? [...byKey.keys()] : expanded;
  const selected = [...byKey.values()].find((i) => i.node && nodeKey(i.node) === nodeKey(node));
  return (
    <nav className="ws-tree" aria-label="报告目录">
      <Input
        allowClear
        size="small"
        placeholder="查找表或章节"
        aria-label="查找表或章节"
        value={filter}
        onChange={(e) => setFilter(e.target.value)}
      />
      <Tree
        blockNode
        treeData={shown.map((item) => toNode(item, counts, openKeys))}
        expandedKeys={openKeys}
        onExpand={setExpanded}
        selectedKeys={selected ? [selected.key] : []}
        onSelect={(_, { node: clicked }) => {
          const item = byKey.get(String(clicked.key));
          if (item?.node) select(item.node);
          else if (item)
            setExpanded((keys) => (keys.includes(item.key) ? keys.filter((k) => k !== item.key) : [...keys, item.key]));
        }}
      />
    </nav>
  );
}

interface TreeData {
  key: string;
  title: React.ReactNode;
  children?: TreeData[];
}

type Counts = ReadonlyMap<string, CheckCount>;

function toNode(item: TreeItem, counts: Counts, open: readonly Key[]): TreeData {
  const { sign, text } = MARKS[item.mark];
  const isOpen = item.children !== undefined && open.includes(item.key);
  return {
    key: item.key,
    title: (
      <span className="ws-tree-title" title={text ? `${item.title}（${text}）` : item.title}>
        {sign && (
          <span className={`ws-mark ws-mark-${item.mark}`} aria-label={text}>
            {sign}
          </span>
        )}
        <Found count={isOpen ? countOf({ ...item, children: [] }, counts) : countOf(item, counts)} />
        {item.title}
      </span>
    ),
    ...(item.children ? { children: item.children.map((child) => toNode(child, counts, open)) } : {}),
  };
}

/** What the checks found at a place, and below it where that is folded up. */
function countOf({ node, children = [] }: TreeItem, counts: Counts): CheckCount {
  const own = (node && counts.get(nodeKey(node))) ?? { errors: 0, warnings: 0 };
  return children.reduce((sum, child) => {
    const { errors, warnings } = countOf(child, counts);
    return { errors: sum.errors + errors, warnings: sum.warnings + warnings };
  }, own);
}

function Found({ count: { errors, warnings } }: { count: CheckCount }) {
  return (
    <>
      {errors > 0 && (
        <span className="ws-found ws-found-error" aria-label={`${errors} 个错误`} title={`${errors} 个错误`}>
          {errors}
        </span>
      )}
      {warnings > 0 && (
        <span className="ws-found ws-found-warning" aria-label={`${warnings} 个疑点`} title={`${warnings} 个疑点`}>
          {warnings}
        </span>
      )}
    </>
  );
}

function indexItems(items: readonly TreeItem[], map = new Map<string, TreeItem>()): Map<string, TreeItem> {
  for (const item of items) {
    map.set(item.key, item);
    indexItems(item.children ?? [], map);
  }
  return map;
}

function filterItems(items: readonly TreeItem[], text: string): TreeItem[] {
  return items.flatMap((item) => {
    const children = filterItems(item.children ?? [], text);
    if (children.length) return [{ ...item, children }];
    return item.node && item.title.includes(text) ? [item] : [];
  });
}
