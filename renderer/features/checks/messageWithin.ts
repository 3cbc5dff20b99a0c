import type { Finding } from '../../../shared/checks/finding.ts';

/** The message without the heading that it begins with: the place stands beside it. */
export function messageWithin({ message, where: { section } }: Finding): string {
  const lead = `${section}：`;
  return section !== undefined && message.startsWith(lead) ? message.slice(lead.length) : message;
}
