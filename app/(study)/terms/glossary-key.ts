import type { PressedKey } from "#ui/pressed-key";

/** What a key asks of the glossary. */
export type GlossaryCommand =
  | { readonly type: "step"; readonly by: 1 | -1 }
  | { readonly type: "end"; readonly which: "first" | "last" }
  | { readonly type: "choose"; readonly number: number }
  | {
      readonly type:
        | "accept"
        | "acceptCertain"
        | "reject"
        | "clear"
        | "next"
        | "merge"
        | "split"
        | "rename"
        | "translate"
        | "add"
        | "read"
        | "open"
        | "undo"
        | "redo"
        | "search"
        | "keys"
        | "back";
    };

/** Where the key was pressed: on a row, on another button or link, in a field, elsewhere on the page. */
export type KeyPlace = "row" | "control" | "field" | "page";

const letters: Readonly<Record<string, GlossaryCommand>> = {
  j: { type: "step", by: 1 },
  k: { type: "step", by: -1 },
  g: { type: "end", which: "first" },
  G: { type: "end", which: "last" },
  a: { type: "accept" },
  A: { type: "acceptCertain" },
  x: { type: "reject" },
  c: { type: "clear" },
  m: { type: "merge" },
  s: { type: "split" },
  e: { type: "rename" },
  t: { type: "translate" },
  n: { type: "add" },
  o: { type: "read" },
  u: { type: "undo" },
  z: { type: "undo" },
  U: { type: "redo" },
  Z: { type: "redo" },
  "/": { type: "search" },
  "?": { type: "keys" },
  "？": { type: "keys" },
  Escape: { type: "back" },
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [
      `${at + 1}`,
      { type: "choose", number: at + 1 } as const,
    ]),
  ),
};

/** Keys that a button, a link or a scrolling panel needs for itself. */
const onRow: Readonly<Record<string, GlossaryCommand>> = {
  ArrowDown: { type: "step", by: 1 },
  ArrowUp: { type: "step", by: -1 },
  Home: { type: "end", which: "first" },
  End: { type: "end", which: "last" },
  Enter: { type: "open" },
  " ": { type: "next" },
};

const onPage: Readonly<Record<string, GlossaryCommand>> = {
  ArrowDown: { type: "step", by: 1 },
  ArrowUp: { type: "step", by: -1 },
  " ": { type: "next" },
};

/** A key held down walks and undoes on; everything else happens once. */
const repeatable: ReadonlySet<string> = new Set(["step", "undo", "redo"]);

/** What a key means; null leaves it to the browser, "nothing" keeps it from it. While an input method composes, every key is its own. */
export function glossaryKey(
  pressed: PressedKey,
  place: KeyPlace,
): GlossaryCommand | "nothing" | null {
  // 229: some input methods report only this while they compose.
  if (pressed.isComposing || pressed.keyCode === 229 || place === "field") return null;
  if (pressed.ctrlKey || pressed.metaKey) return chord(pressed);
  if (pressed.altKey) return null;
  const own = place === "row" ? onRow : place === "page" ? onPage : {};
  const command = own[pressed.key] ?? letters[pressed.key] ?? null;
  if (command === null) return null;
  return pressed.repeat && !repeatable.has(command.type) ? "nothing" : command;
}

function chord({ key, shiftKey, altKey }: PressedKey): GlossaryCommand | null {
  if (altKey) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return { type: shiftKey ? "redo" : "undo" };
  return letter === "y" && !shiftKey ? { type: "redo" } : null;
}
