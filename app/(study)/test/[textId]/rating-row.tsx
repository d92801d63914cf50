"use client";

import type { Ref } from "react";
import { useTranslations } from "use-intl";
import { type Rating, ratings } from "#lib/memory/schedule/card-state";
import { RatingBar } from "#ui/rating-bar";

/** The four ratings, each with what it says of an answer; the suggested one takes the focus. */
export function RatingRow(props: {
  readonly suggested: Rating;
  readonly focusRef: Ref<HTMLButtonElement>;
  readonly onRate: (rating: Rating) => void;
}) {
  const t = useTranslations("sitting");
  const names = useTranslations("review");
  const choices = ratings.map((rating, at) => ({
    rating,
    name: names(rating),
    interval: t(`fit_${rating}`),
    key: String(at + 1),
    note: rating === props.suggested ? names("suggested") : null,
  }));
  return (
    <RatingBar
      label={names("rate")}
      choices={choices}
      focused={props.suggested}
      focusRef={props.focusRef}
      onRate={props.onRate}
    />
  );
}
