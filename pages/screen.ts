import type { Locator } from '@playwright/test';

/**
 * One screen of the flow, as a place to look and to touch.
 *
 * A screen IS the locators of one view, by ids, roles and structure. A screen is NOT an assertion, a wait, an address or
 * a word of any language: the guide holds the words, the spec compares, the fixtures walk.
 */
export interface Screen {
  /**
   * CSS of an element that a reader can see exactly when this screen is showing, whatever its words say.
   *
   * A selector and not a locator, so that one look in the page tells all screens apart at once.
   */
  readonly marker: string;
  /** The part of the page that is compared with the guide; left out where that is all of it. */
  readonly root?: Locator;
  /** What can be touched or pointed at, by the names that a guide's `press`, `choose`, `into` and `point` use. */
  readonly controls: Readonly<Record<string, Locator>>;
  /** The control that a person whose phone gives codes touches instead of another, by the other's name. */
  readonly byCode?: Readonly<Record<string, string>>;
  /** CSS of what shows when the service refuses what was entered here. */
  readonly problem?: string;
  /** CSS of where the screen says which account it is about, in its words or in `data-test-id`. */
  readonly identity?: string;
  /** What the phone is to do before the way on is open: scan what shows here, or answer the notification that it gets. */
  readonly waitsFor?: PhoneDeed;
  /** What the phone has done once this screen of it has been passed. */
  readonly does?: PhoneDeed;
  /** The flow ends here: there is no way on. */
  readonly ends?: true;
  /** The way on for a visit that no step of the guide claims. */
  forward(hand: Hand): Promise<void>;
}

/** What only the phone can do. */
export type PhoneDeed = 'scan' | 'answer';

/** What a person is asked to fill in. The values stay in the hand: a page object never sees one. */
export type Entry = 'account' | 'password' | 'phone' | 'code' | 'number';

/** The gestures of a person's hand on a screen. */
export interface Hand {
  /** The phone in this hand gives codes, and gets no notifications. */
  readonly byCode: boolean;
  /** The computer waits for the phone's answer to a notification that this hand has brought about. */
  readonly isAwaited: boolean;
  press(control: Locator): Promise<void>;
  /** Picks an option of a menu, or one of several radio buttons. */
  choose(control: Locator): Promise<void>;
  enter(entry: Entry, into: Locator): Promise<void>;
  /**
   * Holds the phone towards what the computer shows.
   *
   * @param camera the camera of a phone that has a screen: a file input
   */
  scan(camera?: Locator): Promise<void>;
}
