"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import { Button } from "./button.tsx";
import { KeyCap } from "./key-cap.tsx";
import { TermMending } from "./term-mending.tsx";
import css from "./term-sheet.module.css";
import type { CardLine, Ruling, TermSheetData } from "./to-term-sheet.tsx";

/** A term with its translations, its cards and the learner's word on it; its name and its translations can be mended. */
export function TermSheet(props: {
  readonly term: TermSheetData;
  readonly headingId: string;
  readonly onRule: (ruling: Ruling) => void;
  readonly onKnown: (isKnown: boolean) => void;
  /** Changes its name or its translations; gives why that was not done, or null. */
  readonly mend: (act: TermAct) => Promise<string | null>;
}) {
  const t = useTranslations("terms");
  const { term } = props;
  return (
    <div className={css.sheet}>
      <h2 id={props.headingId} className={`reading ${css.source}`} lang={term.sourceLang}>
        {term.source}
      </h2>
      <TermMending key={term.source} term={term} mend={props.mend} />
      <p className={css.facts}>
        {t(`kind_${term.kind}`)} · {t("places", { count: term.places })} · {sayRecall(t, term)}
      </p>
      {term.status !== "rejected" && <KnownButton term={term} onKnown={props.onKnown} />}
      <RulingButtons term={term} onRule={props.onRule} />
      {term.status === "rejected" ? (
        <p className={css.facts}>{t("rejectedMeans")}</p>
      ) : (
        <Cards term={term} />
      )}
    </div>
  );
}

function sayRecall(
  t: ReturnType<typeof useTranslations<"terms">>,
  { isKnown, recall }: TermSheetData,
): string {
  if (isKnown) return t("known");
  return recall === null ? t("neverMet") : t("recallNow", { recall });
}

/** The learner's word that they know it, and the way back from it. */
function KnownButton(props: {
  readonly term: TermSheetData;
  readonly onKnown: (isKnown: boolean) => void;
}) {
  const t = useTranslations("terms");
  const { isKnown } = props.term;
  return (
    <div className={css.ruling}>
      <Button aria-pressed={isKnown} aria-keyshortcuts="W" onClick={() => props.onKnown(!isKnown)}>
        {isKnown && <span aria-hidden="true">✓ </span>}
        {t("iKnowThis")} <KeyCap>W</KeyCap>
      </Button>
      {isKnown && <span className={css.facts}>{t("knownMeans")}</span>}
    </div>
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
