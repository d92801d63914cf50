import type { ReactNode } from "react";
import type { Passage as PassageData } from "#lib/cards/card-face";
import css from "./passage.module.css";

/** A stretch of text in its own language and face, its terms marked and its blanks hidden, after the name of who says it. Always plain text. */
export function Passage(props: { readonly passage: PassageData; readonly large?: boolean }) {
  const { lang, text, speaker, marks } = props.passage;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const mark of marks) {
    parts.push(text.slice(at, mark.start));
    const inside = text.slice(mark.start, mark.end);
    parts.push(
      mark.role === "blank" ? (
        <span key={mark.start} className={css.blank} role="img" aria-label="…" />
      ) : (
        <mark key={mark.start} className={css.term}>
          {inside}
        </mark>
      ),
    );
    at = mark.end;
  }
  parts.push(text.slice(at));
  return (
    <p lang={lang} className={`reading ${props.large ? css.large : css.passage}`}>
      {speaker && (
        <span className={css.speaker}>
          {speaker}
          {lang === "zh" ? "：" : ": "}
        </span>
      )}
      {parts}
    </p>
  );
}
