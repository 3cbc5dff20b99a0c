import type { KeptPlace } from '../report/rolled.ts';
import type { Report } from '../report/report.ts';
import { flattenRuns } from '../roll/flattenRuns.ts';

/** What is typed at a place; null when the place is gone. Live figures and fields stand as one sign. */
export function typedText(report: Report, place: KeptPlace): string | null {
  switch (place.kind) {
    case 'field':
      return report.texts[place.field] ?? null;
    case 'paragraph': {
      const paragraphs = report.sections[place.section]?.paragraphs;
      const found = paragraphs?.find(({ id }) => id === place.paragraph);
      return found ? flattenRuns(found.runs) : null;
    }
    case 'extra': {
      const extra = report.extras?.find(({ id }) => id === place.id);
      if (!extra) return null;
      if (extra.kind === 'section') {
        const texts = extra.paragraphs.map((text, i) => {
          const live = extra.live?.[i];
          return live ? flattenRuns(live) : text;
        });
        return [extra.heading, ...texts].join('\n');
      }
      const cells = extra.rows.flatMap((row) => row.flatMap((cell) => (cell ? [cell.text] : [])));
      return [extra.title, extra.captionLeft ?? '', extra.captionRight ?? '', ...cells, ...extra.notes].join('\n');
    }
    case 'line': {
      const line = report.current[place.dataset].find(({ id }) => id === place.line);
      return line ? Object.values(line.texts ?? {}).join('\n') : null;
    }
    default:
      return null;
  }
}
