"use client";

import { useCallback, useState } from "react";
import type { PairEdit } from "#lib/language/align/desk/edit-pairs";
import type { Side } from "#lib/language/text/unit";
import { cardsAfter } from "./cards-after.ts";
import type { DeskCommand } from "./desk-key.ts";
import type { DeskRow } from "./desk-row.ts";
import { doubtsOf } from "./doubts.ts";
import { editFor } from "./edit-for.ts";
import { markOfRepair, markOfRow } from "./left-marks.ts";
import { type Proposal, toEdit } from "./place-proposals.ts";
import type { ToCheck } from "./use-checks.ts";
import type { DeskControl } from "./use-desk.ts";
import type { Left } from "./use-left.ts";
import type { Place } from "./use-place.ts";

/** What is open in a row: its text being written, or the place where it is to be cut. */
export type Mode =
  | { readonly type: "edit"; readonly id: string; readonly side: Side }
  | { readonly type: "cut"; readonly id: string };

interface DeskParts {
  readonly desk: DeskControl;
  readonly place: Place | null;
  readonly goTo: (place: Place) => void;
  readonly checks: ToCheck;
  readonly proposals: readonly Proposal[];
  readonly left: Left;
}

export type Commands = ReturnType<typeof useCommands>;

/** Everything that can be done to the rows, by key or by hand. */
export function useCommands(parts: DeskParts) {
  const { desk, place, goTo } = parts;
  const [mode, setMode] = useState<Mode | null>(null);
  const [linesOf, setLinesOf] = useState<string | null>(null);
  const at = desk.rows.findIndex(({ id }) => id === place?.id);
  const side = place?.side ?? "source";
  const perform = (edit: PairEdit, focusAt = at): DeskRow | null => {
    setMode(null);
    const row = tryEdit(parts, edit, focusAt);
    if (row !== null) goTo({ id: row.id, side });
    return row;
  };
  const ruling = rulings(parts, perform);
  const proposalHere = parts.proposals.find((one) => one.at <= at && at < one.at + one.count);
  const toggleLines = (id: string) => setLinesOf(linesOf === id ? null : id);
  const open = (command: DeskCommand) => {
    if (place === null || at < 0) return;
    if (command.type === "edit") setMode({ type: "edit", id: place.id, side });
    if (command.type === "split") setMode({ type: "cut", id: place.id });
    if (command.type === "lines") toggleLines(place.id);
  };
  const act = (command: DeskCommand) => {
    const edit = editFor(command, { rows: desk.rows, at, side });
    if (command.type === "undo") desk.undo();
    else if (command.type === "redo") desk.redo();
    else if (command.type === "accept") proposalHere && ruling.accept(proposalHere);
    else if (command.type === "leave") proposalHere && ruling.leave(proposalHere);
    else if (command.type === "confirm") ruling.confirm(at, edit);
    else if (edit !== null) perform(edit);
    else open(command);
  };
  const close = () => {
    setMode(null);
    if (place !== null) goTo(place);
  };
  const write = (pairId: string, of: Side, text: string) => {
    setMode(null);
    tryEdit(parts, { type: "edit", pairId, side: of, text }, at);
  };
  const { rows } = desk;
  const cards = useCallback((one: PairEdit) => cardsAfter(rows, one), [rows]);
  const edit = (id: string, of: Side) => setMode({ type: "edit", id, side: of });
  return {
    ...ruling,
    cardsAfter: cards,
    mode,
    linesOf,
    proposalHere,
    act,
    perform,
    close,
    write,
    edit,
    toggleLines,
  };
}

/** Makes the edit and gives the row to go on at; null when it cannot be done. */
function tryEdit({ desk, checks }: DeskParts, edit: PairEdit, focusAt: number): DeskRow | null {
  const made = desk.edit(edit);
  if (!made.ok) return null;
  checks.follow(made.value);
  const { at, after, rows } = made.value;
  const last = at + Math.max(after.length - 1, 0);
  return rows[Math.min(Math.max(focusAt, at), last)] ?? rows.at(-1) ?? null;
}

/** What the learner says of a proposal or of a doubtful row. */
function rulings(
  { desk, goTo, checks, proposals, left }: DeskParts,
  perform: (edit: PairEdit, focusAt?: number) => DeskRow | null,
) {
  const { rows } = desk;
  const keepRowsOf = ({ at, count }: Proposal) => checks.keep(rows.slice(at, at + count));
  const leave = (one: Proposal) => {
    keepRowsOf(one);
    left.leave(markOfRepair(one.repair));
    const next = proposals.find((other) => other.at > one.at) ?? one;
    const row = rows[next.at];
    if (row !== undefined) goTo({ id: row.id, side: "source" });
  };
  const accept = (one: Proposal) => {
    keepRowsOf(one);
    perform(toEdit(one), one.at);
  };
  const acceptCertain = () => {
    const certain = proposals.filter(({ repair }) => repair.isCertain);
    certain.forEach(keepRowsOf);
    desk.editAll(certain.map(toEdit));
  };
  const confirm = (at: number, edit: PairEdit | null) => {
    const stood = rows[at];
    if (stood === undefined) return;
    checks.keep([stood]);
    const row = edit === null ? stood : perform(edit);
    // Doubts about the characters of a line are not the alignment's: that they were seen is remembered here.
    if (row !== null && doubtsOf(row).length > 0) left.leave(markOfRow(row));
  };
  return { leave, accept, acceptCertain, confirm };
}
