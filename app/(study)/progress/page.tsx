import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { isId } from "#lib/store/ids";
import { ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { StudyYear } from "#ui/study-year";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import { ButtonsPanel } from "./buttons-panel.tsx";
import { CountsPanel } from "./counts-panel.tsx";
import { DuePanel } from "./due-panel.tsx";
import { Filter } from "./filter.tsx";
import { loadProgress, type ProgressData, ranges } from "./load-progress.ts";
import css from "./page.module.css";
import { Panel } from "./panel.tsx";
import { RetentionPanel } from "./retention-panel.tsx";
import { ReviewsPanel } from "./reviews-panel.tsx";
import { TodayPanel } from "./today-panel.tsx";

const searchSchema = z.object({
  text: z.string().optional(),
  range: z.enum(ranges).catch("month"),
});

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await screenContext();
  return { title: translator(locale, "progress")("title") };
}

export default async function ProgressPage(props: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { db, learner } = await enterPage();
  const { locale } = await screenContext();
  const search = searchSchema.safeParse(await props.searchParams);
  if (!search.success) notFound();
  const { text, range } = search.data;
  if (text && !isId(text)) notFound();
  const data = await loadProgress(db, learner, { textId: text || null, range, at: new Date() });
  if (data === null) notFound();
  const t = translator(locale, "progress");
  return (
    <>
      <h1>{t("title")}</h1>
      {data.isFresh && data.textId === null ? (
        <Fresh locale={locale} hasTexts={data.texts.length > 0} />
      ) : (
        <Filled locale={locale} data={data} />
      )}
    </>
  );
}

function Filled({ locale, data }: { readonly locale: Locale; readonly data: ProgressData }) {
  const t = translator(locale, "progress");
  return (
    <>
      <Filter locale={locale} data={data} />
      <div className={css.panels}>
        <TodayPanel locale={locale} data={data} />
        <RetentionPanel locale={locale} data={data} />
        <ReviewsPanel locale={locale} data={data} />
        <DuePanel locale={locale} data={data} />
        <CountsPanel locale={locale} data={data} />
        <ButtonsPanel locale={locale} data={data} />
        <Panel title={t("calendar")} wide>
          <StudyYear locale={locale} days={data.year} />
        </Panel>
      </div>
    </>
  );
}

function Fresh({ locale, hasTexts }: { readonly locale: Locale; readonly hasTexts: boolean }) {
  const t = translator(locale, "progress");
  return (
    <EmptyState
      title={t("emptyTitle")}
      action={
        <ButtonLink href={hasTexts ? "/review" : "/import"} look="main">
          {t(hasTexts ? "emptyAction" : "emptyShelfAction")}
        </ButtonLink>
      }
    >
      <p>{t("emptyText")}</p>
    </EmptyState>
  );
}
