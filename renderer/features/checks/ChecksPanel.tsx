import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import { nodeKey } from '../../state/nodes.ts';
import { useUi } from '../../state/uiStore.ts';
import { arrangeFindings } from './arrangeFindings.ts';
import { FilterBar, FIRST_FILTER, type Filter } from './FilterBar.tsx';
import { FindingList } from './FindingList.tsx';
import { nodeOfPlace } from './placeOfFinding.ts';
import { RulesDialog } from './RulesDialog.tsx';
import { SheetButton } from './SheetButton.tsx';
import { severityName } from './severityNames.ts';
import { useChecks } from './useChecks.ts';
import { useDeeds } from './useDeeds.ts';
import { WaiveDialog } from './WaiveDialog.tsx';
import './checks.css';

/** The findings of the report (审核): what is wrong, where, what to do; Enter or a double click leads there. */
export function ChecksPanel() {
  const checks = useChecks();
  const deeds = useDeeds();
  const [filter, setFilter] = useState<Filter>(FIRST_FILTER);
  const [asking, setAsking] = useState<Finding | null>(null);
  const [rules, setRules] = useState(false);
  const node = useUi((ui) => ui.node);
  const found = useUi((ui) => ui.found);
  const set = useUi((ui) => ui.set);
  const { findings, open, waived, outcomes, report } = checks;
  const place = filter.here ? nodeKey(node) : null;
  const items = useMemo(() => {
    const shown = filter.withWaived ? findings : open;
    const within = place === null ? shown : shown.filter((f) => isAt(f, place, report.layout));
    return arrangeFindings(within, filter);
  }, [findings, open, filter, place, report.layout]);
  // what was gone to and is mended is no longer set off
  const isGone = found !== null && !findings.some((f) => f.id === found.id);
  useEffect(() => {
    if (isGone) set({ found: null });
  }, [isGone, set]);
  const count = (state: string): number => outcomes.filter((o) => o.state === state).length;
  return (
    <section className="ck-panel" aria-label="审核结果">
      <div className="ck-bar">
        <FilterBar
          filter={filter}
          change={(part) => setFilter((known) => ({ ...known, ...part }))}
          open={open}
          // an explanation may outlive what it explains
          waived={findings.length - open.length}
        />
        <Button type="link" size="small" className="ck-outcome" onClick={() => setRules(true)}>
          规则 {outcomes.length} 条，未通过 {count('failed')} 条，未能检查 {count('skipped')} 条
        </Button>
        <SheetButton />
      </div>
      {items.length === 0 ? (
        <p className="ck-none">{emptyWords(filter)}</p>
      ) : (
        <FindingList items={items} open={report} waived={waived} deeds={deeds} onWaive={setAsking} />
      )}
      {asking && (
        <WaiveDialog
          finding={asking}
          onWaive={(reason) => {
            deeds.waive(asking, reason);
            setAsking(null);
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {rules && <RulesDialog outcomes={outcomes} coverage={checks.coverage} close={() => setRules(false)} />}
    </section>
  );
}

function isAt(finding: Finding, place: string, layout: Parameters<typeof nodeOfPlace>[1]): boolean {
  return [finding.where, ...finding.against].some((p) => {
    const node = nodeOfPlace(p, layout);
    return node !== undefined && nodeKey(node) === place;
  });
}

function emptyWords({ severities, here, families }: Filter): string {
  const within = here ? '当前位置' : families.length ? '所选规则中' : '';
  return `${within}没有${severities.map(severityName).join('、') || '可显示的结果'}。`;
}
