import type { Rating } from "#lib/memory/schedule/card-state";
import type { CardWish } from "./card-wish.ts";

/** What a key asks for. `swallow`: nothing, and the browser must do nothing either. */
export type KeyCommand =
  | {
      readonly type:
        | "showOrGood"
        | "show"
        | "undo"
        | "info"
        | "close"
        | "dismiss"
        | "play"
        | "edit"
        /** The place in its text that the card is from. */
        | "source"
        | "keys"
        | "leaveField"
        | "pageUp"
        | "pageDown"
        | "flagMenu"
        | "moreMenu"
        | "dueDialog"
        | "swallow";
    }
  | { readonly type: "rate"; readonly rating: Rating }
  | { readonly type: "wish"; readonly wish: CardWish }
  /** Help with a leech: that card, or whichever is one now. */
  | { readonly type: "leech"; readonly cardId?: string }
  /** That flag, or none where the card has it already; 0 is none. */
  | { readonly type: "toggleFlag"; readonly flag: number };

/** Where the key was pressed: on the page, in a field (`untouched`: nothing was typed there yet), on a button or link. */
export type KeyPlace = "page" | "line" | "untouchedLine" | "lines" | "untouchedLines" | "control";

/** The part of a KeyboardEvent that decides. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly repeat: boolean;
}

const buryCard = wish("buryCard");
const buryNote = wish("buryNote");
const suspendCard = wish("suspendCard");
const suspendNote = wish("suspendNote");

const pageKeys: Readonly<Record<string, KeyCommand>> = {
  " ": { type: "showOrGood" },
  enter: { type: "showOrGood" },
  "1": { type: "rate", rating: "again" },
  "2": { type: "rate", rating: "hard" },
  "3": { type: "rate", rating: "good" },
  "4": { type: "rate", rating: "easy" },
  u: { type: "undo" },
  z: { type: "undo" },
  i: { type: "info" },
  escape: { type: "close" },
  r: { type: "play" },
  e: { type: "edit" },
  o: { type: "source" },
  l: { type: "leech" },
  "-": buryCard,
  "=": buryNote,
  "@": suspendCard,
  "!": suspendNote,
  "*": { type: "flagMenu" },
  m: { type: "moreMenu" },
  "?": { type: "keys" },
  // The dash of Chinese punctuation comes singly or as the pair that Chinese writes.
  "—": buryCard,
  "——": buryCard,
};

/** By place, for keyboards on which digits need Shift. */
const digitKeys: Readonly<Record<string, string>> = {
  Digit1: "1",
  Digit2: "2",
  Digit3: "3",
  Digit4: "4",
};

/**
 * What a key means; null leaves it to the browser. While an input method composes, every key is its own: the Enter that commits pinyin
 * has isComposing, or, in Safari, key code 229.
 */
export function keyCommand(pressed: PressedKey, place: KeyPlace): KeyCommand | null {
  if (pressed.isComposing || pressed.keyCode === 229) return null;
  const command = meaningOf(pressed, place);
  return command && pressed.repeat && !mayRepeat(pressed, command) ? { type: "swallow" } : command;
}

function meaningOf(pressed: PressedKey, place: KeyPlace): KeyCommand | null {
  const key = nameOf(pressed.key);
  // Typed with AltGr or Option on many European keyboards.
  const isTyped = key === "@";
  if (!isTyped && (pressed.ctrlKey || pressed.metaKey)) return ofChord(key, pressed, place);
  // Also while a sentence is typed that is to be heard.
  if (pressed.altKey && !pressed.shiftKey && pressed.code === "KeyR") return { type: "play" };
  if (!isTyped && pressed.altKey) return null;
  if (place === "control") return ofControl(key, pressed);
  return place === "page" ? ofPage(key, pressed) : ofField(key, pressed, place);
}

/** Full-width signs, as a Chinese input method may leave them, are the half-width ones. */
function nameOf(key: string): string {
  return (/^[\u3000\uFF01-\uFF5E]$/.test(key) ? key.normalize("NFKC") : key).toLowerCase();
}

function ofPage(key: string, { code, shiftKey }: PressedKey): KeyCommand | null {
  const digit = shiftKey ? undefined : digitKeys[code];
  return pageKeys[key] ?? (digit ? (pageKeys[digit] ?? null) : null);
}

/** Anki's chords. In a field with text they would lose it, but for the flags. */
function ofChord(key: string, pressed: PressedKey, place: KeyPlace): KeyCommand | null {
  const { altKey, shiftKey, metaKey, code } = pressed;
  // On a French keyboard digits need Shift.
  const digit = /^[0-7]$/.exec(key)?.[0] ?? /^Digit([0-7])$/.exec(code)?.[1];
  if (!altKey && !shiftKey && digit) return { type: "toggleFlag", flag: Number(digit) };
  if (key === "enter" && !altKey && !shiftKey && place !== "control") return { type: "show" };
  if (place === "line" || place === "lines") return null;
  if (key === "z" && !altKey && !shiftKey) return { type: "undo" };
  if (key === "d" && !altKey && shiftKey) return { type: "dueDialog" };
  // Option makes another letter of it. AltGr must not: it is how “ń” is typed.
  const isN = key === "n" || (metaKey && code === "KeyN");
  return isN && altKey && !shiftKey ? wish("reset") : null;
}

/** Space and Enter press the button that has the focus; held down, they must not press the next one too. */
function ofControl(key: string, pressed: PressedKey): KeyCommand | null {
  const presses = key === " " || key === "enter";
  if (presses) return pressed.repeat ? { type: "swallow" } : null;
  return ofPage(key, pressed);
}

function ofField(key: string, pressed: PressedKey, place: KeyPlace): KeyCommand | null {
  if (key === "escape") return { type: "leaveField" };
  // A field of three lines has no pages: the card has.
  if (!pressed.shiftKey && key === "pageup") return { type: "pageUp" };
  if (!pressed.shiftKey && key === "pagedown") return { type: "pageDown" };
  if (key !== "enter") return null;
  const isNewLine = pressed.shiftKey && (place === "lines" || place === "untouchedLines");
  return isNewLine ? null : { type: "show" };
}

function mayRepeat({ ctrlKey, metaKey }: PressedKey, { type }: KeyCommand): boolean {
  if (type === "pageUp" || type === "pageDown") return true;
  return type === "undo" && (ctrlKey || metaKey);
}

function wish(type: Exclude<CardWish["type"], "flag" | "setDue">): KeyCommand {
  return { type: "wish", wish: { type } };
}
