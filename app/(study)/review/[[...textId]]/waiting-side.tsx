"use client";

import type { Ref } from "react";
import { useTranslations } from "use-intl";
import { ButtonLink } from "#ui/button";
import css from "./end-side.module.css";

/** Nothing is due for a while, but something will be. */
export function WaitingSide(props: {
  readonly until: Date;
  readonly at: Date;
  readonly headingRef: Ref<HTMLHeadingElement>;
}) {
  const t = useTranslations("review");
  const leftSeconds = Math.max(0, Math.ceil((props.until.getTime() - props.at.getTime()) / 1000));
  const span = t("waitingSpan", {
    minutes: Math.floor(leftSeconds / 60),
    seconds: leftSeconds % 60,
  });
  return (
    <section className={css.end}>
      <h2 ref={props.headingRef} tabIndex={-1} className={css.title}>
        {t("waitingTitle", { span })}
      </h2>
      <p>{t("waitingText")}</p>
      <div className={css.buttons}>
        <ButtonLink href="/">{t("toToday")}</ButtonLink>
      </div>
    </section>
  );
}
