"use client";

import { useTranslations } from "use-intl";
import css from "./example.module.css";

/** What a text should look like, before there is one. */
export function Example() {
  const t = useTranslations("import");
  return (
    <section className={css.example}>
      <h2>{t("example")}</h2>
      <p>{t("exampleText")}</p>
      <div className={css.lines}>
        <p lang="en" className="reading">
          A translation comes right after its original.
        </p>
        <p lang="zh" className="reading">
          译文紧接在原文之后。
        </p>
        <p lang="en" className="reading">
          Each line holds one language.
        </p>
        <p lang="zh" className="reading">
          每一行只写一种语言。
        </p>
      </div>
      <h3 className={css.also}>{t("otherFormats")}</h3>
      <p>{t("otherFormatsText")}</p>
    </section>
  );
}
