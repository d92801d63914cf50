"use client";

import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import { sayRefusal } from "#words/say-warning";
import type { DraftFile } from "./draft-file.ts";
import type { LinePlace } from "./line-places.ts";
import type { PlacedRefusal } from "./use-preview.ts";

/** Why nothing can be saved: the file and line, what was expected, what to do. What was handed over stays. */
export function Refused(
  props: PlacedRefusal & {
    readonly files: readonly DraftFile[];
    readonly onShowPlace: (place: LinePlace) => void;
  },
) {
  const t = useTranslations("import");
  const say = useTranslations("refusals");
  const { refusal, place, files } = props;
  const name = files[place.file]?.name ?? null;
  const { line } = place;
  return (
    <Notice
      tone="error"
      title={name === null ? t("refused", { line }) : t("refusedFile", { name, line })}
    >
      <p>{sayRefusal(say, refusal)}</p>
      <p className="quiet">{t("kept")}</p>
      {line > 0 && (
        <Button onClick={() => props.onShowPlace(place)}>{t("showLine", { line })}</Button>
      )}
    </Notice>
  );
}

/** The work could not be done, through no fault of the text. */
export function FailedNotice(props: {
  readonly code: string;
  readonly title: string;
  readonly onRetry?: () => void;
}) {
  const t = useTranslations("import");
  const { code, onRetry } = props;
  const why = (["busy", "diskFull", "textNotFound", "otherLanguages", "unreachable"] as const).find(
    (known) => known === code,
  );
  return (
    <Notice tone="error" title={props.title}>
      <p>{t(`why_${why ?? "unforeseen"}`)}</p>
      {onRetry && <Button onClick={onRetry}>{t("retry")}</Button>}
    </Notice>
  );
}
