import css from "./swipe-names.module.css";

/** What letting go would rate, beside the finger; hidden until it leans that way. Who does not see it has the buttons. */
export function SwipeNames(props: { readonly left: string; readonly right: string }) {
  return (
    <>
      <span aria-hidden="true" className={`${css.name} ${css.left}`}>
        <span className={css.sign}>✕</span> {props.left}
      </span>
      <span aria-hidden="true" className={`${css.name} ${css.right}`}>
        <span className={css.sign}>✓</span> {props.right}
      </span>
    </>
  );
}
