"use client";

import { memo } from "react";
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
import type { ReviewCard } from "./material.ts";
import { isLeechIn, type ReviewState, type ShownAnswer } from "./review-state.ts";
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
            <Seat
              {...(seat === now ? nowProps(props) : aheadProps)}
              card={seat.card}
              isLeech={isLeechIn(props.state.session, seat.card)}
              opened={props.opened}
              gestures={props.reviewing.gestures}
              act={props.act}
            />
          </div>
        ))}
      </div>
      <StageBar {...props} card={now.card} />
    </>
  );
}

/** What is of the card on the screen alone. */
interface NowProps {
  readonly answer: ShownAnswer | null;
  readonly draft: string;
  readonly focus: ReviewFocus | null;
  readonly grading: Grading | null;
  readonly hearing: Hearing;
}

function nowProps({ state: { answer, draft }, focus, grading, hearing }: Stage): NowProps {
  return { answer, draft, focus, grading: answer && grading, hearing };
}

const aheadProps: NowProps = {
  ...{ answer: null, draft: "", focus: null, grading: null },
  hearing: notHeardYet,
};

interface SeatProps extends NowProps {
  readonly card: ReviewCard;
  readonly isLeech: boolean;
  readonly opened: boolean;
  readonly gestures: boolean;
  readonly act: (command: KeyCommand) => void;
}

/** The one ahead is given the same at each key: nothing of it is rendered again. */
const Seat = memo(function Seat(props: SeatProps) {
  const { card, isLeech, answer, focus, grading, act } = props;
  return (
    <CardView
      card={card}
      sourceRef={focus?.source ?? null}
      touch={touchActs(props)}
      marks={<CardMarks flag={card.flag ?? 0} tags={card.tags} isLeech={isLeech} />}
      field={<Field {...props} />}
      answer={
        answer &&
        grading && (
          <>
            <AnswerSide ref={focus?.answer ?? null} {...{ card, grading, answer }} />
            {isLeech && <LeechOffer act={act} />}
          </>
        )
      }
    />
  );
});

function Field({ card: { face }, draft, focus, hearing, act }: SeatProps) {
  const isHeard = face.kind === "listening";
  return (
    <>
      {isHeard && <ListeningSide lang={face.expected.lang} hearing={hearing} act={act} />}
      {face.typed && (
        <AnswerField
          lang={face.expected.lang}
          long={isHeard || face.kind.startsWith("translation")}
          draft={draft}
          fieldRef={focus?.field ?? null}
        />
      )}
    </>
  );
}

/** The buttons do the same, so a swipe needs no words but the hint. */
function touchActs({ answer, opened, gestures, act }: SeatProps): TouchActs | null {
  if (!opened || !gestures) return null;
  const rate = (rating: Rating) => {
    tellNoMore();
    act({ type: "rate", rating });
  };
  return {
    onTap: () => act({ type: "show" }),
    onSwipe: answer && ((swipe) => rate(swipe === "left" ? "again" : "good")),
  };
}
