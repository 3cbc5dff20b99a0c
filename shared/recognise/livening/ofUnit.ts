import type { FactQuery, ProseReading } from '../../prose/reading.ts';

/** A reading of text in a unit's part of a report: what is said there is said of the unit, unless it names another. */
export function ofUnit(reading: ProseReading, unit: string): ProseReading {
  const query = (asked: FactQuery): FactQuery => ({
    ...asked,
    of: { unit, ...asked.of },
    ...(asked.per ? { per: { unit, ...asked.per } } : {}),
  });
  return {
    ...reading,
    figures: reading.figures.map((figure) => ({
      ...figure,
      subject: { ...figure.subject, candidates: figure.subject.candidates.map(query) },
    })),
    statements: reading.statements.map((statement) => ({
      ...statement,
      subject: { ...statement.subject, candidates: statement.subject.candidates.map(query) },
    })),
  };
}
