/** What of the agent runs beside a window that has no layout and no trusted events. */
export { describeHeld } from '../in-page/watch-holds.ts';
export { find, getFound, look } from '../in-page/look.ts';
export { answerRequest, supplyPhone } from '../in-page/supply.ts';
