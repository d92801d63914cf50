"use client";

import Link from "next/link";
import { type ReactNode, useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { LeechHelp, LeechSide, LeechTwin, OtherSentence } from "#lib/cards/confusable-help";
import type { Lang } from "#lib/language/text/unit";
import { Button } from "./button.tsx";
import { Apart } from "./confusable-apart.tsx";
import css from "./confusable-panel.module.css";
import { Passage } from "./passage.tsx";

interface PanelProps {
  readonly help: LeechHelp;
  /** What can be done to the twin, under it; null: nothing from here. */
  readonly twinActs: ((twin: LeechTwin) => ReactNode) | null;
  /** Shows the term in another sentence; null: not here. */
  readonly onShowIn: ((unitId: string) => void) | null;
}

/** A leech beside what it is confused with, and what tells the two apart; without a twin, the other sentences that have it. */
export function ConfusablePanel({ help, twinActs, onShowIn }: PanelProps) {
  const t = useTranslations("leech");
  const [at, setAt] = useState(0);
  const { own, twins } = help;
  const twin = twins[at];
  return (
    <>
      <div className={twin ? css.sides : undefined}>
        <Side side={own} name={t("this")} />
        {twin && (
          <Side
            side={twin}
            name={
              twins.length === 1 ? t("twin") : t("twinOf", { number: at + 1, count: twins.length })
            }
          >
            <ul className={css.why}>
              {twin.why.map((part) => (
                <li key={part}>{t(`why_${part}`)}</li>
              ))}
            </ul>
            <div className={css.buttons}>
              {twinActs?.(twin)}
              {twins.length > 1 && (
                <Button onClick={() => setAt((at + 1) % twins.length)}>{t("otherTwins")}</Button>
              )}
            </div>
          </Side>
        )}
      </div>
      {twin && <Apart own={own} twin={twin} />}
      <Typed texts={help.typed} lang={own.term?.sourceLang} />
      {twin === undefined && <Elsewhere help={help} onShowIn={onShowIn} />}
    </>
  );
}

function Side(props: {
  readonly side: LeechSide;
  readonly name: string;
  readonly children?: ReactNode;
}) {
  const t = useTranslations("leech");
  const id = useId();
  const { side } = props;
  const { term, context } = side;
  return (
    <section className={css.side} aria-labelledby={id}>
      <h3 id={id} className={css.label}>
        {props.name}
      </h3>
      {term && (
        <>
          <p lang={term.sourceLang} className={`reading ${css.term}`}>
            {term.source}
          </p>
          <p lang={term.targetLang} className={`reading ${css.translations}`}>
            {term.translations.join(" · ")}
          </p>
        </>
      )}
      {context === null ? (
        <p className="quiet">{t("noContext")}</p>
      ) : (
        <div className={css.context}>
          <Passage passage={context.source} />
          <Passage passage={context.target} />
        </div>
      )}
      <p className={css.facts}>
        {side.recall === null ? t("neverMet") : t("recall", { recall: side.recall })} ·{" "}
        <Link href={`/cards/${side.cardId}`} prefetch={false}>
          {t("seeCard")}
        </Link>
      </p>
      {props.children}
    </section>
  );
}

function Typed({
  texts,
  lang,
}: {
  readonly texts: readonly string[];
  readonly lang?: Lang | undefined;
}) {
  const t = useTranslations("leech");
  if (texts.length === 0) return null;
  return (
    <section>
      <h3 className={css.heading}>{t("typed")}</h3>
      <ul className={css.typed}>
        {texts.map((text) => (
          <li key={text} lang={/\p{Script=Han}/u.test(text) ? "zh" : lang} className="reading">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Elsewhere({ help, onShowIn }: Pick<PanelProps, "help" | "onShowIn">) {
  const t = useTranslations("leech");
  const { own, sentences } = help;
  if (own.term === null) return <p>{t("noneUnit")}</p>;
  return (
    <section>
      <p>{t("none")}</p>
      <h3 className={css.heading}>{t("elsewhere")}</h3>
      {sentences.length === 0 && <p className="quiet">{t("elsewhereNone")}</p>}
      <ul className={css.sentences}>
        {sentences.map((sentence) => (
          <Sentence key={sentence.unitId} sentence={sentence} onShowIn={onShowIn} />
        ))}
      </ul>
    </section>
  );
}

function Sentence(props: {
  readonly sentence: OtherSentence;
  readonly onShowIn: PanelProps["onShowIn"];
}) {
  const t = useTranslations("leech");
  const { sentence, onShowIn } = props;
  const { unitId, index, textTitle: title } = sentence;
  return (
    <li className={css.context}>
      <Passage passage={sentence.source} />
      <Passage passage={sentence.target} />
      <p className={css.facts}>{t("place", { title, unit: index })}</p>
      {onShowIn && <Button onClick={() => onShowIn(unitId)}>{t("showHere")}</Button>}
    </li>
  );
}
