import { Fragment } from "react";
import { langOfLine } from "#lib/language/text/script";
import { cutAtWords } from "./cut-at-words.ts";
import css from "./text-title.module.css";

/** A text's title in the face of its own language, broken over lines between words only. */
export function TextTitle({ title }: { readonly title: string }) {
  const lang = langOfLine(title);
  return (
    <span className={css.title} lang={lang === "en" || lang === "zh" ? lang : undefined}>
      {lang === "zh" ? <Words line={title} /> : title}
    </span>
  );
}

function Words({ line }: { readonly line: string }) {
  let start = 0;
  return cutAtWords(line).map((piece) => {
    const key = start;
    start += piece.length;
    return (
      <Fragment key={key}>
        {key > 0 && <wbr />}
        {piece}
      </Fragment>
    );
  });
}
