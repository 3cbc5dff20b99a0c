import { DATASET_IDS, type DatasetId } from '../budget/datasets.ts';
import { dimensionName } from '../report/placeName.ts';
import type { KeptItem } from '../report/rolled.ts';
import type { Report } from '../report/report.ts';
import type { RollDecisions } from './rollDecisions.ts';
import type { SubjectMap, SubjectQuestion } from './subjectQuestions.ts';

/** What became of codes that changed; those that the officer decided need no further look. */
export function subjectItems(
  report: Report,
  questions: readonly SubjectQuestion[],
  subjects: SubjectMap,
  { subjects: decided = {} }: RollDecisions,
): KeptItem[] {
  return questions
    .filter(({ key }) => decided[key] === undefined)
    .map((question) => ({
      id: `note|${question.key}`,
      what: 'note',
      place: { kind: 'dataset', dataset: datasetWith(report, question, subjects.get(question.key) ?? question.code) },
      note: noteOf(question, report.year, subjects),
    }));
}

function noteOf(question: SubjectQuestion, year: number, subjects: SubjectMap): string {
  const { key, kind, code, name, candidates, newName } = question;
  const subject = `${dimensionName(kind)} ${code} ${name}`;
  if (newName !== undefined) return `${subject}在 ${year} 年改名为“${newName}”，已按新名称印出。`;
  const to = subjects.get(key);
  const target = candidates.find((candidate) => candidate.code === to);
  if (target) return `${subject}在 ${year} 年并入 ${target.code} ${target.name}，本年和上年的行都已改用新编码。`;
  const names = candidates.map((candidate) => `${candidate.code} ${candidate.name}`).join('、');
  const advice = names ? `可能改为 ${names}` : '没有找到替代的科目';
  return `${subject}在 ${year} 年的科目表中没有，${advice}，请核对后改正。`;
}

const datasetWith = (report: Report, { kind }: SubjectQuestion, code: string): DatasetId =>
  DATASET_IDS.find((id) => report.current[id].some((line) => line[kind] === code)) ?? 'expenditure';
