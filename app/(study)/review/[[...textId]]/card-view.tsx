"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { CardFace } from "#lib/cards/card-face";
import { Passage } from "#ui/passage";
import css from "./card-view.module.css";
import type { ReviewCard } from "./material.ts";
import { revealFace } from "./reveal-face.ts";

/** A card: where it stands, what is marked on it, what is asked, and, under a rule, the answer. */
export function CardView(props: {
  readonly card: ReviewCard;
  readonly marks: ReactNode;
  readonly field: ReactNode;
  readonly answer: ReactNode | null;
}) {
  const t = useTranslations("review");
  const { face, place } = props.card;
  return (
    <article className={css.card} aria-label={t("question")}>
      {place && <Place place={place} />}
      <div className={css.head}>
        <h2 className={css.kind}>
          <KindName face={face} />
        </h2>
        {props.marks}
      </div>
      <Side side={(props.answer === null ? face : revealFace(face)).question} />
      {props.answer === null ? props.field : props.answer}
    </article>
  );
}

/** The headword large, the sentences below it. */
export function Side({ side }: { readonly side: CardFace["question"] }) {
  return (
    <>
      {side.headword && <Passage passage={side.headword} large />}
      {side.passages.map((passage) => (
        <Passage key={`${passage.lang} ${passage.text}`} passage={passage} />
      ))}
    </>
  );
}

function Place({ place }: { readonly place: NonNullable<ReviewCard["place"]> }) {
  const t = useTranslations("review");
  return (
    <p className={css.place}>
      <span lang={place.titleLang} className={css.title}>
        {place.title}
      </span>
      <span>· {t("unit", { unit: place.unit })}</span>
      <Link href={`/texts/${place.textId}#unit-${place.unit}`} prefetch={false}>
        {t("inText")}
      </Link>
    </p>
  );
}

function KindName({ face }: { readonly face: CardFace }) {
  const t = useTranslations("review");
  const { lang } = face.expected;
  switch (face.kind) {
    case "termRecognition":
      return t("termRecognition");
    case "termProduction":
      return t(`termProduction_${lang}`);
    case "cloze":
      return t("cloze");
    case "translation":
    case "translationReversed":
      return t(`translation_${lang}`);
  }
}
