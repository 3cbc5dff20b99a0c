/** The only channels between the window and the trusted side. */
export const CALL_CHANNEL = 'mingzhang:call';
export const EVENT_CHANNEL = 'mingzhang:event';
