"use client";

import { type ReactNode, useMemo, useRef } from "react";
import { useStable } from "#ui/use-stable";
import { AboveCard } from "./above-card.tsx";
import { BelowCard } from "./below-card.tsx";
import { useCardMenus } from "./card-menus.tsx";
import { seatAhead, seatNow } from "./card-seats.ts";
import { CardStage } from "./card-stage.tsx";
import { DoneSide } from "./done-side.tsx";
import type { ReviewMaterial } from "./material.ts";
import { isUntouched, NothingYet } from "./nothing-yet.tsx";
import css from "./review-session.module.css";
import { type ReviewState, viewOf } from "./review-state.ts";
import { spokenText } from "./spoken-text.ts";
import { placeOfTold, ToldLine } from "./told-line.tsx";
import { useAfterPaint } from "./use-after-paint.ts";
import { useAutoPlay } from "./use-auto-play.ts";
import { useCommand } from "./use-command.ts";
import { useElsewhere } from "./use-elsewhere.ts";
import { useFocus } from "./use-focus.ts";
import { useFreshFaces } from "./use-fresh-faces.ts";
import { useGradeAhead } from "./use-grade-ahead.ts";
import { useGrading } from "./use-grading.ts";
import { useHearing } from "./use-hearing.ts";
import { useReview } from "./use-review.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import { useSaving } from "./use-saving.ts";
import { useVoice } from "./use-voice.ts";
import { WaitingSide } from "./waiting-side.tsx";

interface SessionProps {
  readonly material: ReviewMaterial;
  /** What is shown while there is nothing to do and nothing was done; null where there was something to do. */
  readonly nothingDue: ReactNode;
}

/**
 * The daily review. It owns its queue: the answer to a key is on the screen in the same frame, and is saved meanwhile. In that frame only the card changes; what stands
 * around it, and the card to come, follow when it is painted.
 */
export function ReviewSession({ material, nothingDue }: SessionProps) {
  const { store, state, opened } = useReview(material);
  const painted = useAfterPaint(state);
  const ahead = useMemo(() => seatAhead(painted), [painted]);
  const saving = useAfterPaint(useSaving(material.learnerId));
  const grading = useGrading(store, state, opened);
  const keyList = useRef<HTMLDialogElement>(null);
  const { play, hearing, playsItself } = usePlay(state);
  const focus = useFocus(state, opened);
  useGradeAhead(state, focus.field);
  const menus = useCardMenus();
  const { reviewing } = material;
  const { ratingButtons } = reviewing;
  const command = useCommand({
    ...{ store, state, opened, focus, menus, keyList, play, ratingButtons },
  });
  const { act } = useStable({ act: command.act });
  useAutoPlay({ isOn: opened && (playsItself || reviewing.autoPlay), turn: state.turn, play });
  useReviewKeys(act);
  useFreshFaces(store, opened);
  useElsewhere({ store, learnerId: material.learnerId, opened }, focus.field);
  const now = seatNow(state);
  const { told } = state;
  const isAbove = placeOfTold(state) === "above";
  const around = { material, state: painted, saving, act };
  return (
    <div ref={focus.top} className={css.column} aria-busy={!opened}>
      <AboveCard {...around} opened={opened} />
      {told && isAbove && <ToldLine told={told} place="above" withUndo act={act} />}
      {now ? (
        <CardStage {...{ now, ahead, state, opened, focus, reviewing, grading, hearing, act }} />
      ) : (
        <NoCard {...{ material, nothingDue, state, focus, act }} />
      )}
      <BelowCard
        {...{ ...around, store, menus, keyList, withInfo: command.withInfo }}
        hasCard={now !== null}
        told={isAbove ? null : told}
        canPlay={play !== null}
        settle={focus.settle}
      />
    </div>
  );
}

/** What stands in the place of a card: when the next one comes, or that the day's work is done. */
function NoCard(
  props: SessionProps & {
    readonly state: ReviewState;
    readonly focus: ReturnType<typeof useFocus>;
    readonly act: ReturnType<typeof useCommand>["act"];
  },
) {
  const { material, nothingDue, state, focus, act } = props;
  const view = viewOf(state);
  if (view.kind === "waiting")
    return <WaitingSide until={view.until} at={state.at} headingRef={focus.heading} />;
  if (nothingDue && isUntouched(state.session))
    return <NothingYet {...{ state, material, act, nothingDue }} />;
  return <DoneSide {...{ state, material, act }} wayOutRef={focus.wayOut} />;
}

/** Reads the side of the card that is on the screen; a question that is heard is read as it comes. */
function usePlay(state: ReviewState) {
  const view = viewOf(state);
  const side = state.answer === null ? "question" : "answer";
  const spoken = view.kind === "card" ? spokenText(view.card.face, side) : null;
  const isHeard = view.kind === "card" && view.card.face.kind === "listening";
  const read = useVoice(isHeard ? null : spoken);
  const { play, hearing } = useHearing(isHeard ? spoken : null, state.turn);
  return { play: isHeard ? play : read, hearing, playsItself: isHeard && state.answer === null };
}
