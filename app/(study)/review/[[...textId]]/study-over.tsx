import { sittingHref, studyHref } from "#actions/study-href";
import { screenContext } from "#lib/auth/screen-context";
import { ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { translator } from "#words/translator";
import type { StudySitting } from "./material.ts";

/** A custom study of which nothing is left: once more, or another choice. `hasTitle`: the page around it has one. */
export async function StudyOver(props: {
  readonly study: StudySitting;
  readonly hasTitle: boolean;
}) {
  const { study, hasTitle } = props;
  const { locale } = await screenContext();
  const t = translator(locale, "customStudy");
  return (
    <>
      {!hasTitle && <h1>{t("title")}</h1>}
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
