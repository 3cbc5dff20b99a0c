import { escapeMarkup } from '../../../shared/document/escapeMarkup.ts';
import { printableText } from '../pdf/text/shapeText.ts';

/** A text as HTML; forced line breaks stay. */
export const htmlText = (text: string): string => escapeMarkup(printableText(text)).replaceAll('\n', '<br>');

/** A text as the value of an attribute in double quotes. */
export const htmlAttribute = (text: string): string => escapeMarkup(printableText(text)).replaceAll('\n', ' ');
