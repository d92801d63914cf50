import type { Metadata } from "next";
import type { Search, StudyField } from "#actions/study-address";
import { thisDevice } from "#lib/auth/device-voices";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { Notice } from "#ui/notice";
import { htmlLang, type Locale } from "#words/messages";
import { translator } from "#words/translator";
import { loadStudy } from "./load-study.ts";
import css from "./page.module.css";
import { StudyForm } from "./study-form.tsx";

interface Props {
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await screenContext();
  return { title: translator(locale, "customStudy")("title") };
}

/** Custom study: which cards, and how, with how many there are before it begins. The address keeps the choice. */
export default async function StudyPage({ searchParams }: Props) {
  const { db, learner } = await enterPage();
  const { locale } = await screenContext();
  const t = translator(locale, "customStudy");
  const { faults, ...material } = await loadStudy(
    db,
    learner,
    await searchParams,
    await thisDevice(),
  );
  return (
    <div className={css.page}>
      <h1>{t("title")}</h1>
      {faults.length > 0 && <Faults locale={locale} faults={faults} />}
      {material.cards === 0 ? (
        <NoCards locale={locale} />
      ) : (
        <>
          <p className="quiet">{t("intro")}</p>
          <StudyForm material={material} />
        </>
      )}
    </div>
  );
}

function Faults(props: { readonly locale: Locale; readonly faults: readonly StudyField[] }) {
  const t = translator(props.locale, "customStudy");
  const list = new Intl.ListFormat(htmlLang[props.locale], { type: "conjunction" });
  const what = list.format(props.faults.map((field) => t(`fault_${field}`)));
  return (
    <Notice tone="doubt" title={t("faults")}>
      <p>{t("faultsText", { what })}</p>
    </Notice>
  );
}

function NoCards({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "customStudy");
  return (
    <EmptyState
      title={t("emptyTitle")}
      action={
        <ButtonLink look="main" href="/import">
          {t("toImport")}
        </ButtonLink>
      }
    >
      <p>{t("emptyText")}</p>
    </EmptyState>
  );
}
