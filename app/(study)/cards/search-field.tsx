"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { cardsHref } from "./cards-href.ts";
import type { CardsQuery } from "./cards-query.ts";

const pauseMs = 300;

/** Looks for what is typed a moment after the last key; without a script the form's button does. While an input method composes, nothing is looked for. */
export function SearchField({ query }: { readonly query: CardsQuery }) {
  const t = useTranslations("cardList");
  const router = useRouter();
  const [typed, setTyped] = useState(query.q);
  const [isPending, start] = useTransition();
  const asked = useRef(query.q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Back and forward bring another search; an answer to an older key does not.
    if (query.q === asked.current) return;
    asked.current = query.q;
    setTyped(query.q);
  }, [query.q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = (value: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      asked.current = value.trim();
      start(() => router.replace(cardsHref(query, { q: value.trim() }), { scroll: false }));
    }, pauseMs);
  };
  return (
    <label aria-busy={isPending}>
      {t("search")}
      <input
        type="search"
        name="q"
        value={typed}
        maxLength={200}
        autoComplete="off"
        placeholder={t("searchHint")}
        onChange={(event) => {
          setTyped(event.target.value);
          const { nativeEvent } = event;
          const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
          if (!isComposing) search(event.target.value);
        }}
        onCompositionEnd={(event) => search(event.currentTarget.value)}
      />
    </label>
  );
}
