import { printableText } from '../pdf/text/shapeText.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

/** A text as HTML; forced line breaks stay. */
export const htmlText = (text: string): string => escaped(printableText(text)).replaceAll('\n', '<br>');

/** A text as the value of an attribute in double quotes. */
export const htmlAttribute = (text: string): string => escaped(printableText(text)).replaceAll('\n', ' ');
