"use client";

import { useTranslations } from "use-intl";
import { type CardKind, cardKinds, usualKinds } from "#lib/cards/card-face";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import { SavingBar } from "#ui/saving-bar";
import { CardKinds } from "./card-kinds.tsx";
import type { LinePlace } from "./line-places.ts";
import { barAfterMs } from "./reading.tsx";
import { FailedNotice, Refused } from "./refused.tsx";
import type { TextDeskProps } from "./text-desk.tsx";
import { titleInsteadOf } from "./text-wishes.tsx";
import { useLate } from "./use-late.ts";
import type { FoundView, ReadView } from "./use-preview.ts";
import type { Saving, useSaving } from "./use-saving.ts";
import { WorkBar } from "./work-bar.tsx";

interface Props extends TextDeskProps {
  readonly view: ReadView;
  readonly found: FoundView;
  readonly isStale: boolean;
  readonly saver: ReturnType<typeof useSaving>;
  readonly onShowPlace: (place: LinePlace) => void;
}

const usual: ReadonlySet<CardKind> = new Set(usualKinds);

/** The last choice and the last word: which cards, and whether to save. */
export function SaveBar(props: Props) {
  const { found, text, view, saver, kinds } = props;
  const { saving, save } = saver;
  const isLate = useLate(saving.type === "saving", barAfterMs);
  const progress = saving.type === "saving" ? saving.progress : null;
  const saveAs = (updates: string | null) =>
    save({ title: titleInsteadOf(view.title, text.choices), kinds, updates });
  return (
    <>
      <div inert={saving.type === "saving"}>
        <CardKinds
          counts={found.cards}
          chosen={kinds ?? usual}
          sourceLang={view.sourceLang}
          onChange={props.onKinds}
        />
      </div>
      <SaveProblem {...props} saving={saving} />
      <SavingBar>
        {isLate ? (
          <WorkBar of="saving" progress={progress} onCancel={saver.stop} />
        ) : (
          <SaveButtons {...props} onSave={saveAs} />
        )}
      </SavingBar>
    </>
  );
}

function SaveButtons(props: Props & { readonly onSave: (updates: string | null) => void }) {
  const t = useTranslations("import");
  const { found, saver, isStale, onSave } = props;
  const kinds = props.kinds ?? usual;
  const isOff = saver.saving.type === "saving" || isStale || kinds.size === 0;
  const count = cardKinds.reduce((sum, kind) => sum + (kinds.has(kind) ? found.cards[kind] : 0), 0);
  const earlier = found.earlierVersion;
  return (
    <>
      {earlier ? (
        <>
          <Button look="main" disabled={isOff} onClick={() => onSave(earlier.textId)}>
            {t("update", { title: shorten(earlier.title) })}
          </Button>
          <Button disabled={isOff} onClick={() => onSave(null)}>
            {t("keepBoth")}
          </Button>
        </>
      ) : (
        <Button look="main" disabled={isOff} onClick={() => onSave(null)}>
          {t(saveWord(props))}
        </Button>
      )}
      <span aria-live="polite">{kinds.size === 0 ? t("noKind") : t("asksFor", { count })}</span>
    </>
  );
}

/** A button is no place for a title of two lines. */
function shorten(title: string): string {
  const characters = [...title];
  return characters.length > 30 ? `${characters.slice(0, 29).join("")}…` : title;
}

function saveWord({ queue, text, found }: Props) {
  if (found.removed !== null) return "restoreSaved";
  const isLast = queue.texts.every(({ id, outcome }) => id === text.id || outcome !== "open");
  return isLast ? "save" : "saveAndGoOn";
}

function SaveProblem({
  saving,
  found,
  text,
  onShowPlace,
}: Pick<Props, "found" | "text" | "onShowPlace"> & { readonly saving: Saving }) {
  const t = useTranslations("import");
  switch (saving.type) {
    case "refused":
      return <Refused {...saving} files={text.files} onShowPlace={onShowPlace} />;
    case "failed":
      return <FailedNotice code={saving.code} title={t("saveFailed")} />;
    case "stopped":
      // Where the last word came too late, the text is there, and the reading that followed says so.
      return found.existing === null && <Notice tone="info" title={t("savingStopped")} />;
    case "idle":
    case "saving":
      return null;
  }
}
