/** The screen's own scheme: unlike file:, it is an origin, can be given a content policy, and reaches no other file. */
export const APP_SCHEME = 'app';
const ORIGIN = `${APP_SCHEME}://mingzhang`;
export const APP_ADDRESS = `${ORIGIN}/`;

/** Is this address a page of our own screen? */
export function isOurPage(address: string): boolean {
  return address === ORIGIN || address.startsWith(APP_ADDRESS);
}
