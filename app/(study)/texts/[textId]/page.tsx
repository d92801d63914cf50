import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { enterPage } from "#lib/auth/enter-page";
import { screenContext } from "#lib/auth/screen-context";
import { langOfLine } from "#lib/language/text/script";
import { dayOf, nextRollover } from "#lib/memory/time/learner-day";
import { forecastOn } from "#lib/progress/forecast";
import { isId } from "#lib/store/ids";
import { listPairs } from "#lib/store/pair";
import { listTexts } from "#lib/store/shelf";
import { findAnyText, type TextRecord } from "#lib/store/text";
import { ForecastShare } from "#ui/forecast-share";
import { TextTitle } from "#ui/text-title";
import { translator } from "#words/translator";
import { loadForecastOnce } from "./load-forecast-once.ts";
import { loadReader } from "./load-reader.ts";
import css from "./page.module.css";
import { countDoubtful } from "./pairs/doubts.ts";
import { Reader } from "./reader.tsx";
import { TakenBack } from "./taken-back.tsx";
import { TextActions } from "./text-actions.tsx";
import { readerViews } from "./views.ts";

interface Props {
  readonly params: Promise<{ readonly textId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const asked = z.object({
  view: z.enum(readerViews).catch("facing"),
  term: z.string().nullable().catch(null),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await requireText((await params).textId)).title };
}

export default async function ReaderPage({ params, searchParams }: Props) {
  const { db, learner } = await enterPage();
  const text = await requireText((await params).textId);
  if (text.removedAt !== null) return <TakenBack text={text} removedAt={text.removedAt} />;
  const { view, term } = asked.parse(await searchParams);
  const content = await loadReader(db, learner, text, new Date());
  return (
    <>
      <TextHead text={text} />
      <Reader
        key={text.id}
        {...content}
        textId={text.id}
        langs={{ source: text.sourceLang, target: text.targetLang }}
        view={view}
        initialTermId={term}
      />
    </>
  );
}

/** The text of that id, live or taken back, once a request. 404 for anything else. */
const requireText = cache(async (textId: string): Promise<TextRecord> => {
  const { db, learner } = await enterPage();
  const text = isId(textId) ? await findAnyText(db, learner.id, textId) : null;
  return text ?? notFound();
});

async function TextHead({ text }: { readonly text: TextRecord }) {
  const { db, learner } = await enterPage();
  const { locale } = await screenContext();
  const t = translator(locale, "reader");
  const at = new Date();
  const endsAt = nextRollover(at, learner.calendar);
  const today = dayOf(at, learner.calendar);
  const shelf = await listTexts(db, learner.id, { today, endsAt });
  const { belief, text: remembered } = await loadForecastOnce(text.id);
  const forecast = remembered && forecastOn(remembered, today, belief);
  const summary = shelf.find(({ id }) => id === text.id);
  const doubtful = countDoubtful(await listPairs(db, learner.id, text.id));
  return (
    <header className={css.head}>
      <h1 lang={langOfLine(text.title) === "zh" ? "zh" : "en"}>
        <TextTitle title={text.title} />
      </h1>
      {summary && (
        <p className="quiet">
          {t("facts", {
            units: summary.units,
            terms: summary.terms,
            cards: summary.cards.total,
            fresh: summary.cards.new,
            due: summary.due.learning + summary.due.review,
          })}
        </p>
      )}
      {forecast && (
        <div className={css.forecast}>
          <ForecastShare locale={locale} {...forecast} />
        </div>
      )}
      <TextActions textId={text.id} doubtful={doubtful} />
    </header>
  );
}
