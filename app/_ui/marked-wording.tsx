import type { Lang } from "#lib/language/text/unit";
import { type Mark, markStretches } from "./mark-stretches.ts";
import css from "./marked-wording.module.css";

/** A wording with its terms and doubts marked, each by a line of its own kind and by the number it has in the lists below. Always plain text. */
export function MarkedWording(props: {
  readonly text: string;
  readonly lang: Lang;
  readonly marks: readonly Mark[];
}) {
  return (
    <p lang={props.lang} className={`reading ${css.wording}`}>
      {markStretches(props.text, props.marks).map(({ start, text, looks, labels }) =>
        looks.length === 0 ? (
          text
        ) : (
          <mark key={start} className={looks.map((look) => css[look]).join(" ")}>
            {text}
            {labels.map((label) => (
              <sup key={label} aria-hidden="true">
                {/* Joined to its word: no number may begin a line. */}
                {`\u2060${label}`}
              </sup>
            ))}
          </mark>
        ),
      )}
    </p>
  );
}
