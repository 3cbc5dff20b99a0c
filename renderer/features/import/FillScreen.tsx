import { App, Button, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { FillOrder, FillPreviewDataset, ImportReading } from '../../../shared/contract/importing.ts';
import type { FillChange, FillChoice } from '../../../shared/fill/fillModel.ts';
import type { Report } from '../../../shared/report/report.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useApi, useOpen } from '../../state/SessionContext.tsx';
import { FillPane } from './FillPane.tsx';
import { ImportBody } from './ImportBody.tsx';
import { ImportFrame } from './ImportFrame.tsx';
import { ImportHead } from './ImportHead.tsx';
import { useFill } from './useFill.ts';
import { useReading } from './useReading.ts';
import './import.css';

type Year = FillOrder['year'];

/** The year too only where a person chose it: else it is the files'. */
type Decided = Omit<FillOrder, 'year'> & { readonly year?: Year };

/** 取数: tables of the finance system's files into the open report; shown before it is done, in one step. */
export function FillScreen({ files, close }: { files: readonly File[]; close: () => void }) {
  const api = useApi();
  const { id, report } = useOpen();
  const { message } = App.useApp();
  const state = useReading(files);
  const { reading } = state;
  const [step, setStep] = useState<'preview' | 'tables'>('preview');
  const [decided, setDecided] = useState<Decided>({ datasets: {}, changes: {} });
  const [taking, setTaking] = useState(false);
  const usual = usualYear(reading, report.year);
  const order = useMemo<FillOrder>(() => ({ year: usual, ...decided }), [usual, decided]);
  const fill = useFill(reading, reading?.token, order);
  const { preview } = fill;

  const choose = (dataset: FillPreviewDataset, choice: FillChoice, change?: FillChange): void => {
    if (change) {
      setDecided((known) => ({ ...known, changes: { ...known.changes, [change.id]: choice } }));
      return;
    }
    // what was decided one by one gives way to the decision of the whole table
    setDecided((known) => ({
      ...known,
      datasets: { ...known.datasets, [dataset.id]: choice },
      changes: Object.fromEntries(
        Object.entries(known.changes).filter(
          ([of]) => !of.startsWith(`${dataset.id}:`) && !of.startsWith(`${dataset.id}+`),
        ),
      ),
    }));
  };
  const take = (): void => {
    if (!reading || !preview) return;
    setTaking(true);
    api.call('import.accept', { token: reading.token, target: { kind: 'report', id, seq: preview.seq, order } }).then(
      () => {
        void message.success('已取数，可以撤销。', 4);
        close();
      },
      (error: unknown) => {
        setTaking(false);
        void message.error(messageOf(error), 8);
      },
    );
  };
  const words = preview ? `改动 ${preview.printed.tables.length} 张表 ${preview.printed.sentences.length} 句话` : '';
  return (
    <ImportFrame label="取数" close={close}>
      <ImportHead title="取数" reading={reading} busy={state.busy || fill.busy} adjust={state.adjust} close={close}>
        {reading && (
          <Button
            type="primary"
            loading={taking}
            disabled={!preview?.changes || fill.busy || fill.problem !== null}
            onClick={take}
          >
            取数{words && `（${words}）`}
          </Button>
        )}
      </ImportHead>
      {reading && <Target decided={decided} year={order.year} change={setDecided} step={step} setStep={setStep} />}
      {reading && step === 'preview' ? (
        <FillPane
          preview={preview}
          problem={fill.problem}
          warnings={warningsOf(reading, report, order.year)}
          choose={choose}
        />
      ) : (
        <ImportBody files={files} state={state} isReport={false} />
      )}
    </ImportFrame>
  );
}

/** Files of the year before fill last year's data. */
const usualYear = (reading: ImportReading | null, year: number): Year =>
  reading?.year === year - 1 ? 'prior' : 'this';

/** What of the files does not fit the report: shown, and left to the person. */
function warningsOf(reading: ImportReading, report: Report, year: Year): string[] {
  const wanted = year === 'this' ? report.year : report.year - 1;
  const isOther = reading.department !== '' && reading.department !== report.department.name;
  return [
    ...reading.files.flatMap(({ problem }) => problem ?? []),
    ...(isOther
      ? [`文件的部门是“${reading.department}”，本报告的部门是“${report.department.name}”，请确认文件没有选错。`]
      : []),
    ...(reading.year && reading.year !== wanted
      ? [`文件是 ${reading.year} 年的，将填入 ${wanted} 年的数据，请确认。`]
      : []),
  ];
}

interface TargetProps {
  readonly decided: Decided;
  readonly year: Year;
  readonly change: (decided: Decided) => void;
  readonly step: 'preview' | 'tables';
  readonly setStep: (step: 'preview' | 'tables') => void;
}

/** Where the files' data go, and which of the two steps is shown. */
function Target({ decided, year, change, step, setStep }: TargetProps) {
  const { report } = useOpen();
  const units = report.units.filter(({ role }) => role === 'unit');
  const { unit, ...rest } = decided;
  return (
    <div className="imp-target">
      <Segmented
        value={step}
        onChange={setStep}
        options={[
          { value: 'preview', label: '预览改动' },
          { value: 'tables', label: '核对表' },
        ]}
      />
      <label>
        填入{' '}
        <Select
          aria-label="填入的年度"
          className="imp-target-year"
          value={year}
          options={[
            { value: 'this', label: `本年（${report.year}年）` },
            { value: 'prior', label: `上年（${report.year - 1}年）` },
          ]}
          onChange={(chosen: Year) => change({ ...decided, year: chosen })}
        />
      </label>
      {units.length > 1 && (
        <label>
          单位{' '}
          <Select
            aria-label="数据所属的单位"
            className="imp-target-unit"
            value={unit ?? '*'}
            options={[
              { value: '*', label: '按文件中的单位' },
              { value: '', label: '全部门，不分单位' },
              ...units.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(value: string) => change(value === '*' ? rest : { ...rest, unit: value })}
          />
        </label>
      )}
    </div>
  );
}
