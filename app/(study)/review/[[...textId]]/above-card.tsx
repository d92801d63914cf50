"use client";

import { memo } from "react";
import { useTranslations } from "use-intl";
import { sessionCounts } from "#lib/memory/sync/session";
import type { SavingStatus } from "#lib/offline/outbox-keeper";
import { HeadLine } from "./head-line.tsx";
import type { KeyCommand } from "./key-command.ts";
import type { ReviewMaterial } from "./material.ts";
import css from "./review-session.module.css";
import { nameLast, type ReviewState, viewOf } from "./review-state.ts";
import { StudyLine } from "./study-line.tsx";

/** What is left today, and which sitting this is. */
export const AboveCard = memo(function AboveCard(props: {
  readonly material: ReviewMaterial;
  readonly state: ReviewState;
  readonly opened: boolean;
  readonly saving: SavingStatus;
  readonly act: (command: KeyCommand) => void;
}) {
  const t = useTranslations("review");
  const { material, state, opened, saving, act } = props;
  const { session } = state;
  const view = viewOf(state);
  const isTimed = material.reviewing.showTimer && view.kind === "card";
  return (
    <>
      <HeadLine
        counts={view.kind === "done" || session.cram ? null : sessionCounts(session)}
        now={view.kind === "card" ? view.card.state.state : null}
        pace={material.pace}
        timedSince={isTimed ? state.shownAt : null}
        undoes={opened ? nameLast(session) : null}
        {...{ saving, act }}
      />
      {material.study && <StudyLine study={material.study} session={session} />}
      {!opened && saving.waiting > 0 && <p className={css.sending}>{t("recovering")}</p>}
    </>
  );
});
