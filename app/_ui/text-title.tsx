import { langOfLine } from "#lib/language/text/script";
import css from "./text-title.module.css";

/** A text's title in the face of its own language. */
export function TextTitle({ title }: { readonly title: string }) {
  const lang = langOfLine(title);
  return (
    <span className={css.title} lang={lang === "en" || lang === "zh" ? lang : undefined}>
      {title}
    </span>
  );
}
