"use client";

import { memo, useState } from "react";
import { useTranslations } from "use-intl";
import type { Rating } from "#lib/memory/schedule/card-state";
import type { Reviewing } from "#lib/store/learner";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import { BarDock, RatingBar, ShowBar } from "#ui/rating-bar";
import type { KeyCommand } from "./key-command.ts";
import type { ReviewCard } from "./material.ts";
import { nearestRating, ratingButtons } from "./rating-buttons.ts";
import type { ReviewState } from "./review-state.ts";
import type { ReviewFocus } from "./use-focus.ts";
import { useWait } from "./use-wait.ts";

interface BarProps {
  readonly state: ReviewState;
  readonly focus: ReviewFocus;
  readonly reviewing: Reviewing;
  readonly act: (command: KeyCommand) => void;
}

/** “Show answer”, or the ratings. Both stay where they are from card to card, one of them hidden: a key makes and unmakes nothing. */
export function StageBar(
  props: BarProps & { readonly card: ReviewCard; readonly opened: boolean },
) {
  const { card, state, opened, focus, reviewing, act } = props;
  const [rated, setRated] = useState<ReviewState | null>(null);
  const isShown = state.answer !== null;
  // While they are hidden the ratings say what they said last.
  if (isShown && rated !== state) setRated(state);
  return (
    <BarDock>
      <ShowBar hidden={isShown}>
        <ShowButton isTyped={card.face.typed} {...{ opened, focus, act }} />
      </ShowBar>
      {rated && (
        <div hidden={!isShown}>
          <Ratings {...{ state: rated, focus, reviewing, act }} />
        </div>
      )}
    </BarDock>
  );
}

const ShowButton = memo(function ShowButton(
  props: Pick<BarProps, "focus" | "act"> & { readonly isTyped: boolean; readonly opened: boolean },
) {
  const t = useTranslations("review");
  const { isTyped, opened, focus, act } = props;
  return (
    <Button ref={focus.show} look="main" disabled={!opened} onClick={() => act({ type: "show" })}>
      {t("show")} <KeyCap>{isTyped ? "Enter" : t("space")}</KeyCap>
    </Button>
  );
});

const Ratings = memo(function Ratings({ state, focus, reviewing, act }: BarProps) {
  const t = useTranslations("review");
  const waitOf = useWait(state.session);
  const { answer } = state;
  if (answer === null) return null;
  const buttons = reviewing.ratingButtons;
  const checked = answer.check?.suggested ?? null;
  const suggested = checked && nearestRating(checked, buttons);
  return (
    <RatingBar
      label={t("rate")}
      focused={suggested ?? "good"}
      focusRef={focus.rating}
      onRate={(rating: Rating) => act({ type: "rate", rating })}
      choices={ratingButtons(buttons).map(({ rating, keys: [key = "", ...moreKeys] }) => ({
        ...{ rating, key, moreKeys },
        name: t(rating),
        interval: waitOf(rating, answer.outcomes[rating]),
        note: rating === suggested ? t("suggested") : null,
      }))}
    />
  );
});
