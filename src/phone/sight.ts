/**
 * What a person perceives of a screen: names, roles and words, never mark-up or addresses of links. It is plain
 * data, the same from every engine, and all that a journey ever gets to see.
 */

/** The box that covers the screen around a control, where there is one. */
export interface Container {
  readonly role: 'dialog' | 'alertdialog' | 'menu' | 'listbox';
  readonly name: string;
  /** Controls in it that can be used: two or more make a press in it a decision. */
  readonly enabledControls: number;
}

/** Where a thing stands: the system's bars and sheets, or the page of the app. */
export type PaneName = 'shell' | 'page';

interface Thing {
  readonly pane: PaneName;
  /** Valid until the next look at this pane. */
  readonly id: number;
  readonly role: string;
  readonly name: string;
  /** Name of the list item or article around it, such as the author of a message. */
  readonly item?: string;
}

/** Something that answers to a tap. */
export interface Control extends Thing {
  readonly enabled: boolean;
  /** It is a field and has the caret. */
  readonly focused: boolean;
  /** What stands in a field. */
  readonly value?: string;
  readonly container?: Container;
}

/** A block of words, which a long press selects where the page allows it. */
export interface TextBlock extends Thing {
  readonly role: 'text';
}

export interface Picture extends Thing {
  readonly role: 'img';
}

/** One page as it stands. */
export interface PaneSight {
  readonly address: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly controls: readonly Control[];
  readonly texts: readonly TextBlock[];
  readonly pictures: readonly Picture[];
  /** Boxes that cover the page, as `role name`. */
  readonly modals: readonly string[];
  /** Addresses of frames that could not be looked into; only on pages that are not ours. */
  readonly unread?: readonly string[];
}

/** What is in front on the phone. */
export type Front = 'home' | 'overlay' | 'app';

/** The whole screen: the system's bars and whatever they frame. */
export interface Sight {
  readonly front: Front;
  /** The app in front, or under the overlay. */
  readonly app?: string;
  readonly inWebview: boolean;
  /** Of the page in front, or of the overlay. */
  readonly address: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly controls: readonly Control[];
  readonly texts: readonly TextBlock[];
  readonly pictures: readonly Picture[];
  readonly modals: readonly string[];
  /** Addresses of frames that could not be looked into; only on pages that are not ours. */
  readonly unread?: readonly string[];
}
