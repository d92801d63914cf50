import Link from "next/link";
import { screenContext } from "#lib/auth/screen-context";
import { ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { translator } from "#words/translator";
import { countHeldBack } from "./count-held-back.ts";
import type { ReviewMaterial } from "./material.ts";

/** Nothing to review: says when there will be, or what makes cards. */
export async function NothingDue({ material }: { readonly material: ReviewMaterial }) {
  const { locale } = await screenContext();
  const t = translator(locale, "review");
  const { rest, textId } = material;
  const days = rest.nextInDays;
  const heldBack = await countHeldBack(material);
  const next = days === null ? t("emptyNever") : t("emptyNext", { days });
  const limit =
    heldBack &&
    t.rich(heldBack.taken === 0 ? "emptyLimitZero" : "emptyLimit", {
      taken: heldBack.taken,
      count: heldBack.cards,
      where: textId === null ? "all" : "text",
      settings: (chunks) => <Link href="/settings">{chunks}</Link>,
    });
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
        <p>{rest.cards === 0 ? t("emptyNoCards") : (limit ?? next)}</p>
      </EmptyState>
    </>
  );
}
