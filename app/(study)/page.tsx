import type { Metadata } from "next";
import { thisDevice } from "#lib/auth/device-voices";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { StudyYear } from "#ui/study-year";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import { Headline } from "./_today/headline.tsx";
import { loadToday } from "./_today/load-today.ts";
import { RemovedTexts } from "./_today/removed-texts.tsx";
import { Shelf } from "./_today/shelf.tsx";
import { ZoneNotice } from "./_today/zone-notice.tsx";
import { FitReminder } from "./settings/optimiser/fit-reminder.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await screenContext();
  return { title: translator(locale, "today")("title") };
}

export default async function TodayPage() {
  const { db, learner } = await enterPage();
  const { locale, zone } = await screenContext();
  const t = translator(locale, "today");
  const at = new Date();
  const today = await loadToday(db, learner, at, await thisDevice());
  const isEmpty = today.texts.length === 0;
  return (
    <>
      {isEmpty ? (
        <EmptyShelf locale={locale} />
      ) : (
        <>
          <Headline locale={locale} studiedCards={today.studied.cards} {...today} />
          <FitReminder />
          <Shelf locale={locale} texts={today.texts} next={today.next} />
        </>
      )}
      <RemovedTexts locale={locale} zone={zone} texts={today.removed} />
      {(!isEmpty || today.year.some(({ answers }) => answers > 0)) && (
        <section>
          <h2>{t("year")}</h2>
          <StudyYear locale={locale} days={today.year} />
        </section>
      )}
      <ZoneNotice zone={zone} now={at.getTime()} />
    </>
  );
}

function EmptyShelf({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "today");
  return (
    <>
      <h1>{t("title")}</h1>
      <EmptyState
        title={t("emptyTitle")}
        action={
          <ButtonLink href="/import" look="main">
            {t("emptyAction")}
          </ButtonLink>
        }
      >
        <p>{t("emptyText")}</p>
      </EmptyState>
    </>
  );
}
