"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { CardKind } from "#lib/cards/card-face";
import { AllDone } from "./all-done.tsx";
import css from "./import-desk.module.css";
import { TextDesk } from "./text-desk.tsx";
import { TextList } from "./text-list.tsx";
import * as queues from "./text-queue.ts";
import { UnreadNotices } from "./unread-notices.tsx";
import { useDrop } from "./use-drop.ts";
import { useQueue } from "./use-queue.ts";

/** The whole way of a text, or of several one after the other: handed over, read, looked at, saved, and taken back if need be. */
export function ImportDesk() {
  const t = useTranslations("import");
  const router = useRouter();
  const { queue, change, ...intake } = useQueue();
  const [kinds, setKinds] = useState<ReadonlySet<CardKind> | null>(null);
  const held = useDrop(intake.takeFiles);
  const current = queues.currentOf(queue);
  const settle = (outcome: "skipped" | queues.SavedText) => {
    change((now) => queues.settleCurrent(now, outcome));
    // The shelf and today's cards are not what the browser remembers of them.
    if (outcome !== "skipped") router.refresh();
  };
  const takenBack = (id: number, text: queues.SavedText) => {
    change((now) => queues.reopen(now, id, text));
    router.refresh();
  };
  return (
    <>
      {held && (
        <div className={css.veil} aria-hidden="true">
          {t("dropHere")}
        </div>
      )}
      {queue.texts.length > 1 && (
        <TextList queue={queue} onOpen={(id) => change((now) => queues.openText(now, id))} />
      )}
      {queues.isFinished(queue) ? (
        <>
          <UnreadNotices unread={intake.unread} />
          <AllDone
            queue={queue}
            onAnother={() => change(() => queues.emptyQueue)}
            onTakenBack={takenBack}
          />
        </>
      ) : (
        <TextDesk
          key={current.id}
          queue={queue}
          text={current}
          intake={intake}
          kinds={kinds}
          onKinds={setKinds}
          onQueue={change}
          onSettled={settle}
        />
      )}
    </>
  );
}
