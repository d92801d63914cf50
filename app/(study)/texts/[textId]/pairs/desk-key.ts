import type { UnitKind } from "#lib/language/text/unit";

/** What a key asks of the desk. */
export type DeskCommand =
  | { readonly type: "step"; readonly by: 1 | -1 }
  | { readonly type: "side"; readonly to: "source" | "target" }
  | { readonly type: "end"; readonly which: "first" | "last" }
  | { readonly type: "nextDoubt"; readonly by: 1 | -1 }
  | { readonly type: "move"; readonly direction: "up" | "down" }
  | { readonly type: "shift"; readonly direction: "up" | "down" }
  | { readonly type: "drop"; readonly whole: boolean }
  | { readonly type: "kind"; readonly kind: UnitKind }
  | {
      readonly type:
        | "merge"
        | "split"
        | "swap"
        | "edit"
        | "confirm"
        | "accept"
        | "leave"
        | "lines"
        | "undo"
        | "redo"
        | "filter"
        | "keys";
    };

/** Where the key was pressed: on a row's text, on a button or link of the list, elsewhere on the page, in a field. */
export type DeskPlace = "cell" | "listControl" | "control" | "page" | "field";

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

/** The kinds in the order of their keys 1–5. */
export const kindKeys: readonly UnitKind[] = ["body", "title", "sponsor", "speaker", "note"];

/** Keys that only lead somewhere, or back: they work wherever nothing is typed. */
const anywhere: Readonly<Record<string, DeskCommand>> = {
  j: { type: "step", by: 1 },
  k: { type: "step", by: -1 },
  g: { type: "end", which: "first" },
  G: { type: "end", which: "last" },
  n: { type: "nextDoubt", by: 1 },
  p: { type: "nextDoubt", by: -1 },
  u: { type: "undo" },
  z: { type: "undo" },
  U: { type: "redo" },
  Z: { type: "redo" },
  "/": { type: "filter" },
  "?": { type: "keys" },
  "？": { type: "keys" },
};

/** Keys that change the row the focus is in. */
const inList: Readonly<Record<string, DeskCommand>> = {
  m: { type: "merge" },
  s: { type: "split" },
  x: { type: "swap" },
  e: { type: "edit" },
  c: { type: "confirm" },
  a: { type: "accept" },
  r: { type: "leave" },
  o: { type: "lines" },
  d: { type: "drop", whole: false },
  D: { type: "drop", whole: true },
  "[": { type: "move", direction: "up" },
  "]": { type: "move", direction: "down" },
  "{": { type: "shift", direction: "up" },
  "}": { type: "shift", direction: "down" },
  ...Object.fromEntries(
    kindKeys.map((kind, number) => [`${number + 1}`, { type: "kind", kind } as const]),
  ),
};

/** Keys that a button or link needs for itself. */
const onCell: Readonly<Record<string, DeskCommand>> = {
  ArrowDown: { type: "step", by: 1 },
  ArrowUp: { type: "step", by: -1 },
  ArrowLeft: { type: "side", to: "source" },
  ArrowRight: { type: "side", to: "target" },
  Enter: { type: "edit" },
  Delete: { type: "drop", whole: false },
  Home: { type: "end", which: "first" },
  End: { type: "end", which: "last" },
};

/** A key held down walks and undoes on; everything else happens once. */
const repeatable: ReadonlySet<string> = new Set(["step", "nextDoubt", "undo", "redo"]);

/** The keys of a Chinese keyboard where others have brackets. */
const bracketOf: Readonly<Record<string, string>> = { "【": "[", "】": "]", "｛": "{", "｝": "}" };

/** What a key means; null leaves it to the browser, "nothing" keeps it from it. While an input method composes, every key is its own. */
export function deskKey(pressed: PressedKey, place: DeskPlace): DeskCommand | "nothing" | null {
  if (pressed.isComposing || pressed.keyCode === 229 || place === "field") return null;
  const key = bracketOf[pressed.key] ?? pressed.key;
  const isBracket = key !== "" && "[]{}".includes(key);
  // On many keyboards brackets are typed with AltGr, which Windows tells as Ctrl+Alt.
  const isTyped = isBracket && pressed.ctrlKey === pressed.altKey;
  if ((pressed.ctrlKey || pressed.metaKey) && !isTyped) return chord(pressed);
  if (pressed.altKey && !isTyped) return null;
  const command = commandOf(pressed.shiftKey && key === "Delete" ? "D" : key, place);
  if (command === null) return null;
  return pressed.repeat && !repeatable.has(command.type) ? "nothing" : command;
}

function commandOf(key: string, place: DeskPlace): DeskCommand | null {
  if (anywhere[key] !== undefined) return anywhere[key];
  if (place === "cell") return onCell[key] ?? inList[key] ?? null;
  return place === "listControl" ? (inList[key] ?? null) : null;
}

function chord({ key, shiftKey, altKey }: PressedKey): DeskCommand | null {
  if (altKey) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return { type: shiftKey ? "redo" : "undo" };
  return letter === "y" && !shiftKey ? { type: "redo" } : null;
}
