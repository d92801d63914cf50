import Link from "next/link";
import { useTranslations } from "use-intl";
import { Button } from "./button.tsx";
import css from "./term-sheet.module.css";
import type { CardLine, Ruling, TermSheetData } from "./to-term-sheet.tsx";

/** A term with its translations, its cards and the learner's word on it. */
export function TermSheet(props: {
  readonly term: TermSheetData;
  readonly headingId: string;
  readonly onRule: (ruling: Ruling) => void;
}) {
  const t = useTranslations("terms");
  const { term } = props;
  return (
    <div className={css.sheet}>
      <h2 id={props.headingId} className={`reading ${css.source}`} lang={term.sourceLang}>
        {term.source}
      </h2>
      <Translations term={term} />
      <p className={css.facts}>
        {t(`kind_${term.kind}`)} · {t("places", { count: term.places })} ·{" "}
        {term.recall === null ? t("neverMet") : t("recallNow", { recall: term.recall })}
      </p>
      <RulingButtons term={term} onRule={props.onRule} />
      {term.status === "rejected" ? (
        <p className={css.facts}>{t("rejectedMeans")}</p>
      ) : (
        <Cards term={term} />
      )}
    </div>
  );
}

function Translations({ term }: { readonly term: TermSheetData }) {
  const t = useTranslations("terms");
  if (term.variants.length === 0) return <p className={css.facts}>{t("noTranslation")}</p>;
  return (
    <ul className={css.variants} aria-label={t("translations")}>
      {term.variants.map(({ text, count, ruling }) => (
        <li key={text}>
          <span lang={term.targetLang} className="reading">
            {text}
          </span>{" "}
          <span className={css.count} title={t("places", { count })}>
            ×{count}
          </span>
          {ruling === "preferred" && <span className={css.count}> · {t("preferred")}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Accept or reject; what was ruled can be taken back. */
function RulingButtons(props: {
  readonly term: TermSheetData;
  readonly onRule: (ruling: Ruling) => void;
}) {
  const t = useTranslations("terms");
  const { status } = props.term;
  if (status !== "proposed") {
    return (
      <div className={css.ruling}>
        <strong className={css[status]}>{t(`status_${status}`)}</strong>
        <Button onClick={() => props.onRule("propose")}>{t("unrule")}</Button>
      </div>
    );
  }
  return (
    <div className={css.ruling}>
      <Button onClick={() => props.onRule("accept")}>
        <span aria-hidden="true">✓</span> {t("accept")}
      </Button>
      <Button onClick={() => props.onRule("reject")}>
        <span aria-hidden="true">✕</span> {t("reject")}
      </Button>
    </div>
  );
}

function Cards({ term }: { readonly term: TermSheetData }) {
  const t = useTranslations("terms");
  const { cards } = term;
  if (cards.length === 0) {
    const waits = term.status === "proposed" && term.tier === "doubtful";
    return <p className={css.facts}>{t(waits ? "doubtfulCards" : "noCards")}</p>;
  }
  return (
    <dl className={css.cards}>
      {cards.map((card) => (
        <div key={card.id}>
          <dt>
            <Link href={`/cards/${card.id}`}>{t(`cardKind_${card.kind}`)}</Link>
          </dt>
          <dd>{cardState(t, card)}</dd>
        </div>
      ))}
    </dl>
  );
}

function cardState(t: ReturnType<typeof useTranslations<"terms">>, card: CardLine): string {
  if (card.suspended) return t("cardSuspended");
  if (card.dueInDays === null) return t("cardNew");
  return t("cardDue", { days: card.dueInDays });
}
