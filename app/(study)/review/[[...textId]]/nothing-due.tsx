import Link from "next/link";
import type { ReactNode } from "react";
import { screenContext } from "#lib/auth/screen-context";
import { ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { translator } from "#words/translator";
import type { ReviewMaterial } from "./material.ts";

/** Nothing to review: says when there will be, or what makes cards. */
export async function NothingDue({ material }: { readonly material: ReviewMaterial }) {
  const { locale } = await screenContext();
  const t = translator(locale, "review");
  const { rest, textId } = material;
  return (
    <>
      <h1>{t("title")}</h1>
      <EmptyState
        title={t("emptyTitle")}
        action={
          textId === null ? (
            <ButtonLink look="main" href={rest.cards === 0 ? "/import" : "/"}>
              {rest.cards === 0 ? t("toImport") : t("toToday")}
            </ButtonLink>
          ) : (
            <ButtonLink look="main" href={`/texts/${textId}`}>
              {t("toText")}
            </ButtonLink>
          )
        }
      >
        <p>{sayWhy(t, material)}</p>
      </EmptyState>
    </>
  );
}

/** What keeps the next cards away: the limits, the terms that sentences wait for, or their days. */
function sayWhy(t: ReturnType<typeof translator<"review">>, { rest, textId }: ReviewMaterial) {
  const { heldBack, nextInDays: days } = rest;
  const { byWhole, byTexts, waitingNotes } = heldBack;
  const settings = (chunks: ReactNode) => <Link href="/settings">{chunks}</Link>;
  const where = textId === null ? "all" : "text";
  if (rest.cards === 0) return t("emptyNoCards");
  if (byWhole.review === 0 && byWhole.new > 0 && rest.introducedToday >= rest.newToday) {
    const taken = rest.introducedToday;
    const key = rest.newToday === 0 ? "emptyLimitZero" : "emptyLimit";
    return t.rich(key, { taken, count: byWhole.new, where, settings });
  }
  const held = { review: byWhole.review + byTexts.review, fresh: byWhole.new + byTexts.new };
  if (held.review + held.fresh > 0) return t.rich("emptyHeld", { ...held, settings });
  if (days === null && waitingNotes > 0) return t("emptyWaiting", { count: waitingNotes });
  return days === null ? t("emptyNever") : t("emptyNext", { days });
}
