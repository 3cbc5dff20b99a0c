import type { Layout, Section } from '../layout/layout.ts';
import { splitKey } from '../narrative/splitKey.ts';
import { datasetName, linePlace } from '../report/placeName.ts';
import type { KeptPlace } from '../report/rolled.ts';
import type { Report } from '../report/report.ts';

/** What a person calls the place: 项目绩效指标·某项目, 收入增减原因, 部门收支总体情况说明第2段. */
export function placeTitle(report: Report, layout: Layout, place: KeptPlace): string {
  switch (place.kind) {
    case 'cover':
      return '报告信息';
    case 'units':
      return '单位';
    case 'field':
      return withUnit(report, place.field, (id) => layout.fields[id]?.label ?? id);
    case 'paragraph':
      return paragraphTitle(report, layout, place.section, place.paragraph);
    case 'extra': {
      const extra = report.extras?.find(({ id }) => id === place.id);
      if (!extra) return '自有表格';
      return extra.kind === 'table' ? extra.title || '自有表格' : extra.heading || '自有章节';
    }
    case 'line': {
      const lines = report.current[place.dataset];
      const index = lines.findIndex(({ id }) => id === place.line);
      const line = lines[index];
      return line ? linePlace(report, 'this', place.dataset, line, index) : datasetName(place.dataset);
    }
    case 'dataset':
      return [datasetName(place.dataset), ownerName(report, place)].filter((part) => part !== '').join('·');
  }
}

function ownerName(report: Report, { project, unit }: { readonly project?: string; readonly unit?: string }): string {
  const line = [...report.current.projects, ...report.prior.projects].find(({ id }) => id === project);
  return line?.texts?.['name'] ?? report.units.find(({ id }) => id === unit)?.name ?? '';
}

/** `duties@u1` → 职责（某单位）. */
function withUnit(report: Report, key: string, name: (id: string) => string): string {
  const { id, unitId } = splitKey(key);
  const unit = report.units.find((known) => known.id === unitId);
  return unit ? `${name(id)}（${unit.name}）` : name(id);
}

function paragraphTitle(report: Report, layout: Layout, key: string, paragraph: string): string {
  const heading = withUnit(report, key, (id) => headingOf(layout, id) ?? '说明');
  const paragraphs = report.sections[key]?.paragraphs ?? [];
  const index = paragraphs.findIndex(({ id }) => id === paragraph);
  return index >= 0 && paragraphs.length > 1 ? `${heading}第${index + 1}段` : heading;
}

function headingOf(layout: Layout, id: string): string | undefined {
  const inSections = (sections: readonly Section[]): string | undefined => {
    for (const section of sections) {
      if (section.id === id) return plain(section.heading);
      const below = inSections(section.children);
      if (below !== undefined) return below;
    }
    return undefined;
  };
  for (const part of layout.parts) {
    const found = inSections(part.children.filter((child) => child.kind === 'section'));
    if (found !== undefined) return found;
    if (part.children.some((child) => child.kind === 'terms' && child.id === id)) return '名词解释';
  }
  return undefined;
}

/** A heading without its slots. */
const plain = (heading: string): string => heading.replaceAll(/\{[^}]*\}(?:年度?)?/g, '');
