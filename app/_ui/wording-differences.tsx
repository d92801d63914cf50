"use client";

import { type ReactNode, useMemo } from "react";
import { useTranslations } from "use-intl";
import {
  type ComparedWordings,
  compareWordings,
  type WordingPart,
} from "#lib/language/grade/compare-wordings";
import type { Lang } from "#lib/language/text/unit";
import { useScreenLocale } from "./use-screen-locale.tsx";
import css from "./wording-differences.module.css";

type Side = keyof ComparedWordings;

/** Two wordings compared: words and Chinese characters that only one has, what moved, and words by their letters; each by a line of its own kind, a sign and a word. */
export function WordingDifferences(props: {
  readonly lang: Lang;
  readonly typed: string;
  readonly reference: string;
  readonly names: { readonly typed: string; readonly reference: string };
}) {
  const t = useTranslations("graded");
  const { lang, typed, reference, names } = props;
  const compared = useMemo(() => compareWordings(typed.trim(), reference), [typed, reference]);
  const kinds = (side: Side) => new Set(compared[side].filter(isSeen).map(({ kind }) => kind));
  const isSame = [...kinds("answer"), ...kinds("reference")].every((kind) => kind === "same");
  return (
    <>
      <h3 className={css.label}>{names.typed}</h3>
      <Wording lang={lang} parts={compared.answer} side="answer" />
      <h3 className={css.label}>{names.reference}</h3>
      <Wording lang={lang} parts={compared.reference} side="reference" />
      {isSame ? (
        <p className={css.note}>{t("noDifference")}</p>
      ) : (
        <Legend own={kinds("answer")} other={kinds("reference")} />
      )}
    </>
  );
}

function Wording(props: {
  readonly lang: Lang;
  readonly parts: readonly WordingPart[];
  readonly side: Side;
}) {
  let at = 0;
  return (
    <p lang={props.lang} className={`reading ${css.wording}`}>
      {props.parts.map((part) => {
        const key = at;
        at += part.text.length;
        return <Part key={key} part={part} side={props.side} />;
      })}
    </p>
  );
}

function Part({ part, side }: { readonly part: WordingPart; readonly side: Side }) {
  const t = useTranslations("graded");
  const Only = side === "answer" ? "del" : "ins";
  if (!isSeen(part) || part.kind === "same") return part.text;
  switch (part.kind) {
    case "only":
      return (
        <Only className={css[side]}>
          <Told before={t(side === "answer" ? "onlyInYours" : "onlyInReference")}>{part.text}</Told>
        </Only>
      );
    case "moved":
      return (
        <span className={css.moved}>
          <Told before={t("movedHere", { link: String(part.link) })}>{part.text}</Told>
          <Sign>{`⇄${part.link}`}</Sign>
        </span>
      );
    case "changed":
      return (
        <span className={css.changed}>
          <Told before={t("changedHere")}>
            <Letters part={part} />
          </Told>
          <Sign>≠</Sign>
        </span>
      );
  }
}

function Letters({ part }: { readonly part: Extract<WordingPart, { readonly kind: "changed" }> }) {
  let at = 0;
  return part.graphemes.map(({ kind, text }) => {
    const key = at;
    at += text.length;
    return kind === "same" ? text : <b key={key}>{text}</b>;
  });
}

/** What a line and a sign say, for those who hear the page; in the language of the screen, not of the wording. */
function Told({ before, children }: { readonly before: string; readonly children: ReactNode }) {
  const t = useTranslations("graded");
  const locale = useScreenLocale();
  return (
    <>
      <span lang={locale} className={`visually-hidden ${css.told}`}>
        {before}
      </span>
      {children}
      <span lang={locale} className={`visually-hidden ${css.told}`}>
        {t("partEnds")}
      </span>
    </>
  );
}

/** Joined to its word: none may begin a line. */
function Sign({ children }: { readonly children: string }) {
  return (
    <sup aria-hidden="true" className={css.sign}>
      {`\u2060${children}`}
    </sup>
  );
}

type Kinds = ReadonlySet<WordingPart["kind"]>;

/** What each line and sign means, as far as there are any. */
function Legend({ own, other }: { readonly own: Kinds; readonly other: Kinds }) {
  const t = useTranslations("graded");
  const entries = [
    { look: css.answer, sign: "", name: t("extraWord"), shown: own.has("only") },
    { look: css.reference, sign: "", name: t("missingWord"), shown: other.has("only") },
    { look: css.moved, sign: "⇄", name: t("movedWord"), shown: own.has("moved") },
    { look: css.changed, sign: "≠", name: t("changedWord"), shown: own.has("changed") },
  ];
  return (
    <ul className={css.legend}>
      {entries
        .filter(({ shown }) => shown)
        .map(({ look, sign, name }) => (
          <li key={name}>
            <span aria-hidden="true" className={`${css.sample} ${look}`}>
              {sign === "" ? "\u2003" : sign}
            </span>{" "}
            {name}
          </li>
        ))}
    </ul>
  );
}

/** A space or a comma more or less is no difference of wording. */
function isSeen({ text }: WordingPart): boolean {
  return /[^\s\p{P}]|[%‰]/u.test(text);
}
