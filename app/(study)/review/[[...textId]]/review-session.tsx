"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { sessionCounts } from "#lib/memory/sync/session";
import { useCardMenus } from "./card-menus.tsx";
import { CardStage } from "./card-stage.tsx";
import { CardTools } from "./card-tools.tsx";
import { DoneSide } from "./done-side.tsx";
import { HeadLine } from "./head-line.tsx";
import type { ReviewMaterial } from "./material.ts";
import { ReviewKeys } from "./review-keys.tsx";
import css from "./review-session.module.css";
import { lastDone, type ReviewState, viewOf } from "./review-state.ts";
import { SavingNotice } from "./saving-notice.tsx";
import { spokenText } from "./spoken-text.ts";
import { ToldLine } from "./told-line.tsx";
import { useCommand } from "./use-command.ts";
import { useFocus } from "./use-focus.ts";
import { useReview } from "./use-review.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import { useSaid } from "./use-said.ts";
import { useSaving } from "./use-saving.ts";
import { useVoice } from "./use-voice.ts";
import { WaitingSide } from "./waiting-side.tsx";

/** The daily review. It owns its queue: the answer to a key is on the screen in the same frame, and is saved meanwhile. */
export function ReviewSession({ material }: { readonly material: ReviewMaterial }) {
  const t = useTranslations("review");
  const { store, state, opened } = useReview(material);
  const saving = useSaving(material.learnerId);
  const keyList = useRef<HTMLDialogElement>(null);
  const view = viewOf(state);
  const play = usePlay(state);
  const focus = useFocus(state, opened);
  const menus = useCardMenus();
  const { act, withInfo } = useCommand({ store, state, opened, focus, menus, keyList, play });
  useReviewKeys(act);
  const { session, at, told } = state;
  const canPlay = play !== null;
  return (
    <div ref={focus.top} className={css.column} aria-busy={!opened}>
      <HeadLine
        counts={view.kind === "done" ? null : sessionCounts(session)}
        now={view.kind === "card" ? view.card.state.state : null}
        canUndo={opened && lastDone(session) !== null}
        saving={saving}
        act={act}
      />
      {!opened && saving.waiting > 0 && <p className={css.sending}>{t("recovering")}</p>}
      {view.kind === "card" && (
        <>
          <CardStage {...{ card: view.card, state, opened, focus, act }} />
          <CardTools {...{ card: view.card, session, at, menus, canPlay, withInfo, act }} />
        </>
      )}
      {view.kind === "waiting" && (
        <WaitingSide until={view.until} at={at} headingRef={focus.heading} />
      )}
      {view.kind === "done" && <DoneSide {...{ state, material, act }} wayOutRef={focus.wayOut} />}
      {told && <ToldLine told={told} withUndo={view.kind !== "done"} act={act} />}
      <div id="saving" className={css.notices}>
        <SavingNotice learnerId={material.learnerId} status={saving} />
      </div>
      <div role="status" className="visually-hidden">
        <span key={state.news}>{useSaid(state)}</span>
      </div>
      <ReviewKeys ref={keyList} canPlay={canPlay} />
    </div>
  );
}

/** Reads the side of the card that is on the screen. */
function usePlay(state: ReviewState): (() => void) | null {
  const view = viewOf(state);
  const side = state.answer === null ? "question" : "answer";
  return useVoice(view.kind === "card" ? spokenText(view.card.face, side) : null);
}
