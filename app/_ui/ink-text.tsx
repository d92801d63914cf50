import { type CSSProperties, Fragment, type MouseEvent, type ReactNode } from "react";
import type { Lang } from "#lib/language/text/unit";
import { cutAtTerms, type InkPlace } from "./cut-at-terms.tsx";
import { type InkTerm, inkMark } from "./ink-mark.tsx";
import css from "./ink-text.module.css";

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
  /** How its characters are read, by their place, to stand over them; room is kept for those that are still to come. */
  readonly readings?: ReadonlyMap<number, string>;
}) {
  const { readings } = props;
  const places = props.places.filter(({ termId }) => props.terms.has(termId));
  return (
    <p
      lang={props.lang}
      className={`reading ${css.text} ${readings === undefined ? "" : css.spelled}`}
    >
      {cutAtTerms(props.text, places).map(({ start, text, termId }) => {
        const term = termId === null ? undefined : props.terms.get(termId);
        const shown = readings === undefined ? text : spelled(text, start, readings);
        if (term === undefined) return <Fragment key={start}>{shown}</Fragment>;
        const { look, fade, r } = inkMark(term);
        return (
          <a
            key={start}
            href={`?term=${term.id}`}
            className={css[look]}
            style={{ "--fade": fade } as CSSProperties}
            data-term={term.id}
            data-r={r}
            tabIndex={-1}
            onClick={(event) => props.onOpen(term.id, event)}
          >
            {shown}
          </a>
        );
      })}
    </p>
  );
}

/** Each character with its reading over it; the rest as it is. */
function spelled(text: string, start: number, readings: ReadonlyMap<number, string>): ReactNode {
  let at = start;
  return [...text].map((character) => {
    const place = at;
    at += character.length;
    const reading = readings.get(place);
    if (reading === undefined) return character;
    return (
      <ruby key={place}>
        {character}
        <rt lang="zh-Latn">{reading}</rt>
      </ruby>
    );
  });
}

/** A patch of ink for a legend; says nothing by itself. */
export function InkSwatch(
  props: Pick<InkTerm, "recall" | "isKnown"> & { readonly sample: string },
) {
  const { look, fade } = inkMark(props);
  return (
    <span aria-hidden="true" className={css[look]} style={{ "--fade": fade } as CSSProperties}>
      {props.sample}
    </span>
  );
}
