import type { PressedKey } from "#ui/pressed-key";

/** What a key asks of the auditor. */
export type AuditCommand =
  | { readonly type: "step"; readonly by: 1 | -1 }
  | { readonly type: "prefer"; readonly number: number }
  | { readonly type: "fine" | "senses" | "merge" | "leave" | "read" | "undo" | "redo" | "keys" };

const letters: Readonly<Record<string, AuditCommand>> = {
  j: { type: "step", by: 1 },
  k: { type: "step", by: -1 },
  b: { type: "fine" },
  d: { type: "senses" },
  m: { type: "merge" },
  s: { type: "leave" },
  o: { type: "read" },
  u: { type: "undo" },
  z: { type: "undo" },
  U: { type: "redo" },
  Z: { type: "redo" },
  "?": { type: "keys" },
  "？": { type: "keys" },
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [
      `${at + 1}`,
      { type: "prefer", number: at + 1 } as const,
    ]),
  ),
};

/** Keys that a button, a link or the page needs for itself elsewhere. */
const onFinding: Readonly<Record<string, AuditCommand>> = {
  ArrowDown: { type: "step", by: 1 },
  ArrowUp: { type: "step", by: -1 },
};

const repeatable: ReadonlySet<string> = new Set(["step", "undo", "redo"]);

/** What a key means; null leaves it to the browser, "nothing" keeps it from it. */
export function auditKey(
  pressed: PressedKey,
  place: "finding" | "other",
): AuditCommand | "nothing" | null {
  // 229: some input methods report only this while they compose.
  if (pressed.isComposing || pressed.keyCode === 229) return null;
  if (pressed.ctrlKey || pressed.metaKey) return chord(pressed);
  if (pressed.altKey) return null;
  const own = place === "finding" ? onFinding : {};
  const command = own[pressed.key] ?? letters[pressed.key] ?? null;
  if (command === null) return null;
  return pressed.repeat && !repeatable.has(command.type) ? "nothing" : command;
}

function chord({ key, shiftKey, altKey }: PressedKey): AuditCommand | null {
  if (altKey) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return { type: shiftKey ? "redo" : "undo" };
  return letter === "y" && !shiftKey ? { type: "redo" } : null;
}
