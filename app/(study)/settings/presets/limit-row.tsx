import { type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { isWithinBounds, presetBounds, usualRetention } from "#lib/memory/schedule/preset-bounds";
import { Button } from "#ui/button";
import { saveLimits } from "./actions.ts";
import type { RowOutcome } from "./outcomes.ts";
import { boundsOf, type LimitField, limitFields, type TypedLimits } from "./read-limits.ts";
import { readPercent, writePercent } from "./read-number.ts";
import css from "./text-limits.module.css";
import { useDraft } from "./use-draft.ts";

const columns = {
  desiredRetention: "retentionShort",
  newPerDay: "newShort",
  reviewsPerDay: "reviewsShort",
  todayNew: "todayNew",
  todayReviews: "todayReviews",
} as const satisfies Record<LimitField, string>;

interface Props {
  /** null: all texts together, which have limits of today only. */
  readonly textId: string | null;
  readonly title: ReactNode;
  /** The title to be read out. */
  readonly name: string;
  readonly saved: TypedLimits;
  readonly preset: Pick<TypedLimits, "desiredRetention" | "newPerDay" | "reviewsPerDay">;
  /** The retention was changed: its cards would now be given other days. */
  readonly onMoved?: () => void;
}

/** The wishes of one text, saved for themselves. */
export function LimitRow(props: Props) {
  const t = useTranslations("textLimits");
  const { textId, name } = props;
  const { draft, outcome, isSaving, save, row } = useRow(props);
  const hasChanged = draft.changed.length > 0;
  const label = textId === null ? t("saveAll") : t("saveNamed", { text: name });
  const onEnter = (event: React.KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !hasChanged) return;
    if (event.target instanceof HTMLInputElement) save();
  };
  return (
    <tr ref={row} onKeyDown={onEnter}>
      <th scope="row">{props.title}</th>
      {limitFields.map((field) => (
        <LimitCell key={field} {...props} {...{ field, draft, outcome }} />
      ))}
      <td className={css.save}>
        {hasChanged && (
          <>
            <Button disabled={isSaving} aria-label={label} onClick={save}>
              {isSaving ? t("saving") : t("save")}
            </Button>
            <Button
              look="quiet"
              disabled={isSaving}
              aria-label={t("discardNamed", { text: name })}
              onClick={draft.discard}
            >
              {t("discard")}
            </Button>
          </>
        )}
        <span role="status" className={css.said}>
          {!hasChanged && outcome?.kind === "saved" && `✓ ${t("saved")}`}
          {outcome?.kind === "gone" && `✕ ${t("textGone")}`}
        </span>
      </td>
    </tr>
  );
}

function LimitCell(
  props: Props & {
    readonly field: LimitField;
    readonly draft: ReturnType<typeof useDraft<TypedLimits>>;
    readonly outcome: RowOutcome | null;
  },
) {
  const t = useTranslations("textLimits");
  const { field, draft, outcome, preset } = props;
  const column = t(columns[field]);
  const usual = field === "todayNew" || field === "todayReviews" ? null : preset[field];
  if (props.textId === null && usual !== null) return <td data-label={column}>{usual}</td>;
  const isWrong =
    outcome?.kind === "refused" &&
    outcome.wrong.includes(field) &&
    outcome.typed[field] === draft.typed[field];
  const errorId = `${props.textId ?? "all"}-${field}-error`;
  return (
    <td data-label={column}>
      <input
        aria-label={t("cellLabel", { text: props.name, column })}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? errorId : undefined}
        inputMode="decimal"
        autoComplete="off"
        placeholder={field === "desiredRetention" ? (usual ?? "") : "–"}
        value={draft.typed[field]}
        onChange={(event) => draft.type(field, event.target.value)}
      />
      {isWrong && (
        <span id={errorId} className={css.error}>
          ✕ {t("cellOut", boundsShown(field))}
        </span>
      )}
      {field === "desiredRetention" && <Unusual share={readPercent(draft.typed[field])} />}
    </td>
  );
}

/** What an unusual retention costs, in a word. */
function Unusual({ share }: { readonly share: number }) {
  const t = useTranslations("textLimits");
  const [low, high] = usualRetention;
  if (!isWithinBounds("desiredRetention", share) || (share >= low && share <= high)) return null;
  return <span className={css.warning}>! {share > high ? t("muchWork") : t("muchForgotten")}</span>;
}

function useRow({ textId, saved, onMoved }: Props) {
  const draft = useDraft(`limits ${textId ?? "all"}`, saved);
  const [outcome, setOutcome] = useState<RowOutcome | null>(null);
  const [isSaving, startSaving] = useTransition();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (outcome?.kind !== "refused") return;
    row.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [outcome]);
  const save = () =>
    startSaving(async () => {
      const next = await saveLimits(textId, draft.typed);
      startSaving(() => {
        setOutcome(next);
        if (next.kind !== "saved") return;
        draft.discard();
        if (draft.changed.includes("desiredRetention")) onMoved?.();
      });
    });
  return { draft, outcome, isSaving, save, row };
}

function boundsShown(field: LimitField): { readonly least: number; readonly most: number } {
  const [least, most] = presetBounds[boundsOf[field]];
  if (field !== "desiredRetention") return { least, most };
  return { least: Number(writePercent(least)), most: Number(writePercent(most)) };
}
