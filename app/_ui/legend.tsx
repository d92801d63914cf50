import css from "./legend.module.css";
import looks from "./looks.module.css";

/** What a part of a plot looks like. */
export type Look =
  | ("again" | "hard" | "good" | "easy")
  | ("full" | "strong" | "soft" | "faint" | "bare" | "off" | "held");

/** A small square of a look, to stand before its name. */
export function Swatch({ look }: { readonly look: Look }) {
  return (
    <svg className={css.swatch} viewBox="0 0 12 12" aria-hidden="true">
      <rect className={looks[look]} x="0.5" y="0.5" width="11" height="11" rx="2" />
    </svg>
  );
}

/** Names the looks of a plot's parts, in the order they are stacked, and the line over them where there is one. */
export function Legend(props: {
  readonly parts: readonly { readonly look: Look; readonly name: string }[];
  readonly line?: string;
}) {
  return (
    <ul className={css.legend}>
      {props.parts.map(({ look, name }) => (
        <li key={look}>
          <Swatch look={look} />
          {name}
        </li>
      ))}
      {props.line && (
        <li>
          <svg className={css.line} viewBox="0 0 20 12" aria-hidden="true">
            <path d="M1 6H19" />
          </svg>
          {props.line}
        </li>
      )}
    </ul>
  );
}
