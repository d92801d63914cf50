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
        | "keys"
        | "leaveField"
        | "flagMenu"
        | "moreMenu"
        | "dueDialog"
        | "swallow";
    }
  | { readonly type: "rate"; readonly rating: Rating }
  | { readonly type: "wish"; readonly wish: CardWish }
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
  "-": buryCard,
  "=": buryNote,
  "@": suspendCard,
  "!": suspendNote,
  "*": { type: "flagMenu" },
  m: { type: "moreMenu" },
  "?": { type: "keys" },
  // The same keys with Chinese punctuation; a dash comes singly or as the pair that Chinese writes.
  "－": buryCard,
  "—": buryCard,
  "——": buryCard,
  "＝": buryNote,
  "＠": suspendCard,
  "！": suspendNote,
  "＊": { type: "flagMenu" },
  "？": { type: "keys" },
};

/**
 * What a key means; null leaves it to the browser. While an input method composes, every key is its own: the Enter that commits pinyin
 * has isComposing, or, in Safari, key code 229.
 */
export function keyCommand(pressed: PressedKey, place: KeyPlace): KeyCommand | null {
  if (pressed.isComposing || pressed.keyCode === 229) return null;
  const command = meaningOf(pressed, place);
  return command && pressed.repeat && !isUndo(pressed, command) ? { type: "swallow" } : command;
}

function meaningOf(pressed: PressedKey, place: KeyPlace): KeyCommand | null {
  const key = pressed.key.toLowerCase();
  // Typed with AltGr or Option on many European keyboards.
  const isTyped = key === "@";
  if (!isTyped && (pressed.ctrlKey || pressed.metaKey)) return ofChord(key, pressed, place);
  if (!isTyped && pressed.altKey) return null;
  if (place === "control") return ofControl(key, pressed);
  return place === "page" ? (pageKeys[key] ?? null) : ofField(key, pressed, place);
}

/** Anki's chords. In a field with text they would lose it, but for the flags. */
function ofChord(key: string, pressed: PressedKey, place: KeyPlace): KeyCommand | null {
  const { altKey, shiftKey, metaKey, code } = pressed;
  // On a French keyboard digits need Shift.
  const digit = /^[0-7]$/.exec(key)?.[0] ?? /^Digit([0-7])$/.exec(code)?.[1];
  if (!altKey && !shiftKey && digit) return { type: "toggleFlag", flag: Number(digit) };
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
  return pageKeys[key] ?? null;
}

function ofField(key: string, pressed: PressedKey, place: KeyPlace): KeyCommand | null {
  if (key === "escape") return { type: "leaveField" };
  if (key !== "enter") return null;
  const isNewLine = pressed.shiftKey && (place === "lines" || place === "untouchedLines");
  return isNewLine ? null : { type: "show" };
}

function isUndo({ ctrlKey, metaKey }: PressedKey, { type }: KeyCommand): boolean {
  return type === "undo" && (ctrlKey || metaKey);
}

function wish(type: Exclude<CardWish["type"], "flag" | "setDue">): KeyCommand {
  return { type: "wish", wish: { type } };
}
