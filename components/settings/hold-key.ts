/** What the key is called that shows hidden marks: on Apple's keyboards, Alt says Option. */
export const HOLD_KEY = navigator.userAgent.includes('Mac OS') ? 'Option' : 'Alt';
