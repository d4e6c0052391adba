/** The closed list of what a hand does. */
export const GESTURES = ['tap', 'hold', 'choose', 'type', 'closing-key', 'home', 'back'] as const;
export type GestureKind = (typeof GESTURES)[number];

/** What a person types: prose, or something that means nothing to them (code, address, password). */
export type TextSort = 'prose' | 'code';
