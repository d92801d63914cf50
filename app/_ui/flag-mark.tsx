import css from "./flag-mark.module.css";

/** One of Anki's seven flags, 1–7, with its name beside it: never colour alone. */
export function FlagMark(props: { readonly flag: number; readonly name: string }) {
  return (
    <span className={css.mark}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className={css[`flag${props.flag}`]}>
        <path d="M3 1.5v13" />
        <path d="M3 2.5h9.5l-2.5 3 2.5 3H3z" />
      </svg>
      {props.name}
    </span>
  );
}
