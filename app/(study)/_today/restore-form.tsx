"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { restore } from "./actions.ts";
import css from "./removed-texts.module.css";

export function RestoreForm(props: { readonly textId: string; readonly title: string }) {
  const t = useTranslations("today");
  const [problem, submit, pending] = useActionState(restore, null);
  return (
    <form action={submit} className={css.form}>
      <input type="hidden" name="textId" value={props.textId} />
      {problem && (
        <p role="alert">
          {t(problem === "alreadyLive" ? "restoreAlreadyLive" : "restoreNotFound")}
        </p>
      )}
      <Button
        type="submit"
        disabled={pending}
        aria-label={t("restoreText", { title: props.title })}
      >
        {pending ? t("restoring") : t("restore")}
      </Button>
    </form>
  );
}
