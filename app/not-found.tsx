import { screenContext } from "#lib/auth/screen-context";
import { ButtonLink } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { translator } from "#words/translator";
import css from "./outside.module.css";

export default async function NotFound() {
  const { locale } = await screenContext();
  const t = translator(locale, "shell");
  return (
    <main className={css.outside}>
      <EmptyState
        title={t("notFoundTitle")}
        action={<ButtonLink href="/">{t("backToToday")}</ButtonLink>}
      >
        <p>{t("notFoundText")}</p>
      </EmptyState>
    </main>
  );
}
