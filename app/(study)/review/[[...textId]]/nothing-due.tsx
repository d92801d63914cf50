import Link from "next/link";
import type { ReactNode } from "react";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { findText } from "#lib/store/text";
import { ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { translator } from "#words/translator";
import type { ReviewMaterial } from "./material.ts";
import { Offers } from "./offers.tsx";
import { VoiceLine } from "./voice-line.tsx";

/** Nothing to review: says when there will be, or what makes cards. `hasTitle`: the page around it has one. */
export async function NothingDue(props: {
  readonly material: ReviewMaterial;
  readonly hasTitle?: boolean;
}) {
  const { locale } = await screenContext();
  const t = translator(locale, "review");
  const { material, hasTitle = false } = props;
  const { rest, textId } = material;
  const why = sayWhy(t, material);
  return (
    <>
      {!hasTitle && <h1>{t("title")}</h1>}
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
        {why && <p>{why}</p>}
        <VoiceLine waiting={rest.waitingForVoice} />
      </EmptyState>
      {rest.cards > 0 && <MoreToday material={material} />}
    </>
  );
}

async function MoreToday({ material }: { readonly material: ReviewMaterial }) {
  const { db, learner } = await enterPage();
  const { textId, day } = material;
  const text = textId === null ? null : await findText(db, learner.id, textId);
  const counts = { forgotten: day.forgottenIds.length, ahead: day.aheadIds.length };
  const texts = text === null ? [] : [{ textId: text.id, title: text.title }];
  return <Offers textId={textId} counts={counts} texts={texts} />;
}

/** What keeps the next cards away: the limits, the terms that sentences wait for, or their days; null where it is none of these. */
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
  if (days !== null) return t("emptyNext", { days });
  // What waits for a voice is said below, and is all the reason then.
  return rest.waitingForVoice.length > 0 ? null : t("emptyNever");
}
