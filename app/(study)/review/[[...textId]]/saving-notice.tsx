"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { keeperOf } from "#lib/offline/keeper-of";
import type { SavingStatus } from "#lib/offline/outbox-keeper";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";

/** Whether the learner should know that answers wait. */
export function isTold({ waiting, late, failed }: SavingStatus): boolean {
  return waiting > 0 && (late || failed);
}

/** Silent while answers are saved as they should be; says so when they wait, and when one was refused. */
export function SavingNotice(props: { readonly learnerId: string; readonly status: SavingStatus }) {
  const t = useTranslations("review");
  const { refused } = props.status;
  const keeper = () => keeperOf(props.learnerId);
  return (
    <>
      {isTold(props.status) && <Waiting {...props} />}
      {refused.length > 0 && (
        <Notice tone="error" title={t("refusedTitle", { count: refused.length })}>
          {[...new Set(refused.map(({ reason }) => reason))].map((reason) => (
            <p key={reason}>{t(`refused_${reason}`)}</p>
          ))}
          <p>{t("refusedSafe")}</p>
          <Button onClick={() => keeper().dismissRefusals()}>{t("understood")}</Button>
        </Notice>
      )}
    </>
  );
}

function Waiting({ learnerId, status }: Parameters<typeof SavingNotice>[0]) {
  const t = useTranslations("review");
  const [inVain, setInVain] = useState(false);
  const send = async () => {
    // Taken away first: the same sentence twice would be heard once.
    setInVain(false);
    const sent = await keeperOf(learnerId).flush();
    setInVain(!sent);
  };
  return (
    <Notice tone="doubt" title={t("waitingToSend", { count: status.waiting })}>
      <p>{status.durable ? t("waitingToSendText") : t("waitingInPage")}</p>
      {inVain && <p>{t("sentInVain")}</p>}
      <Button onClick={() => void send()}>{t("sendNow")}</Button>
    </Notice>
  );
}
