"use client";

import { useTranslations } from "use-intl";
import { ActLine } from "#ui/act-line";
import { Button } from "#ui/button";
import { type Say, sayAct, sayRefusal } from "#ui/say-term-act";
import type { Commands } from "./use-commands.ts";
import type { Glossary } from "./use-glossary.ts";

/** What was done to the terms last; silent until there is something to take back. */
export function GlossaryLine(props: { readonly glossary: Glossary; readonly commands: Commands }) {
  const t = useTranslations("termActs");
  const { glossary, commands } = props;
  const { refusal, latest, queue, undoable, redoable } = glossary;
  const isWaiting = queue.length > 0;
  const canRedo = redoable !== null && !isWaiting;
  const isFresh = undoable === null && redoable === null;
  if (latest === null && refusal === null && isFresh) return null;
  const offer = offerOf(glossary);
  return (
    <ActLine
      isRefused={refusal !== null}
      canUndo={undoable !== null || isWaiting}
      canRedo={canRedo || latest?.how === "undo" ? canRedo : null}
      onUndo={glossary.undo}
      onRedo={glossary.redo}
      buttons={
        <>
          {refusal === "unreachable" && <Button onClick={glossary.retry}>{t("retry")}</Button>}
          {offer && (
            <Button onClick={() => commands.merge(offer.keptId, offer.otherId)}>
              {t("mergeIntoIt", { name: offer.name })}
            </Button>
          )}
        </>
      }
    >
      <Said glossary={glossary} />
    </ActLine>
  );
}

function Said({ glossary }: { readonly glossary: Glossary }) {
  const t = useTranslations("termActs") as Say;
  const { refusal, latest, queue } = glossary;
  if (refusal === "unreachable") return t("notSaved", { count: queue.length });
  if (refusal !== null) return sayRefusal(t, refusal.why, refusal.of.names);
  if (latest === null) return t("untouched");
  const saved = t(queue.length > 0 ? "saving" : "saved");
  // What lies before this visit is named when the server has answered.
  return latest.acts.length === 0 ? saved : `${sayAct(t, latest)}${t("separator")}${saved}`;
}

/** A rename to a name that is taken offers to merge the two. */
function offerOf({ refusal, rowOf }: Glossary) {
  if (refusal === null || refusal === "unreachable" || refusal.why.type !== "taken") return null;
  const { gesture } = refusal.of;
  const act = gesture.type === "act" ? gesture.acts[0] : undefined;
  const keptId = refusal.why.termId;
  if (act?.type !== "rename" || keptId === act.termId) return null;
  return { keptId, otherId: act.termId, name: rowOf(keptId)?.source ?? act.source };
}
