import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { enterPage } from "#lib/auth/enter-page";
import { formatTag } from "#lib/auth/format-tag";
import { screenContext } from "#lib/auth/screen-context";
import { isId } from "#lib/store/ids";
import { ButtonLink } from "#ui/button";
import { translator } from "#words/translator";
import { CardActs } from "./card-acts.tsx";
import { CurveSection } from "./curve-section.tsx";
import { Face } from "./face.tsx";
import { Facts } from "./facts.tsx";
import { History } from "./history.tsx";
import { LeechSection } from "./leech-section.tsx";
import { type CardPageData, loadCard } from "./load-card.ts";
import { nameOf } from "./name-of.ts";
import { NextAnswers } from "./next-answers.tsx";
import { Notices } from "./notices.tsx";
import css from "./page.module.css";
import { Siblings } from "./siblings.tsx";
import { WhyDue } from "./why-due.tsx";

interface Props {
  readonly params: Promise<{ readonly cardId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await screenContext();
  const t = translator(locale, "cardInfo");
  const { face } = await requireCard((await params).cardId);
  return { title: face === null ? t("title") : t("titleOf", { name: nameOf(face).text }) };
}

export default async function CardPage({ params }: Props) {
  const { learner } = await enterPage();
  const { locale, zone } = await screenContext();
  const card = await requireCard((await params).cardId);
  const data = { ...card, tag: await formatTag(locale) };
  const t = translator(locale, "cardInfo");
  return (
    <>
      <div className={css.head}>
        <h1>{t("title")}</h1>
        <ButtonLink href="/cards" look="quiet">
          {t("allCards")}
        </ButtonLink>
      </div>
      <Notices locale={locale} data={data} />
      <div className={css.panels}>
        <div>
          <Face locale={locale} data={data} />
          {data.askedInsteadId === null && (
            <CardActs key={data.card.id} {...actsOf(data, learner.id)} />
          )}
        </div>
        <div>
          <Facts locale={locale} zone={zone} data={data} />
          <Siblings locale={locale} data={data} />
        </div>
        <LeechSection locale={locale} data={data} />
        <WhyDue locale={locale} data={data} />
        <NextAnswers locale={locale} data={data} />
        <CurveSection locale={locale} data={data} />
        <History locale={locale} zone={zone} data={data} />
      </div>
    </>
  );
}

function actsOf({ card, siblings, today, calendar }: CardPageData, learnerId: string) {
  const note = [card, ...siblings];
  return {
    cardId: card.id,
    ...{ learnerId, calendar },
    flag: card.flag,
    isNew: card.state.state === "new",
    isSuspended: card.suspended,
    isBuried: (card.buriedUntilDay ?? today) > today,
    noteCards: note.length,
    isNoteSuspended: note.every(({ suspended }) => suspended),
  };
}

/** The card of that id, once a request; 404 for anything else. */
const requireCard = cache(async (cardId: string): Promise<CardPageData> => {
  const { db, learner } = await enterPage();
  const card = isId(cardId) ? await loadCard(db, learner, cardId, new Date()) : null;
  return card ?? notFound();
});
