"use client";

import { type FormEvent, type Ref, type RefObject, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import css from "./reader-bar.module.css";

type Said =
  | { readonly type: "none" | "failed" }
  | { readonly type: "at"; readonly number: number; readonly count: number };

/**
 * Goes to the pair of that number, or from one to the next that has those words: most of a long text is not in the page, where the browser could find it.
 */
export function FindField(props: {
  readonly textId: string;
  readonly fieldRef: Ref<HTMLInputElement>;
  /** The unit at the top of the window: the search begins there. */
  readonly topRef: RefObject<number | null>;
  readonly onGoTo: (index: number, options: { readonly isMarked: boolean }) => void;
}) {
  const t = useTranslations("reader");
  const id = useId();
  const [said, setSaid] = useState<Said | null>(null);
  const found = useRef({ words: "", units: [] as readonly number[], at: -1 });
  const goOn = async (words: string) => {
    if (found.current.words !== words) {
      const units = await findUnits(props.textId, words);
      if (units === null) return setSaid({ type: "failed" });
      const ahead = units.findIndex((index) => index >= (props.topRef.current ?? 0));
      found.current = { words, units, at: Math.max(ahead, 0) - 1 };
    }
    const { units, at } = found.current;
    if (units.length === 0) return setSaid({ type: "none" });
    const next = (at + 1) % units.length;
    found.current = { words, units, at: next };
    setSaid({ type: "at", number: next + 1, count: units.length });
    props.onGoTo(units[next] ?? 1, { isMarked: true });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = `${new FormData(event.currentTarget).get("words") ?? ""}`.trim();
    if (/^\d{1,7}$/.test(words)) {
      setSaid(null);
      props.onGoTo(Number(words), { isMarked: true });
    } else if (words !== "") void goOn(words);
  };
  return (
    <search>
      <form className={css.find} onSubmit={submit}>
        <label htmlFor={id}>{t("find")}</label>
        <input
          ref={props.fieldRef}
          id={id}
          name="words"
          maxLength={200}
          autoComplete="off"
          className={css.field}
          aria-keyshortcuts="/"
        />
        <Button type="submit" look="quiet">
          {t("findGo")}
        </Button>
        <span role="status" className={css.found}>
          {said?.type === "at" && t("findAt", { number: said.number, count: said.count })}
          {said?.type === "none" && t("findNone")}
          {said?.type === "failed" && t("findFailed")}
        </span>
      </form>
    </search>
  );
}

async function findUnits(textId: string, words: string): Promise<readonly number[] | null> {
  try {
    const search = new URLSearchParams({ words });
    const reply = await fetch(`/api/v1/texts/${textId}/find?${search}`);
    return reply.ok ? ((await reply.json()) as { units: readonly number[] }).units : null;
  } catch {
    return null;
  }
}
