import { DATASETS, type DatasetId } from '../../../shared/budget/datasets.ts';
import { useReportContext } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';

const DATASET_HELP: Readonly<Partial<Record<DatasetId, string>>> = {
  revenue: '每个单位一行，按资金来源填写。“其中：财政拨款”是一般公共预算的一部分，不再相加。',
  expenditure:
    '每个单位、功能科目、资金来源一行。小计、合计由明细算出，不需要填。一般公共预算中属于财政拨款的，资金来源选“其中：财政拨款”。',
  basicByEconomic: '每个部门经济科目与政府经济科目的组合一行，人员经费与公用经费分列；同一组合可以有多行。',
  economicSummary: '全部支出按经济分类和资金来源填写，合计应等于支出总计。',
  sangong: '按项目填写：出国（境）费、公务用车购置费、公务用车运行费、公务接待费。没有的不用填。',
  projects: '每个项目一行；项目编码用批复的编码。绩效目标在“项目绩效指标”里填。',
  agencyCosts: '不填时按版式取公用经费；与公用经费不同时在这里填实际数。',
  overallPerformance: '部门（单位）整体绩效：目标、主要任务和它们的金额，每个单位一行。',
  overallIndicators: '整体绩效指标：一级、二级、三级指标，指标值由符号、数值和单位组成。',
  projectPerformance: '左侧选项目，右侧填它的绩效目标、指标、资金和中期目标。可以从 Word、Excel 粘贴指标表。',
  projectIndicators: '左侧选项目，右侧填它的绩效指标：一级、二级、三级，指标值由符号、数值和单位组成。',
  procurement: '数量和单价填了以后金额自动算出；品目编码以 A 开头是货物、B 是工程、C 是服务。',
  assets: '按资产类别填写数量和原值，日期为上年年末。',
};

/** How to fill the place that is selected. */
export function NodeHelp() {
  const node = useUi((ui) => ui.node);
  const { report, layout } = useReportContext();
  if (node.kind === 'dataset') {
    const year = node.year === 'this' ? report.year : report.year - 1;
    return (
      <p className="ws-help">
        {DATASETS[node.dataset].title}（{year} 年）：
        {DATASET_HELP[node.dataset] ?? '一行一条，回车到下一行，可以从 Excel 或 WPS 粘贴。'}
      </p>
    );
  }
  if (node.kind === 'table')
    return (
      <p className="ws-help">这是打印出来的样子。灰色的数由别处算出，单击“来源”跳到填数的地方；白色的可以直接改。</p>
    );
  if (node.kind === 'section') {
    return (
      <p className="ws-help">
        带底色的数是活数，跟着表走；标出的空白处请填写。改过的文字不会被自动覆盖，可以恢复版式原文。
      </p>
    );
  }
  if (node.kind === 'fields')
    return <p className="ws-help">这里集中填写职责、增减原因等文字，填好后自动进入各章节。</p>;
  return <p className="ws-help">版式：{layout.name}。左侧先填“填数”，再看“报告”各章。</p>;
}
