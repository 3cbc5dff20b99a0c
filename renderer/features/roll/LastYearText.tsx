import { App, Modal, Select, Spin } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { compareReports } from '../../../shared/compare/compareReports.ts';
import type { LoadedReport, ReportSummary } from '../../../shared/contract/contract.ts';
import { compose } from '../../../shared/document/compose.ts';
import { dump } from '../../../shared/document/dump.ts';
import { messageOf } from '../../components/messageOf.ts';
import { compositionOf, useApi, useOpen } from '../../state/SessionContext.tsx';
import { MarkedSection } from './MarkedSection.tsx';
import './roll.css';

/** The text of this report beside last year's: what was taken out and what was put in, as both are printed. */
export function LastYearText({ close }: { close: () => void }) {
  const api = useApi();
  const open = useOpen();
  const { message } = App.useApp();
  const { id, report } = open;
  const [reports, setReports] = useState<readonly ReportSummary[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [last, setLast] = useState<LoadedReport | null>(null);
  useEffect(() => {
    const fail = (error: unknown): void => void message.error(messageOf(error), 8);
    const both = [false, true].map((archived) => api.call('reports.list', { archived }));
    Promise.all(both).then((lists) => {
      const others = lists.flat().filter((other) => other.id !== id);
      setReports(others);
      setChosen(ofLastYear(others, report.department.name, report.year)?.id ?? null);
    }, fail);
    // what the report is called does not change while the dialog is open
  }, [api, id, message, report.department.name, report.year]);
  useEffect(() => {
    if (chosen === null) return undefined;
    let given = true;
    api.call('report.load', { id: chosen }).then(
      (loaded) => given && setLast(loaded),
      (error: unknown) => void message.error(messageOf(error), 8),
    );
    // another report was chosen before this one came
    return () => {
      given = false;
    };
  }, [api, chosen, message]);

  const sections = useMemo(() => {
    if (!last) return null;
    const before = dump(last.report, compose(last.report, last.layout));
    return compareReports(before, dump(open.report, compositionOf(open))).sections.filter((s) => s.state !== 'same');
  }, [last, open]);

  return (
    <Modal title="对照上年文字" open footer={null} onCancel={close} width={900}>
      {reports === null ? (
        <Spin />
      ) : (
        <Select
          className="rl-last"
          aria-label="对照的报告"
          placeholder="选择上年的报告"
          notFoundContent="报告列表里没有其他报告"
          value={chosen}
          onChange={setChosen}
          options={reports.map((r) => ({ value: r.id, label: `${r.department} ${r.year} 年` }))}
        />
      )}
      <p className="rl-legend">
        <del>上年有、本年没有的字</del> <ins>本年新写的字</ins>
      </p>
      {sections && (
        <div className="rl-marked" role="region" aria-label="改动的文字" tabIndex={0}>
          {sections.length === 0 ? (
            <p>文字没有不同。</p>
          ) : (
            sections.map((section, i) => (
              <MarkedSection key={`${section.scope} ${section.heading} ${i}`} section={section} />
            ))
          )}
        </div>
      )}
    </Modal>
  );
}

/** The same department's report of the year before, one in work before one that is archived. */
function ofLastYear(reports: readonly ReportSummary[], department: string, year: number): ReportSummary | undefined {
  return reports.find((other) => other.department === department && other.year === year - 1);
}
