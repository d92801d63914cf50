"use client";

import type { ReactNode } from "react";
import type { Session } from "#lib/memory/sync/session";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import { DayDone } from "./done-facts.tsx";
import css from "./end-side.module.css";
import type { KeyCommand } from "./key-command.ts";
import type { ReviewCard, ReviewMaterial } from "./material.ts";
import { nameLast, type ReviewState } from "./review-state.ts";
import { UndoName } from "./undo-name.tsx";

/** Nothing is due, but what was done earlier today can be taken back. */
export function NothingYet(props: {
  readonly state: ReviewState;
  readonly material: ReviewMaterial;
  readonly nothingDue: ReactNode;
  readonly act: (command: KeyCommand) => void;
}) {
  const { state, material } = props;
  const last = nameLast(state.session);
  return (
    <>
      {props.nothingDue}
      {!state.session.cram && (
        <div className={css.today}>
          <DayDone state={state} material={material} />
        </div>
      )}
      {last && (
        <div className={css.undo}>
          <Button aria-keyshortcuts="U" onClick={() => props.act({ type: "undo" })}>
            <UndoName stroke={last} /> <KeyCap>U</KeyCap>
          </Button>
        </div>
      )}
    </>
  );
}

/** Nothing was done in the sitting so far, or all of it was taken back. */
export function isUntouched({ entries, acts }: Session<ReviewCard>): boolean {
  return entries.length + acts.length === 0;
}
