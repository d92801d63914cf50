"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { sessionCounts } from "#lib/memory/sync/session";
import { CardStage } from "./card-stage.tsx";
import { DoneSide } from "./done-side.tsx";
import { HeadLine } from "./head-line.tsx";
import type { KeyCommand } from "./key-command.ts";
import type { ReviewMaterial } from "./material.ts";
import { ReviewKeys } from "./review-keys.tsx";
import css from "./review-session.module.css";
import { viewOf } from "./review-store.ts";
import { SavingNotice } from "./saving-notice.tsx";
import { spokenText } from "./spoken-text.ts";
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
  const [withInfo, setWithInfo] = useState(false);
  const keyList = useRef<HTMLDialogElement>(null);
  const view = viewOf(state);
  const card = view.kind === "card" ? view.card : null;
  const side = state.answer === null ? "question" : "answer";
  const play = useVoice(card && spokenText(card.face, side));
  const focus = useFocus(state, opened);
  const act = (command: KeyCommand) => {
    if (command.type === "keys") return keyList.current?.showModal();
    if (!opened) return;
    const typed = focus.field.current?.value ?? "";
    switch (command.type) {
      case "showOrGood":
        if (view.kind === "done") return focus.wayOut.current?.click();
        return state.answer === null ? store.show(typed) : store.rate("good");
      case "show":
        return store.show(typed);
      case "rate":
        return store.rate(command.rating);
      case "undo":
        return store.undo();
      case "info":
        return setWithInfo(!withInfo);
      case "closeInfo":
        return setWithInfo(false);
      case "play":
        return play?.();
      case "leaveField":
        return focus.field.current?.blur();
    }
  };
  useReviewKeys(act);
  return (
    <div ref={focus.top} className={css.column} aria-busy={!opened}>
      <HeadLine
        counts={view.kind === "done" ? null : sessionCounts(state.session)}
        now={card?.state.state ?? null}
        canUndo={opened && state.session.entries.length > 0}
        saving={saving}
        act={act}
      />
      {!opened && saving.waiting > 0 && <p className={css.sending}>{t("recovering")}</p>}
      {view.kind === "card" && (
        <CardStage
          {...{ card: view.card, state, opened, focus, act, withInfo }}
          canPlay={play !== null}
        />
      )}
      {view.kind === "waiting" && (
        <WaitingSide until={view.until} at={state.at} headingRef={focus.heading} />
      )}
      {view.kind === "done" && <DoneSide {...{ state, material, act }} wayOutRef={focus.wayOut} />}
      <div id="saving" className={css.notices}>
        <SavingNotice learnerId={material.learnerId} status={saving} />
      </div>
      <div role="status" className="visually-hidden">
        <span key={state.turn}>{useSaid(state)}</span>
      </div>
      <ReviewKeys ref={keyList} canPlay={play !== null} />
    </div>
  );
}
