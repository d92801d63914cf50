"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { type CardKind, cardKinds } from "#lib/cards/card-face";
import type { ImportedText } from "#lib/commands/save-import";
import type { Lang } from "#lib/language/text/unit";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import { saveText } from "./actions.ts";
import { CardKinds } from "./card-kinds.tsx";
import { type Draft, formOf } from "./draft.ts";
import type { FoundView, SaveAnswer } from "./preview-view.ts";
import { Refused } from "./reading.tsx";
import css from "./saving.module.css";

interface Props {
  readonly found: FoundView;
  readonly draft: Draft;
  readonly title: string | null;
  readonly sourceLang: Lang | null;
  readonly kinds: ReadonlySet<CardKind>;
  readonly stale: boolean;
  readonly onKinds: (kinds: ReadonlySet<CardKind>) => void;
  readonly onSaved: (text: ImportedText) => void;
  readonly onShowLine: (line: number) => void;
}

/** The last choice and the last word: which cards, and whether to save. */
export function Saving(props: Props) {
  const t = useTranslations("import");
  const { found, kinds } = props;
  const [problem, setProblem] = useState<SaveAnswer | "failed" | null>(null);
  const [pending, start] = useTransition();
  const count = cardKinds.reduce((sum, kind) => sum + (kinds.has(kind) ? found.cards[kind] : 0), 0);
  const save = () =>
    start(async () => {
      const answer = await send(props);
      if (answer !== "failed" && answer.type === "saved") props.onSaved(answer.text);
      else setProblem(answer);
    });
  return (
    <>
      <CardKinds counts={found.cards} chosen={kinds} onChange={props.onKinds} />
      <Problem problem={problem} onShowLine={props.onShowLine} />
      <div className={css.bar}>
        <Button look="main" disabled={pending || props.stale || kinds.size === 0} onClick={save}>
          {pending ? t("saving") : t("save")}
        </Button>
        <span aria-live="polite">{kinds.size === 0 ? t("noKind") : t("asksFor", { count })}</span>
      </div>
    </>
  );
}

async function send({ draft, title, sourceLang, kinds }: Props): Promise<SaveAnswer | "failed"> {
  const form = formOf(draft);
  if (!form.ok) return { type: "refused", refusal: form.error };
  if (title !== null) form.value.set("title", title);
  if (sourceLang !== null) form.value.set("sourceLang", sourceLang);
  for (const kind of kinds) form.value.append("cardKinds", kind);
  return (await saveText(form.value).catch(() => null)) ?? "failed";
}

function Problem(props: {
  readonly problem: SaveAnswer | "failed" | null;
  readonly onShowLine: (line: number) => void;
}) {
  const t = useTranslations("import");
  if (props.problem === null) return null;
  if (props.problem !== "failed" && props.problem.type === "refused") {
    return <Refused refusal={props.problem.refusal} onShowLine={props.onShowLine} />;
  }
  return (
    <Notice tone="error" title={t("saveFailed")}>
      <p>{t("saveFailedText")}</p>
    </Notice>
  );
}
