import type { Rating } from "#lib/memory/schedule/card-state";

/** What a key asks for. `swallow`: nothing, and the browser must do nothing either. */
export type TestCommand =
  | {
      readonly type:
        | "main"
        | "check"
        | "hint"
        | "play"
        | "skip"
        | "accept"
        | "differences"
        | "undo"
        | "leaveField"
        | "keys"
        | "swallow";
    }
  | { readonly type: "rate"; readonly rating: Rating };

/** Where the key was pressed: on the page, in the answer field (`untouchedField`: nothing stands in it), in another field, on a button or link. */
export type TestPlace = "page" | "field" | "untouchedField" | "otherField" | "control";

/** The part of a KeyboardEvent that decides. */
export interface PressedTestKey {
  readonly key: string;
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly repeat: boolean;
}

const pageKeys: Readonly<Record<string, TestCommand>> = {
  " ": { type: "main" },
  enter: { type: "main" },
  "1": { type: "rate", rating: "again" },
  "2": { type: "rate", rating: "hard" },
  "3": { type: "rate", rating: "good" },
  "4": { type: "rate", rating: "easy" },
  h: { type: "hint" },
  r: { type: "play" },
  s: { type: "skip" },
  a: { type: "accept" },
  d: { type: "differences" },
  u: { type: "undo" },
  z: { type: "undo" },
  "?": { type: "keys" },
  // The same key with Chinese punctuation.
  "？": { type: "keys" },
};

/**
 * What a key means; null leaves it to the browser. While an input method composes, every key is its own: the Enter that commits pinyin
 * has isComposing, or, in Safari, key code 229.
 */
export function testCommand(pressed: PressedTestKey, place: TestPlace): TestCommand | null {
  if (pressed.isComposing || pressed.keyCode === 229) return null;
  const command = meaningOf(pressed, place);
  return command !== null && pressed.repeat ? { type: "swallow" } : command;
}

function meaningOf(pressed: PressedTestKey, place: TestPlace): TestCommand | null {
  const key = pressed.key.toLowerCase();
  if (pressed.ctrlKey || pressed.metaKey) {
    // In a field with text it would lose it.
    const isUndo = key === "z" && !pressed.altKey && !pressed.shiftKey;
    return isUndo && (place === "page" || place === "control" || place === "untouchedField")
      ? { type: "undo" }
      : null;
  }
  if (pressed.altKey || place === "otherField") return null;
  if (place === "field" || place === "untouchedField") return ofField(key, pressed);
  // Space and Enter press what has the focus; held down, they must not press the next one too.
  if (place === "control" && (key === " " || key === "enter"))
    return pressed.repeat ? { type: "swallow" } : null;
  return pageKeys[key] ?? null;
}

function ofField(key: string, { shiftKey }: PressedTestKey): TestCommand | null {
  if (key === "escape") return { type: "leaveField" };
  return key === "enter" && !shiftKey ? { type: "check" } : null;
}
