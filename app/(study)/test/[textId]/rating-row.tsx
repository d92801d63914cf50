"use client";

import { type RefObject, useEffect } from "react";
import { useTranslations } from "use-intl";
import { type Rating, ratings } from "#lib/memory/schedule/card-state";
import { RatingBar } from "#ui/rating-bar";

/** The four ratings, each with what it says of an answer; the suggested one takes the focus. */
export function RatingRow(props: {
  readonly suggested: Rating;
  readonly focusRef: RefObject<HTMLButtonElement | null>;
  readonly onRate: (rating: Rating) => void;
}) {
  const t = useTranslations("sitting");
  const names = useTranslations("review");
  const { suggested, focusRef } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another suggestion takes the focus along where a rating has it, so that Enter gives what is suggested.
  useEffect(() => {
    const bar = focusRef.current?.closest("fieldset");
    if (bar?.contains(document.activeElement)) focusRef.current?.focus({ preventScroll: true });
  }, [suggested]);
  const choices = ratings.map((rating, at) => ({
    rating,
    name: names(rating),
    interval: t(`fit_${rating}`),
    key: String(at + 1),
    note: rating === suggested ? names("suggested") : null,
  }));
  return (
    <RatingBar
      label={names("rate")}
      choices={choices}
      focused={suggested}
      focusRef={focusRef}
      onRate={props.onRate}
    />
  );
}
