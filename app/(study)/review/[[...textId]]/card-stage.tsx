"use client";

import { useTranslations } from "use-intl";
import { type Rating, ratings } from "#lib/memory/schedule/card-state";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import { RatingBar, ShowBar } from "#ui/rating-bar";
import { AnswerField } from "./answer-field.tsx";
import { AnswerSide } from "./answer-side.tsx";
import { CardMarks } from "./card-marks.tsx";
import { CardView } from "./card-view.tsx";
import type { KeyCommand } from "./key-command.ts";
import type { ReviewCard } from "./material.ts";
import { isLeechIn, type ReviewState, type ShownAnswer } from "./review-state.ts";
import type { ReviewFocus } from "./use-focus.ts";
import { useInterval } from "./use-interval.ts";

interface Stage {
  readonly card: ReviewCard;
  readonly state: ReviewState;
  readonly opened: boolean;
  readonly focus: ReviewFocus;
  readonly act: (command: KeyCommand) => void;
}

/** The card on the screen and the buttons below it. */
export function CardStage(props: Stage) {
  const t = useTranslations("review");
  const { card, state, opened, focus, act } = props;
  const { face } = card;
  return (
    <>
      <CardView
        card={card}
        marks={<CardMarks flag={card.flag ?? 0} isLeech={isLeechIn(state.session, card)} />}
        field={
          face.typed && (
            <AnswerField
              key={state.turn}
              lang={face.expected.lang}
              long={face.kind.startsWith("translation")}
              draft={state.draft}
              fieldRef={focus.field}
            />
          )
        }
        answer={state.answer && <AnswerSide ref={focus.answer} card={card} answer={state.answer} />}
      />
      {state.answer ? (
        <Ratings {...props} answer={state.answer} />
      ) : (
        <ShowBar>
          <Button
            ref={focus.main}
            look="main"
            disabled={!opened}
            onClick={() => act({ type: "show" })}
          >
            {t("show")} <KeyCap>{face.typed ? "Enter" : t("space")}</KeyCap>
          </Button>
        </ShowBar>
      )}
    </>
  );
}

function Ratings({ state, focus, act, answer }: Stage & { readonly answer: ShownAnswer }) {
  const t = useTranslations("review");
  const interval = useInterval(state.session.preset.learnAheadSeconds);
  const suggested = answer.check?.suggested ?? null;
  return (
    <RatingBar
      label={t("rate")}
      focused={suggested ?? "good"}
      focusRef={focus.main}
      onRate={(rating: Rating) => act({ type: "rate", rating })}
      choices={ratings.map((rating, index) => ({
        rating,
        name: t(rating),
        interval: interval.ofOutcome(answer.outcomes[rating]),
        key: String(index + 1),
        note: rating === suggested ? t("suggested") : null,
      }))}
    />
  );
}
