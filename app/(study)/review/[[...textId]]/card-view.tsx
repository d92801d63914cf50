"use client";

import Link from "next/link";
import { memo, type ReactNode, type Ref, useRef } from "react";
import { useTranslations } from "use-intl";
import type { CardFace } from "#lib/cards/card-face";
import type { Lang } from "#lib/language/text/unit";
import { KeyCap } from "#ui/key-cap";
import { Passage } from "#ui/passage";
import css from "./card-view.module.css";
import { givesAway } from "./gives-away.ts";
import type { ReviewCard } from "./material.ts";
import { revealFace } from "./reveal-face.ts";
import { SwipeNames } from "./swipe-names.tsx";
import { type TouchActs, useSwipe } from "./use-swipe.ts";

/** A card: where it stands, what is marked on it, what is asked, and, under a rule, the answer. */
export function CardView(props: {
  readonly card: ReviewCard;
  readonly sourceRef: Ref<HTMLAnchorElement>;
  readonly touch: TouchActs | null;
  readonly marks: ReactNode;
  readonly field: ReactNode;
  readonly answer: ReactNode | null;
}) {
  const t = useTranslations("review");
  const { face, place } = props.card;
  const article = useRef<HTMLElement>(null);
  useSwipe(article, props.touch);
  const isNamed = props.answer !== null || !givesAway(place?.title ?? "", face);
  const mode = props.touch === null ? "" : css.swiped;
  return (
    <article ref={article} className={`${css.card} ${mode}`} aria-label={t("question")}>
      {props.touch && <SwipeNames left={t("again")} right={t("good")} />}
      {place && <Place place={place} isNamed={isNamed} linkRef={props.sourceRef} />}
      <div className={css.head}>
        <h2 className={css.kind}>
          <KindName kind={face.kind} lang={face.expected.lang} />
        </h2>
        {props.marks}
      </div>
      <Side side={(props.answer === null ? face : revealFace(face)).question} />
      {props.answer === null ? props.field : props.answer}
    </article>
  );
}

/** The headword large, the sentences below it. */
export const Side = memo(function Side({ side }: { readonly side: CardFace["question"] }) {
  return (
    <>
      {side.headword && <Passage passage={side.headword} large />}
      {side.passages.map((passage) => (
        <Passage key={`${passage.lang} ${passage.text}`} passage={passage} />
      ))}
    </>
  );
});

const Place = memo(function Place(props: {
  readonly place: NonNullable<ReviewCard["place"]>;
  readonly isNamed: boolean;
  readonly linkRef: Ref<HTMLAnchorElement>;
}) {
  const { place } = props;
  const t = useTranslations("review");
  return (
    <p className={css.place}>
      {props.isNamed && (
        <>
          <span lang={place.titleLang} className={css.title}>
            {place.title}
          </span>
          <span>·</span>
        </>
      )}
      <span>{t("unit", { unit: place.unit })}</span>
      <Link
        ref={props.linkRef}
        href={`/texts/${place.textId}#unit-${place.unit}`}
        prefetch={false}
        aria-keyshortcuts="O"
      >
        {t("inText")} <KeyCap>O</KeyCap>
      </Link>
    </p>
  );
});

const KindName = memo(function KindName(props: {
  readonly kind: CardFace["kind"];
  readonly lang: Lang;
}) {
  const t = useTranslations("review");
  const heard = useTranslations("listening");
  const { kind, lang } = props;
  switch (kind) {
    case "termRecognition":
      return t("termRecognition");
    case "termProduction":
      return t(`termProduction_${lang}`);
    case "cloze":
      return t("cloze");
    case "translation":
    case "translationReversed":
      return t(`translation_${lang}`);
    case "listening":
      return heard(`ask_${lang}`);
  }
});
