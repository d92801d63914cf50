import type { Lang, Span } from "#lib/language/text/unit";
import { cutAtTerms } from "./cut-at-terms.tsx";
import css from "./marked-text.module.css";

/** Running text with some places marked, nothing to press. Always plain text. */
export function MarkedText(props: {
  readonly text: string;
  readonly lang: Lang;
  readonly places: readonly Span[];
}) {
  const places = props.places.map(({ start, end }) => ({ start, end, termId: "marked" }));
  return (
    <p lang={props.lang} className={`reading ${css.text}`}>
      {cutAtTerms(props.text, places).map(({ start, text, termId }) =>
        termId === null ? text : <mark key={start}>{text}</mark>,
      )}
    </p>
  );
}
