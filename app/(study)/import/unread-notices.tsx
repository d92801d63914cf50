"use client";

import { useTranslations } from "use-intl";
import { Notice } from "#ui/notice";
import { sayRefusal } from "#words/say-warning";
import type { Unread } from "./use-queue.ts";

/** What could not be taken, each with why and what to do. */
export function UnreadNotices({ unread }: { readonly unread: readonly Unread[] }) {
  const t = useTranslations("import");
  const say = useTranslations("refusals");
  return unread.map(({ name, refusal }) => (
    <Notice
      key={name}
      tone="error"
      title={name === null ? t("pasteNotRead") : t("notRead", { name })}
    >
      <p>
        {refusal !== null && refusal.line > 0 && `${t("line", { line: refusal.line })} · `}
        {refusal === null ? t("notOpened") : sayRefusal(say, refusal)}
      </p>
      <p className="quiet">{t("keptBefore")}</p>
    </Notice>
  ));
}
