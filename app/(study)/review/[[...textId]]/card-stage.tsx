"use client";

import type { Rating } from "#lib/memory/schedule/card-state";
import type { Reviewing } from "#lib/store/learner";
import { AnswerField } from "./answer-field.tsx";
import { AnswerSide } from "./answer-side.tsx";
import { CardMarks } from "./card-marks.tsx";
import type { CardSeat } from "./card-seats.ts";
import css from "./card-stage.module.css";
import { CardView } from "./card-view.tsx";
import type { KeyCommand } from "./key-command.ts";
import { LeechOffer } from "./leech-offer.tsx";
import { ListeningSide } from "./listening-side.tsx";
import { isLeechIn, type ReviewState } from "./review-state.ts";
import { StageBar } from "./stage-bar.tsx";
import { tellNoMore } from "./swipe-hint.tsx";
import type { ReviewFocus } from "./use-focus.ts";
import type { Grading } from "./use-grading.ts";
import { type Hearing, notHeardYet } from "./use-hearing.ts";
import type { TouchActs } from "./use-swipe.ts";

interface Stage {
  readonly state: ReviewState;
  readonly opened: boolean;
  readonly focus: ReviewFocus;
  readonly reviewing: Reviewing;
  readonly grading: Grading;
  readonly hearing: Hearing;
  readonly act: (command: KeyCommand) => void;
}

/** The card on the screen and the buttons below it. The next one is laid out already, unseen and out of reach. */
export function CardStage(
  props: Stage & { readonly now: CardSeat; readonly ahead: CardSeat | null },
) {
  const { now, ahead } = props;
  const seats = ahead === null || ahead.key === now.key ? [now] : [now, ahead];
  return (
    <>
      <div className={css.seats}>
        {seats.map((seat) => (
          <div key={seat.key} className={seat === now ? undefined : css.ahead} inert={seat !== now}>
            <Seat {...props} seat={seat} isAhead={seat !== now} />
          </div>
        ))}
      </div>
      <StageBar {...props} card={now.card} />
    </>
  );
}

function Seat(props: Stage & { readonly seat: CardSeat; readonly isAhead: boolean }) {
  const { state, isAhead, focus, grading } = props;
  const { card } = props.seat;
  const answer = isAhead ? null : state.answer;
  const isLeech = isLeechIn(state.session, card);
  return (
    <CardView
      card={card}
      sourceRef={isAhead ? null : focus.source}
      touch={touchActs(props)}
      marks={<CardMarks flag={card.flag ?? 0} tags={card.tags} isLeech={isLeech} />}
      field={<Field {...props} />}
      answer={
        answer && (
          <>
            <AnswerSide ref={focus.answer} {...{ card, grading, answer }} />
            {isLeech && <LeechOffer act={props.act} />}
          </>
        )
      }
    />
  );
}

function Field(props: Parameters<typeof Seat>[0]) {
  const { state, isAhead, focus, act } = props;
  const { face } = props.seat.card;
  const isHeard = face.kind === "listening";
  return (
    <>
      {isHeard && (
        <ListeningSide
          lang={face.expected.lang}
          hearing={isAhead ? notHeardYet : props.hearing}
          act={act}
        />
      )}
      {face.typed && (
        <AnswerField
          lang={face.expected.lang}
          long={isHeard || face.kind.startsWith("translation")}
          draft={isAhead ? "" : state.draft}
          fieldRef={isAhead ? null : focus.field}
        />
      )}
    </>
  );
}

/** The buttons do the same, so a swipe needs no words but the hint. */
function touchActs({ state, opened, reviewing, act }: Stage): TouchActs | null {
  if (!opened || !reviewing.gestures) return null;
  const rate = (rating: Rating) => {
    tellNoMore();
    act({ type: "rate", rating });
  };
  return {
    onTap: () => act({ type: "show" }),
    onSwipe: state.answer && ((swipe) => rate(swipe === "left" ? "again" : "good")),
  };
}
