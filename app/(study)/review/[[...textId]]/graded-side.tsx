"use client";

import { useTranslations } from "use-intl";
import { canBeReference } from "#lib/language/grade/once-accepted";
import { GradedAnswer, usedReferenceId } from "#ui/graded-answer";
import { ReferenceTools } from "#ui/reference-tools";
import type { ReviewCard } from "./material.ts";
import type { GradedCheck } from "./typed-check.ts";
import type { Grading } from "./use-grading.ts";

/** A graded translation beside its reference, and what can be done to that. */
export function GradedSide(props: {
  readonly card: ReviewCard;
  readonly typed: string;
  readonly check: GradedCheck;
  readonly grading: Grading;
}) {
  const t = useTranslations("graded");
  const { card, typed, check, grading } = props;
  const { grade, prepared, accepted, suggested } = check;
  const { failed, accept, withdraw } = grading.references;
  const isAccepted = accepted !== null && !accepted.withdrawn;
  const { place } = card;
  return (
    <GradedAnswer
      {...{ grade, typed, prepared, suggested, folding: grading.folding }}
      notes={isAccepted ? [t("acceptedReason")] : []}
      tools={
        <ReferenceTools
          {...{ accepted, failed, onAccept: accept, onWithdraw: withdraw }}
          canAccept={canBeReference(grade, typed)}
          usedId={usedReferenceId(grade, prepared)}
          deskHref={place && `/texts/${place.textId}/pairs#unit-${place.unit}`}
        />
      }
    />
  );
}
