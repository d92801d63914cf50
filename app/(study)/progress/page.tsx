import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { enterPage } from "#lib/auth/enter-page";
import { formatTag } from "#lib/auth/format-tag";
import { screenContext } from "#lib/auth/screen-context";
import { ranges } from "#lib/progress/progress-range";
import { hasStudied } from "#lib/store/has-studied";
import { isId } from "#lib/store/ids";
import { loadProgress } from "#lib/store/load-progress";
import { listTextNames } from "#lib/store/text-names";
import { ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import { Filter } from "./filter.tsx";
import { JumpList } from "./jump-list.tsx";
import css from "./page.module.css";
import { PanelGroups } from "./panel-groups.tsx";

/** Years that a calendar may have. */
const [firstYear, lastYear] = [1970, 9999];

const searchSchema = z.object({
  text: z.string().optional(),
  range: z.enum(ranges).catch("month"),
  year: z.coerce.number().int().min(firstYear).max(lastYear).nullable().catch(null).default(null),
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
  const { text, range, year } = search.data;
  const texts = await listTextNames(db, learner.id);
  if (text && (!isId(text) || !texts.some(({ id }) => id === text))) notFound();
  const t = translator(locale, "progress");
  if (!text && !(await hasStudied(db, learner.id))) {
    return (
      <>
        <h1>{t("title")}</h1>
        <Fresh locale={locale} hasTexts={texts.length > 0} />
      </>
    );
  }
  const view = { locale, tag: await formatTag(locale), textId: text || null, range, year };
  const asked = { textId: view.textId, range, at: new Date() };
  const data = loadProgress(db, learner, { ...asked, calendarYear: year });
  return (
    <>
      <h1>{t("title")}</h1>
      <Filter view={view} texts={texts} />
      <div className={css.columns}>
        <JumpList view={view} />
        <div>
          <PanelGroups {...{ view, data, texts, db, learner }} at={asked.at} />
        </div>
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
