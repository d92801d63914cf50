import Link from "next/link";
import type { NextText } from "#lib/progress/next-text";
import { ForecastShare } from "#ui/forecast-share";
import { TextTitle } from "#ui/text-title";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import { limitWords, waitingWords } from "./limit-words.ts";
import type { ShelfText } from "./load-today.ts";
import { PlanLine } from "./plan-line.tsx";
import css from "./shelf.module.css";

/** The texts: how much of each can be read today, how far it is begun, what is due of it; and which one new cards pay most in. */
export function Shelf({
  locale,
  texts,
  next,
}: {
  readonly locale: Locale;
  readonly texts: readonly ShelfText[];
  readonly next: NextText | null;
}) {
  const t = translator(locale, "today");
  const tellsShares = texts.some(({ forecast }) => forecast !== null);
  return (
    <section className={css.shelf}>
      <div className={css.top}>
        <h2>{t("texts")}</h2>
        <Link href="/import" className={css.link}>
          {t("importMore")}
        </Link>
      </div>
      <ul className={css.list}>
        {texts.map((text) => (
          <TextRow key={text.id} locale={locale} text={text} />
        ))}
      </ul>
      <GoOn locale={locale} texts={texts} next={next} />
      {tellsShares && <p className={css.meaning}>{translator(locale, "forecast")("meaning")}</p>}
    </section>
  );
}

function TextRow({ locale, text }: { readonly locale: Locale; readonly text: ShelfText }) {
  const t = translator(locale, "today");
  const { id, title, units, terms, known, forecast } = text;
  return (
    <li className={css.row}>
      <div className={css.name}>
        <Link href={`/texts/${id}`} className={css.title}>
          <TextTitle title={title} />
        </Link>
        <p className={css.small}>
          {t("textParts", { pairs: units, terms, started: known.started })}
        </p>
        <PlanLine locale={locale} textId={id} plan={text.plan} />
        <KeptOut locale={locale} text={text} />
      </div>
      <Readable locale={locale} forecast={forecast} />
      <Study locale={locale} text={text} />
    </li>
  );
}

/** What keeps cards of this text out of today. */
function KeptOut({ locale, text }: { readonly locale: Locale; readonly text: ShelfText }) {
  const { counts } = text;
  const kept = { ...text, isDone: counts.new + counts.learning + counts.review === 0 };
  const words = [...limitWords(locale, kept), waitingWords(locale, kept) ?? []].flat();
  return words.map((line) => (
    <p key={line} className={css.small}>
      {line}
    </p>
  ));
}

function Readable({
  locale,
  forecast,
}: {
  readonly locale: Locale;
  readonly forecast: ShelfText["forecast"];
}) {
  return <div>{forecast !== null && <ForecastShare locale={locale} {...forecast} />}</div>;
}

/** Said only where there is a choice. */
function GoOn({
  locale,
  texts,
  next,
}: {
  readonly locale: Locale;
  readonly texts: readonly ShelfText[];
  readonly next: NextText | null;
}) {
  const t = translator(locale, "forecast");
  const text = texts.find(({ id }) => id === next?.textId);
  if (next === null || text === undefined || texts.length < 2) return null;
  const segments = Math.round(next.segmentsPerMinute * 10);
  return (
    <p className={css.goOn}>
      {t.rich("goOn", {
        ...{ title: text.title, segments },
        link: (words) => <Link href={`/review/${text.id}`}>{words}</Link>,
        name: () => <TextTitle title={text.title} />,
      })}
    </p>
  );
}

/** The way into this text's own review. */
function Study({ locale, text }: { readonly locale: Locale; readonly text: ShelfText }) {
  const t = translator(locale, "today");
  const { id, title, counts } = text;
  const due = counts.learning + counts.review;
  if (due + counts.new === 0) return <span className={css.none}>{t("noneOfText")}</span>;
  const says =
    due > 0
      ? { short: t("dueOfText", { count: due }), long: t("reviewText", { count: due, title }) }
      : {
          short: t("newOfText", { count: counts.new }),
          long: t("learnText", { count: counts.new, title }),
        };
  return (
    <Link href={`/review/${id}`} className={css.link} aria-label={says.long}>
      {says.short}
    </Link>
  );
}
