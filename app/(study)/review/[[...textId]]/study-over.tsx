import { sittingHref, studyHref } from "#actions/study-href";
import { screenContext } from "#lib/auth/screen-context";
import { ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { translator } from "#words/translator";
import type { StudySitting } from "./material.ts";

/** A custom study of which nothing is left: once more, or another choice. */
export async function StudyOver({ study }: { readonly study: StudySitting }) {
  const { locale } = await screenContext();
  const t = translator(locale, "customStudy");
  return (
    <>
      <h1>{t("title")}</h1>
      <EmptyState
        title={t("overTitle")}
        action={
          <>
            <ButtonLink look="main" href={studyHref(study.choice)}>
              {t("overChoose")}
            </ButtonLink>{" "}
            <ButtonLink href={sittingHref(study.choice)} prefetch={false}>
              {t("onceMore")}
            </ButtonLink>
          </>
        }
      >
        <p>{t("overText")}</p>
      </EmptyState>
    </>
  );
}
