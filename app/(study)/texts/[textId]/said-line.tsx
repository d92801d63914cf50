"use client";

import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import type { InkedTerm } from "./ink-term.ts";
import css from "./reader.module.css";
import type { SaidOfTerm, TermWish } from "./use-term-wishes.ts";

/** Tells what has become of the learner's word on a term: saved, with the way back, or not. */
export function SaidLine(props: {
  readonly said: SaidOfTerm | null;
  readonly onWish: (term: InkedTerm, wish: TermWish) => void;
}) {
  const t = useTranslations("reader");
  const terms = useTranslations("terms");
  const { said } = props;
  if (said === null || (said.isSaved && said.wish.type === "rule")) return null;
  const { term, wish, isSaved } = said;
  if (!isSaved) {
    return (
      <p role="alert" className={css.failed}>
        {terms("ruleFailed", { term: term.source })}
      </p>
    );
  }
  const isKnown = wish.type === "known" && wish.isKnown;
  return (
    <div role="status" className={css.failed}>
      {t(isKnown ? "saidKnown" : "saidUnknown", { term: term.source })}{" "}
      <Button
        look="quiet"
        aria-keyshortcuts="W"
        onClick={() => props.onWish(term, { type: "known", isKnown: !isKnown })}
      >
        {t(isKnown ? "takeBackKnown" : "sayKnown")}
      </Button>
    </div>
  );
}
