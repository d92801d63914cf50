import type { Rating } from "#lib/memory/schedule/card-state";

/** What a key asks for. `swallow`: nothing, and the browser must do nothing either. */
export type KeyCommand =
  | {
      readonly type:
        | "showOrGood"
        | "show"
        | "undo"
        | "info"
        | "closeInfo"
        | "play"
        | "keys"
        | "leaveField"
        | "swallow";
    }
  | { readonly type: "rate"; readonly rating: Rating };

/** Where the key was pressed: on the page, in a field (`untouched`: nothing was typed there yet), on a button or link. */
export type KeyPlace = "page" | "line" | "untouchedLine" | "lines" | "untouchedLines" | "control";

/** The part of a KeyboardEvent that decides. */
export interface PressedKey {
  readonly key: string;
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly repeat: boolean;
}

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
  escape: { type: "closeInfo" },
  r: { type: "play" },
  "?": { type: "keys" },
  "？": { type: "keys" },
};

/**
 * What a key means; null leaves it to the browser. While an input method composes, every key is its own: the Enter that commits pinyin
 * has isComposing, or, in Safari, key code 229.
 */
export function keyCommand(pressed: PressedKey, place: KeyPlace): KeyCommand | null {
  if (pressed.isComposing || pressed.keyCode === 229) return null;
  const key = pressed.key.toLowerCase();
  const chord = pressed.ctrlKey || pressed.metaKey;
  if (chord && key === "z" && !pressed.shiftKey && !pressed.altKey) return undo(place);
  if (chord || pressed.altKey) return null;
  if (place === "control") return onControl(key, pressed);
  if (place !== "page") return inField(key, pressed, place);
  const command = pageKeys[key] ?? null;
  return command && pressed.repeat ? { type: "swallow" } : command;
}

/** In a field Ctrl+Z takes back what was typed there; only an untouched one has nothing to take back. */
function undo(place: KeyPlace): KeyCommand | null {
  return place === "line" || place === "lines" ? null : { type: "undo" };
}

/** Space and Enter press the button that has the focus; held down, they must not press the next one too. */
function onControl(key: string, pressed: PressedKey): KeyCommand | null {
  const presses = key === " " || key === "enter";
  if (presses) return pressed.repeat ? { type: "swallow" } : null;
  const command = pageKeys[key] ?? null;
  return command && pressed.repeat ? { type: "swallow" } : command;
}

function inField(key: string, pressed: PressedKey, place: KeyPlace): KeyCommand | null {
  if (key === "escape") return { type: "leaveField" };
  if (key !== "enter") return null;
  const isNewLine = pressed.shiftKey && (place === "lines" || place === "untouchedLines");
  if (isNewLine) return null;
  return pressed.repeat ? { type: "swallow" } : { type: "show" };
}
