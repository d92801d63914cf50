import css from "./key-cap.module.css";

/** The key that presses a button, for the eye alone: the button says it by `aria-keyshortcuts`. Gone where there is no keyboard. */
export function KeyCap({ children }: { readonly children: string }) {
  return (
    <span aria-hidden="true" className={css.cap}>
      <kbd>{children}</kbd>
    </span>
  );
}
