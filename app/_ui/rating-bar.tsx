import type { ReactNode, Ref } from "react";
import type { Rating } from "#lib/memory/schedule/card-state";
import { KeyCap } from "./key-cap.tsx";
import css from "./rating-bar.module.css";

/** One button of the bar. `note` is the word that stands beside a suggested one. */
export interface RatingChoice {
  readonly rating: Rating;
  readonly name: string;
  readonly interval: string;
  /** The key shown on it; more that press it stand in `moreKeys`. */
  readonly key: string;
  readonly moreKeys?: readonly string[];
  readonly note: string | null;
}

/** The buttons side by side, each with the time until the card comes back. `focusRef` is given to the button that takes the focus. */
export function RatingBar(props: {
  readonly label: string;
  readonly choices: readonly RatingChoice[];
  readonly focused: Rating;
  readonly focusRef: Ref<HTMLButtonElement>;
  readonly onRate: (rating: Rating) => void;
}) {
  return (
    <fieldset className={css.bar}>
      <legend className="visually-hidden">{props.label}</legend>
      {props.choices.map((choice) => (
        <button
          key={choice.rating}
          ref={choice.rating === props.focused ? props.focusRef : null}
          type="button"
          className={`${css.rating} ${css[choice.rating]} ${choice.note === null ? "" : css.suggested}`}
          aria-keyshortcuts={[choice.key, ...(choice.moreKeys ?? [])].join(" ")}
          onClick={() => props.onRate(choice.rating)}
        >
          <span className={css.name}>
            {choice.name}
            <KeyCap>{choice.key}</KeyCap>
          </span>
          <span className={css.interval}>{choice.interval}</span>
          {choice.note !== null && <span className={css.note}>{choice.note}</span>}
        </button>
      ))}
    </fieldset>
  );
}

/** The bar's place before the answer is shown: one button of the same height, so that nothing jumps. */
export function ShowBar(props: { readonly hidden?: boolean; readonly children: ReactNode }) {
  return (
    <div className={`${css.bar} ${css.single}`} hidden={props.hidden}>
      {props.children}
    </div>
  );
}

/** Keeps a bar in sight, at the lower edge while its place is below it. What is scrolled to stops above it. */
export function BarDock({ children }: { readonly children: ReactNode }) {
  return <div className={css.dock}>{children}</div>;
}
