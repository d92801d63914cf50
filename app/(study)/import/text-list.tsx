"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import css from "./text-list.module.css";
import { nameOf, type TextDraft, type TextQueue } from "./text-queue.ts";

/** The texts that were handed over together: what is saved, what was skipped, what is worked on. */
export function TextList(props: {
  readonly queue: TextQueue;
  readonly onOpen: (id: number) => void;
}) {
  const t = useTranslations("import");
  const { texts, currentId } = props.queue;
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(currentId);
  // What was worked on has gone from the page; who reads by ear begins where the next one does.
  useEffect(() => {
    if (first.current !== currentId) heading.current?.focus();
    first.current = currentId;
  }, [currentId]);
  const at = texts.findIndex(({ id }) => id === currentId);
  return (
    <section className={css.texts}>
      <h2 ref={heading} tabIndex={-1} className={css.heading}>
        {t("textOf", { at: at + 1, count: texts.length })}
      </h2>
      <ol className={css.list}>
        {texts.map((text) => (
          <li key={text.id} aria-current={text.id === currentId ? "step" : undefined}>
            <TextEntry text={text} isCurrent={text.id === currentId} onOpen={props.onOpen} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function TextEntry(props: {
  readonly text: TextDraft;
  readonly isCurrent: boolean;
  readonly onOpen: (id: number) => void;
}) {
  const t = useTranslations("import");
  const { text, isCurrent } = props;
  const { outcome } = text;
  if (typeof outcome === "object") {
    return (
      <>
        <Link href={`/texts/${outcome.textId}`} className={css.name}>
          {outcome.title}
        </Link>
        <span className={css.saved}>{t("isSaved")}</span>
      </>
    );
  }
  const name = nameOf(text) || t("blankText");
  if (isCurrent && outcome === "open") {
    return (
      <>
        <strong className={css.name}>{name}</strong>
        <span className={css.state}>{t("isCurrent")}</span>
      </>
    );
  }
  return (
    <>
      <button type="button" className={css.open} onClick={() => props.onOpen(text.id)}>
        {name}
      </button>
      <span className={css.state}>{t(outcome === "skipped" ? "isSkipped" : "isWaiting")}</span>
    </>
  );
}
