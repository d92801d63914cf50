import Link from "next/link";
import { useTranslations } from "use-intl";
import type { Lang, Side, Span } from "#lib/language/text/unit";
import css from "./concordance.module.css";
import { MarkedText } from "./marked-text.tsx";

/** A unit that has a term, with every place of it in both sides. `href` leads to the unit in its text. */
export interface ConcordanceLine {
  readonly unitId: string;
  readonly index: number;
  readonly href: string;
  readonly source: { readonly text: string; readonly lang: Lang };
  readonly target: { readonly text: string; readonly lang: Lang };
  readonly places: readonly (Span & { readonly side: Side })[];
  /** Named where lines of several texts stand together. */
  readonly textTitle?: string;
}

/** Every place of a term in context, both sides, in the order of reading. */
export function Concordance(props: {
  readonly lines: readonly ConcordanceLine[];
  /** The two sides stand beside each other where there is room. */
  readonly beside?: boolean;
  readonly onFollow?: () => void;
}) {
  const t = useTranslations("terms");
  return (
    <ol className={css.lines}>
      {props.lines.map((line) => (
        <li key={line.unitId} className={css.line}>
          <LineLink
            href={line.href}
            label={t("unitLink", { unit: line.index })}
            index={line.index}
            onFollow={props.onFollow}
          />
          <div className={props.beside ? `${css.sides} ${css.beside}` : css.sides}>
            {(["source", "target"] as const).map((side) => (
              <MarkedText
                key={side}
                text={line[side].text}
                lang={line[side].lang}
                places={line.places.filter((place) => place.side === side)}
              />
            ))}
            {line.textTitle && <p className={css.title}>{line.textTitle}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Within its own page a line is followed by the browser itself, so that the page hears of it. */
function LineLink(props: {
  readonly href: string;
  readonly label: string;
  readonly index: number;
  readonly onFollow: (() => void) | undefined;
}) {
  const { href, label, index, onFollow } = props;
  const shared = {
    className: css.unit,
    "aria-label": label,
    ...(onFollow && { onClick: onFollow }),
  };
  return href.startsWith("#") ? (
    <a href={href} {...shared}>
      {index}
    </a>
  ) : (
    <Link href={href} {...shared}>
      {index}
    </Link>
  );
}
