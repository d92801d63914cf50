import type { MouseEvent } from "react";
import type { Lang } from "#lib/language/text/unit";
import { cutAtTerms, type InkPlace } from "./cut-at-terms.tsx";
import css from "./ink-text.module.css";

/** What the ink needs to know of a term: the predicted recall (0–1), null when it was never met. */
export interface InkTerm {
  readonly id: string;
  readonly recall: number | null;
}

/**
 * Running text with its terms inked: the paler the memory, the more highlighter. Terms that are not in `terms` stay plain.
 * Each term is a link to `?term=…` outside the tab order; whoever walks the terms moves the focus.
 */
export function InkText(props: {
  readonly text: string;
  readonly lang: Lang;
  readonly places: readonly InkPlace[];
  readonly terms: ReadonlyMap<string, InkTerm>;
  readonly onOpen: (termId: string, event: MouseEvent<HTMLAnchorElement>) => void;
}) {
  const places = props.places.filter(({ termId }) => props.terms.has(termId));
  return (
    <p lang={props.lang} className={`reading ${css.text}`}>
      {cutAtTerms(props.text, places).map(({ start, text, termId }) => {
        const term = termId === null ? undefined : props.terms.get(termId);
        if (term === undefined) return text;
        return (
          <a
            key={start}
            href={`?term=${term.id}`}
            className={term.recall === null ? css.unmet : css.met}
            style={{ "--fade": fadeOf(term.recall) } as React.CSSProperties}
            data-term={term.id}
            tabIndex={-1}
            onClick={(event) => props.onOpen(term.id, event)}
          >
            {text}
          </a>
        );
      })}
    </p>
  );
}

/** A patch of ink for a legend; says nothing by itself. */
export function InkSwatch({
  recall,
  sample,
}: {
  readonly recall: number | null;
  readonly sample: string;
}) {
  return (
    <span
      aria-hidden="true"
      className={recall === null ? css.unmet : css.met}
      style={{ "--fade": fadeOf(recall) } as React.CSSProperties}
    >
      {sample}
    </span>
  );
}

/** How much of the memory has faded, 0–1, to a hundredth. */
function fadeOf(recall: number | null): number {
  return recall === null ? 0 : Math.round((1 - recall) * 100) / 100;
}
