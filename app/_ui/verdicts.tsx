import type { TermVerdict } from "#lib/language/grade/check-answer";
import type { Lang } from "#lib/language/text/unit";
import css from "./verdicts.module.css";

const signs = { hit: "✓", variant: "≈", missing: "○" } as const satisfies Record<
  TermVerdict["verdict"],
  string
>;

/** What became of each term in a typed answer: a sign, the term, its translation and the verdict in a word. */
export function Verdicts(props: {
  readonly label: string;
  readonly verdicts: readonly TermVerdict[];
  readonly names: Readonly<Record<TermVerdict["verdict"], string>>;
  readonly sourceLang: Lang;
  readonly targetLang: Lang;
}) {
  return (
    <ul className={css.verdicts} aria-label={props.label}>
      {props.verdicts.map(({ source, verdict, variant }) => (
        <li key={source} className={`${css.verdict} ${css[verdict]}`}>
          <span className={css.sign} aria-hidden="true">
            {signs[verdict]}
          </span>
          <span lang={props.sourceLang}>{source}</span>
          {variant !== source && (
            <>
              <span aria-hidden="true">→</span>
              <span lang={props.targetLang}>{variant}</span>
            </>
          )}
          <span className={css.name}>{props.names[verdict]}</span>
        </li>
      ))}
    </ul>
  );
}
