"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { ConfirmButton } from "#ui/confirm-button";
import { remove } from "./actions.ts";

/** Removes parameters that nothing needs from the list, after asking. */
export function RemoveButton({ fitId, name }: { readonly fitId: string; readonly name: string }) {
  const t = useTranslations("optimiser");
  const [hasFailed, setFailed] = useState(false);
  const [isPending, startTransition] = useTransition();
  const confirm = () =>
    startTransition(async () => setFailed(!(await remove(fitId).catch(() => false))));
  return (
    <>
      <ConfirmButton
        label={
          <>
            <span aria-hidden="true">{t("remove")}</span>
            <span className="visually-hidden">{t("removeNamed", { name })}</span>
          </>
        }
        title={t("removeTitle", { name })}
        confirm={t("remove")}
        cancel={t("removeNot")}
        pending={isPending}
        onConfirm={confirm}
      >
        <p>{t("removeText")}</p>
      </ConfirmButton>
      <span role="status">{hasFailed && t("adopt_failed")}</span>
    </>
  );
}
