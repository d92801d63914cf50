"use client";

import { useState } from "react";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import type { Names } from "#ui/say-term-act";
import type { GlossaryCommand } from "./glossary-key.ts";
import { type GlossaryRow, optionsOf } from "./glossary-row.ts";
import type { Glossary } from "./use-glossary.ts";
import type { Walk } from "./use-walk.ts";

/** What is open beside the list. */
export type Mode = "merge" | "split" | "rename" | "translate" | "add";

export type Commands = ReturnType<typeof useCommands>;

/** Everything that can be done to terms, by key or by hand. */
export function useCommands(
  glossary: Glossary,
  walk: Walk,
  parts: { readonly certain: readonly string[]; readonly onOpen: () => void },
) {
  const [mode, setMode] = useState<Mode | null>(null);
  const current = walk.currentId === null ? undefined : glossary.rowOf(walk.currentId);
  const close = () => setMode(null);
  const leave = () => {
    close();
    walk.goBack();
  };
  const act = (acts: readonly TermAct[], names: Names = {}) => {
    leave();
    glossary.act(acts, names);
  };
  const merge = (termId: string, otherId: string) => {
    close();
    glossary.act([{ type: "merge", termId, otherIds: [otherId] }]);
    walk.goTo(termId);
  };
  const open = (wanted: Mode) => {
    glossary.hush();
    setMode(wanted);
    if (wanted !== "add") parts.onOpen();
  };
  const rulings = rulingsFor(glossary, walk, { close, act });
  const run = (command: GlossaryCommand): void => {
    if (command.type === "undo") glossary.undo();
    else if (command.type === "redo") glossary.redo();
    else if (command.type === "add") open("add");
    else if (command.type === "acceptCertain") rulings.acceptAll(parts.certain);
    else if (current !== undefined && !rulings.ruled(current, command)) {
      const wanted = modes.find((one) => one === command.type);
      if (wanted !== undefined) open(wanted);
    }
  };
  return { mode, current, close, leave, goTo: walk.goTo, open, run, merge, act, ...rulings };
}

const modes = ["merge", "split", "rename", "translate"] as const satisfies readonly Mode[];

/** What can be said of a row; then one goes on to the next that waits. */
function rulingsFor(
  glossary: Glossary,
  walk: Walk,
  { close, act }: { close: () => void; act: (acts: readonly TermAct[]) => void },
) {
  const rule = (row: GlossaryRow, acts: readonly TermAct[]) => {
    close();
    glossary.act(acts);
    walk.goOn([row.id]);
  };
  const ruleOn = (row: GlossaryRow, type: "accept" | "reject") => {
    const status = type === "accept" ? "accepted" : "rejected";
    if (row.status === status) walk.goOn([row.id]);
    else rule(row, [{ type, termIds: [row.id] }]);
  };
  const clear = (row: GlossaryRow) => {
    if (row.status !== "proposed") glossary.act([{ type: "propose", termIds: [row.id] }]);
  };
  /** Who says how a term is translated says that it is one: both are taken back together. */
  const choose = (row: GlossaryRow, translation: string) => {
    const prefers = preferring(row, translation);
    if (prefers.length === 0) ruleOn(row, "accept");
    else if (row.status === "accepted") act(prefers);
    else rule(row, [...prefers, { type: "accept", termIds: [row.id] }]);
  };
  const acceptAll = (termIds: readonly string[]) => {
    if (termIds.length === 0) return;
    glossary.act([{ type: "accept", termIds }]);
    walk.goOn(termIds);
  };
  const ruled = (row: GlossaryRow, command: GlossaryCommand): boolean => {
    if (command.type === "accept" || command.type === "reject") ruleOn(row, command.type);
    else if (command.type === "clear") clear(row);
    else if (command.type === "next") walk.goOn([row.id]);
    else if (command.type === "choose") {
      const translation = optionsOf(row)[command.number - 1];
      if (translation !== undefined) choose(row, translation);
    } else return false;
    return true;
  };
  return { ruleOn, clear, choose, acceptAll, ruled };
}

/** The acts that put a translation first; one that was refused before is allowed again. [] when it is first already. */
function preferring(row: GlossaryRow, translation: string): TermAct[] {
  const known = row.variants.find(({ text }) => text === translation);
  if (known?.ruling === "preferred") return [];
  const prefer = { type: "prefer", termId: row.id, translation } as const;
  if (!row.refused.includes(translation)) return [prefer];
  return [{ type: "allow", termId: row.id, translations: [translation] }, prefer];
}
