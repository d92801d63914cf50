import type { Difference as Part } from "#lib/language/grade/check-answer";
import type { Lang } from "#lib/language/text/unit";
import css from "./difference.module.css";

/** One of the two wordings that were compared, what only it has marked by a line, never by colour alone. */
export function Difference(props: {
  readonly lang: Lang;
  readonly parts: readonly Part[];
  readonly side: "typed" | "reference";
  /** What a line means, for whoever points at it. */
  readonly markName: string;
}) {
  const own = props.side === "typed" ? "extra" : "missing";
  const Mark = props.side === "typed" ? "del" : "ins";
  let at = 0;
  return (
    <p lang={props.lang} className={`reading ${css.wording}`}>
      {props.parts
        .filter(({ kind }) => kind === "same" || kind === own)
        .map(({ kind, text }) => {
          const key = at;
          at += text.length;
          // A space more or less is no difference of wording.
          if (kind === "same" || text.trim() === "") return <span key={key}>{text}</span>;
          return (
            <Mark key={key} className={css[own]} title={props.markName}>
              {text}
            </Mark>
          );
        })}
    </p>
  );
}
