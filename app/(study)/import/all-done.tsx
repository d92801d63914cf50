"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import css from "./done.module.css";
import { Done } from "./done.tsx";
import type { SavedText, TextQueue } from "./text-queue.ts";

/** Every text that was handed over is dealt with. */
export function AllDone(props: {
  readonly queue: TextQueue;
  readonly onAnother: () => void;
  readonly onTakenBack: (id: number, text: SavedText) => void;
}) {
  const t = useTranslations("import");
  const place = useRef<HTMLDivElement>(null);
  // The button that saved is gone; the focus goes where its answer stands.
  useEffect(() => {
    place.current?.focus();
  }, []);
  const saved = props.queue.texts.flatMap(({ id, outcome }) =>
    typeof outcome === "object" ? [{ id, text: outcome }] : [],
  );
  return (
    <div ref={place} tabIndex={-1} className={css.done}>
      {saved.map(({ id, text }) => (
        <Done
          key={id}
          text={text}
          isAlone={saved.length === 1}
          onTakenBack={() => props.onTakenBack(id, text)}
        />
      ))}
      <Button onClick={props.onAnother}>{t("another")}</Button>
    </div>
  );
}
