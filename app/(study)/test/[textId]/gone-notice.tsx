"use client";

import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import type { SittingState } from "./sitting-state.ts";

/** The text was mended elsewhere while it was tested: says so, and gives back what had been typed. */
export function GoneNotice(props: {
  readonly gone: NonNullable<SittingState["gone"]>;
  readonly onRead: () => void;
}) {
  const t = useTranslations("sitting");
  const { count, typed } = props.gone;
  return (
    <Notice tone="info" title={t("goneTitle", { count })}>
      <p>{t("goneText")}</p>
      <TypedText texts={[typed]} />
      <Button onClick={props.onRead}>{t("understood")}</Button>
    </Notice>
  );
}

/** What was typed and came to nothing, to be copied from here; nothing where nothing was typed. */
export function TypedText({ texts }: { readonly texts: readonly string[] }) {
  const t = useTranslations("sitting");
  const typed = [...new Set(texts)].filter((text) => text.trim() !== "");
  if (typed.length === 0) return null;
  return (
    <>
      <p>{t("youTyped")}</p>
      {typed.map((text) => (
        <blockquote key={text} className="reading">
          {text}
        </blockquote>
      ))}
    </>
  );
}
