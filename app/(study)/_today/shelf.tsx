import Link from "next/link";
import { TextTitle } from "#ui/text-title";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import { limitWords, waitingWords } from "./limit-words.ts";
import type { ShelfText } from "./load-today.ts";
import css from "./shelf.module.css";

/** The texts: how far each is begun, how well it is remembered, what is due of it. */
export function Shelf({
  locale,
  texts,
}: {
  readonly locale: Locale;
  readonly texts: readonly ShelfText[];
}) {
  const t = translator(locale, "today");
  const isAnyRemembered = texts.some(({ known }) => known.recall !== null);
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
      {isAnyRemembered && <p className={css.meaning}>{t("recallMeaning")}</p>}
    </section>
  );
}

function TextRow({ locale, text }: { readonly locale: Locale; readonly text: ShelfText }) {
  const t = translator(locale, "today");
  const { id, title, units, terms } = text;
  return (
    <li className={css.row}>
      <div className={css.name}>
        <Link href={`/texts/${id}`} className={css.title}>
          <TextTitle title={title} />
        </Link>
        <p className={css.small}>{t("textParts", { pairs: units, terms })}</p>
        <KeptOut locale={locale} text={text} />
      </div>
      <Begun locale={locale} text={text} />
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

function Begun({ locale, text: { known } }: { readonly locale: Locale; readonly text: ShelfText }) {
  const t = translator(locale, "today");
  if (known.terms === 0) return <p className={css.small}>{t("noTerms")}</p>;
  return (
    <div className={css.begun}>
      <div className={css.bar} aria-hidden="true">
        <i style={{ width: `${known.startedShare * 100}%` }} />
      </div>
      <p className={css.small}>
        {t("startedTerms", { started: known.started, terms: known.terms })}
        {known.recall !== null && <> · {t("recallNow", { share: known.recall })}</>}
      </p>
    </div>
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
