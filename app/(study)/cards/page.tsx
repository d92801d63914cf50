import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { enterPage } from "#lib/auth/enter-page";
import { formatTag } from "#lib/auth/format-tag";
import { screenContext } from "#lib/auth/screen-context";
import { listTagNames } from "#lib/store/note-tags";
import { listTextNames } from "#lib/store/text-names";
import { ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import { mostAtOnce } from "./bulk-request.ts";
import { cardLine } from "./card-line.ts";
import { CardsDesk } from "./cards-desk.tsx";
import { CardsFilter } from "./cards-filter.tsx";
import { cardsHref, isFiltered } from "./cards-href.ts";
import { type CardsQuery, cardsQuery, listDayOf } from "./cards-query.ts";
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
  const parsed = cardsQuery.safeParse(await searchParams);
  if (!parsed.success) notFound();
  const query = parsed.data;
  const { id: learnerId, calendar } = learner;
  const [texts, tags] = await Promise.all([
    listTextNames(db, learnerId),
    listTagNames(db, learnerId),
  ]);
  if (query.text !== "" && !texts.some(({ id }) => id === query.text)) notFound();
  const day = listDayOf(learner, new Date());
  const { cards, total, pages } = await loadCards(db, learnerId, query, day);
  if (query.page > pages) notFound();
  const t = translator(locale, "cardList");
  const tag = await formatTag(locale);
  const lines = cards.map((card) => cardLine(locale, card, { ...day, calendar, tag }));
  if (total === 0 && !isFiltered(query)) {
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
      <CardsFilter {...{ locale, query, texts, tags }} />
      <p className="quiet" role="status">
        {t("listCount", { count: total })}
      </p>
      {total === 0 ? (
        <p>
          {t("listNone")} <Link href="/cards">{t("listAll")}</Link>
        </p>
      ) : (
        <CardsDesk {...{ learnerId, calendar, query, lines, total, tags, mostAtOnce }} />
      )}
      {pages > 1 && <Pages locale={locale} query={query} pages={pages} />}
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
        <ButtonLink href={cardsHref(query, { page: page - 1 })}>{t("before")}</ButtonLink>
      )}
      <span>{t("page", { page, pages })}</span>
      {page < pages && (
        <ButtonLink href={cardsHref(query, { page: page + 1 })}>{t("after")}</ButtonLink>
      )}
    </nav>
  );
}
