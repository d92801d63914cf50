"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { useDueDays } from "#reschedule/due-days-provider";
import { RescheduleHint } from "#reschedule/reschedule-hint";
import { Button } from "#ui/button";
import { ConfirmButton } from "#ui/confirm-button";
import { Notice } from "#ui/notice";
import { copy, putInUse, remove } from "./actions.ts";
import type { ListOutcome } from "./outcomes.ts";
import css from "./preset-list.module.css";
import { shownName } from "./shown-name.ts";

/** A preset as its line in the list shows it. */
export interface PresetLine {
  readonly id: string;
  readonly name: string;
  readonly desiredRetention: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
}

interface Props {
  readonly presets: readonly PresetLine[];
  readonly inUseId: string;
  /** The one whose options are open below. */
  readonly openId: string;
}

const page = "/settings/presets";

/** All presets: which is in use, which is open; use, copy, delete. */
export function PresetList(props: Props) {
  const t = useTranslations("presets");
  const router = useRouter();
  const [outcome, setOutcome] = useState<ListOutcome | null>(null);
  const dueDays = useDueDays();
  const [isBusy, startActing] = useTransition();
  const act = (action: () => Promise<ListOutcome>) =>
    startActing(async () => {
      const next = await action();
      startActing(() => {
        setOutcome(next);
        if (next.kind === "nowInUse" && next.movesDays) dueDays.leave();
        if (next.kind === "copied") router.push(`${page}?preset=${next.id}`, { scroll: false });
        if (next.kind !== "deleted") return;
        if (next.id === props.openId) router.replace(page, { scroll: false });
        else router.refresh();
      });
    });
  return (
    <section aria-labelledby="presets">
      <h2 id="presets">{t("list")}</h2>
      <ul className={css.list}>
        {props.presets.map((preset) => (
          <Line key={preset.id} {...{ preset, act, isBusy }} {...props} />
        ))}
      </ul>
      {outcome && <Outcome outcome={outcome} />}
      {outcome?.kind === "nowInUse" && outcome.movesDays && <RescheduleHint />}
    </section>
  );
}

function Line(
  props: Props & {
    readonly preset: PresetLine;
    readonly isBusy: boolean;
    readonly act: (action: () => Promise<ListOutcome>) => void;
  },
) {
  const t = useTranslations("presets");
  const { preset, isBusy, act } = props;
  const { id, name } = preset;
  const isInUse = id === props.inUseId;
  return (
    <li className={id === props.openId ? `${css.line} ${css.open}` : css.line}>
      <div className={css.name}>
        <Link href={`${page}?preset=${id}#options`} aria-current={id === props.openId || undefined}>
          {name}
        </Link>
        {isInUse && <span className={css.inUse}>✓ {t("inUse")}</span>}
        <span className={css.summary}>
          {t("summary", {
            retention: preset.desiredRetention,
            new: preset.newPerDay,
            reviews: preset.reviewsPerDay,
          })}
        </span>
      </div>
      <div className={css.acts}>
        {!isInUse && (
          <Button
            disabled={isBusy}
            aria-label={t("useNamed", { name })}
            onClick={() => act(() => putInUse(id))}
          >
            {t("use")}
          </Button>
        )}
        <Button
          look="quiet"
          disabled={isBusy}
          aria-label={t("copyNamed", { name })}
          onClick={() => act(() => copy(id, name))}
        >
          {t("copy")}
        </Button>
        {!isInUse && (
          <DeleteButton name={name} isBusy={isBusy} onDelete={() => act(() => remove(id))} />
        )}
      </div>
    </li>
  );
}

function DeleteButton(props: {
  readonly name: string;
  readonly isBusy: boolean;
  readonly onDelete: () => void;
}) {
  const t = useTranslations("presets");
  const { name } = props;
  return (
    <ConfirmButton
      label={
        <>
          <span aria-hidden="true">{t("delete")}</span>
          <span className="visually-hidden">{t("deleteNamed", { name })}</span>
        </>
      }
      title={t("deleteTitle", { name })}
      confirm={t("delete")}
      cancel={t("keep")}
      pending={props.isBusy}
      onConfirm={props.onDelete}
    >
      <p>{t("deleteText")}</p>
    </ConfirmButton>
  );
}

function Outcome({ outcome }: { readonly outcome: ListOutcome }) {
  const t = useTranslations("presets");
  if (!("name" in outcome)) return <Notice tone="error">{t(outcome.kind)}</Notice>;
  const name = shownName(outcome.name, t("defaultName"));
  return <Notice tone="done">{t(outcome.kind, { name })}</Notice>;
}
