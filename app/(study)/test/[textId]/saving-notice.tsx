"use client";

import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import type { QueueStatus } from "./attempt-queue.ts";
import { TypedText } from "./gone-notice.tsx";
import { attemptQueue } from "./use-attempt-queue.ts";

/** Silent while answers are saved as they should be; says so when they wait, and when one was refused. */
export function SavingNotice({ status }: { readonly status: QueueStatus }) {
  const t = useTranslations("sitting");
  const { waiting, failing, refused, practised } = status;
  return (
    <>
      {failing && waiting.length > 0 && (
        <Notice tone="doubt" title={t("waiting", { count: waiting.length })}>
          <p>{t("waitingText")}</p>
          <Button onClick={() => attemptQueue.retry()}>{t("sendNow")}</Button>
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="error" title={t("refused", { count: refused.length })}>
          <p>{t("refusedText")}</p>
          <TypedText texts={refused.map(({ typedText }) => typedText)} />
          <Button onClick={() => attemptQueue.dismiss()}>{t("understood")}</Button>
        </Notice>
      )}
      {practised.length > 0 && (
        <Notice tone="info" title={t("practised", { count: practised.length })}>
          <p>{t("practisedText")}</p>
          <Button onClick={() => attemptQueue.dismiss()}>{t("understood")}</Button>
        </Notice>
      )}
    </>
  );
}
