import Link from "next/link";
import type { ComponentProps } from "react";
import css from "./button.module.css";

type Look = "main" | "plain" | "quiet" | "danger";

/** A button. `main` stands once on a screen; `danger` asks before it acts. */
export function Button({ look = "plain", ...rest }: ComponentProps<"button"> & { look?: Look }) {
  return <button type="button" {...rest} className={classOf(look, rest.className)} />;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({
  look = "plain",
  ...rest
}: ComponentProps<typeof Link> & { look?: Look }) {
  return <Link {...rest} className={classOf(look, rest.className)} />;
}

function classOf(look: Look, more: string | undefined): string {
  return [css.button, css[look], more].filter(Boolean).join(" ");
}
