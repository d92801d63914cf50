import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { CardKind } from "#lib/cards/card-face";
import css from "./kind-choice.module.css";

/** The kinds of card a text may ask for. */
export function KindChoices(props: { readonly legend: ReactNode; readonly children: ReactNode }) {
  return (
    <fieldset className={css.kinds}>
      {props.legend}
      {props.children}
    </fieldset>
  );
}

/** One of them. `count`: what it comes to; `text`: said in place of what the kind is; `isChanged`: not yet saved so. */
export function KindChoice(props: {
  readonly kind: CardKind;
  readonly isChosen: boolean;
  readonly count: ReactNode;
  readonly text?: ReactNode;
  readonly isChanged?: boolean;
  readonly onToggle: (kind: CardKind) => void;
}) {
  const t = useTranslations("import");
  const { kind } = props;
  return (
    <label className={css.kind}>
      <input type="checkbox" checked={props.isChosen} onChange={() => props.onToggle(kind)} />
      <span>
        <strong>{t(`kind_${kind}`)}</strong>
        <span className={css.text}>{props.text || t(`kindText_${kind}`)}</span>
      </span>
      <span className={props.isChanged ? css.changed : css.count}>{props.count}</span>
    </label>
  );
}
