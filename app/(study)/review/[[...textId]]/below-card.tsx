"use client";

import { memo, type RefObject } from "react";
import type { SavingStatus } from "#lib/offline/outbox-keeper";
import type { CardMenus } from "./card-menus.tsx";
import { CardTools } from "./card-tools.tsx";
import { EditNote } from "./edit-note.tsx";
import type { KeyCommand } from "./key-command.ts";
import type { ReviewMaterial } from "./material.ts";
import { ReviewKeys } from "./review-keys.tsx";
import css from "./review-session.module.css";
import { type ReviewState, type Told, viewOf } from "./review-state.ts";
import type { ReviewStore } from "./review-store.ts";
import { SavingNotice } from "./saving-notice.tsx";
import { SwipeHint } from "./swipe-hint.tsx";
import { ToldLine } from "./told-line.tsx";
import { useSaid } from "./use-said.ts";

/** What can be done to the card, what was done last, and how it stands with saving. `hasCard`: whether one is on the screen by now. */
export const BelowCard = memo(function BelowCard(props: {
  readonly material: ReviewMaterial;
  readonly store: ReviewStore;
  readonly state: ReviewState;
  readonly hasCard: boolean;
  /** What is told below the card by now. */
  readonly told: Told | null;
  readonly menus: CardMenus;
  readonly keyList: RefObject<HTMLDialogElement | null>;
  readonly canPlay: boolean;
  readonly withInfo: boolean;
  readonly saving: SavingStatus;
  /** Puts the focus where the next key is expected, if it is nowhere. */
  readonly settle: () => void;
  readonly act: (command: KeyCommand) => void;
}) {
  const { material, store, state, hasCard, menus, canPlay, withInfo, act } = props;
  const { reviewing, learnerId } = material;
  const { session, at, told } = state;
  const view = viewOf(state);
  return (
    <>
      {hasCard && view.kind === "card" && (
        <CardTools {...{ card: view.card, session, at, menus, canPlay, withInfo, act }} />
      )}
      {reviewing.gestures && hasCard && !told && <SwipeHint />}
      {props.told && (
        <ToldLine told={props.told} place="below" withUndo={view.kind !== "done"} act={act} />
      )}
      <EditNote
        {...{ store, state, learnerId }}
        editor={menus.edit}
        leech={menus.leech}
        settle={props.settle}
      />
      <div id="saving" className={css.notices}>
        <SavingNotice learnerId={learnerId} status={props.saving} />
      </div>
      <div role="status" className="visually-hidden">
        <span key={state.news}>{useSaid(state, reviewing.ratingButtons)}</span>
      </div>
      <ReviewKeys ref={props.keyList} canPlay={canPlay} reviewing={reviewing} />
    </>
  );
});
