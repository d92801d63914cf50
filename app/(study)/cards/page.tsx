import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { dayOf } from "#lib/memory/time/learner-day";
import { listTextNames } from "#lib/store/text-names";
import { ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import { CardTable } from "./card-table.tsx";
import { CardsFilter } from "./cards-filter.tsx";
import { type CardsQuery, cardsHref, cardsQuery } from "./cards-query.ts";
import { loadCards } from "./load-cards.ts";
import css from "./page.module.css";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await screenContext();
  return { title: translator(locale, "cardList")("list") };
}

export default async function CardsPage({ searchParams }: Props) {
  const { db, learner } = await enterPage();
  const { locale } = await screenContext();
  const query = cardsQuery.safeParse(await searchParams);
  if (!query.success) notFound();
  const texts = await listTextNames(db, learner.id);
  const { text } = query.data;
  if (text !== "" && !texts.some(({ id }) => id === text)) notFound();
  const today = dayOf(new Date(), learner.calendar);
  const found = await loadCards(db, learner.id, query.data, today);
  if (query.data.page > found.pages) notFound();
  const t = translator(locale, "cardList");
  const isFiltered = text !== "" || query.data.state !== "" || query.data.mark !== "";
  if (found.total === 0 && !isFiltered) {
    return (
      <>
        <h1>{t("list")}</h1>
        <NoCards locale={locale} />
      </>
    );
  }
  return (
    <>
      <h1>{t("list")}</h1>
      <CardsFilter locale={locale} query={query.data} texts={texts} />
      <p className="quiet">{t("listCount", { count: found.total })}</p>
      {found.total === 0 ? (
        <p>
          {t("listNone")} <Link href="/cards">{t("listAll")}</Link>
        </p>
      ) : (
        <CardTable locale={locale} cards={found.cards} today={today} zone={learner.calendar.zone} />
      )}
      {found.pages > 1 && <Pages locale={locale} query={query.data} pages={found.pages} />}
    </>
  );
}

function NoCards({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "cardList");
  return (
    <EmptyState
      title={t("listEmpty")}
      action={<ButtonLink href="/import">{t("listEmptyAction")}</ButtonLink>}
    >
      <p>{t("listEmptyText")}</p>
    </EmptyState>
  );
}

function Pages(props: {
  readonly locale: Locale;
  readonly query: CardsQuery;
  readonly pages: number;
}) {
  const t = translator(props.locale, "cardList");
  const { query, pages } = props;
  const { page } = query;
  return (
    <nav className={css.pages} aria-label={t("pages")}>
      {page > 1 && (
        <ButtonLink href={cardsHref(query, Math.min(page - 1, pages))}>{t("before")}</ButtonLink>
      )}
      <span>{t("page", { page, pages })}</span>
      {page < pages && <ButtonLink href={cardsHref(query, page + 1)}>{t("after")}</ButtonLink>}
    </nav>
  );
}
