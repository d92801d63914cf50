"use client";

import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import css from "./swipe-hint.module.css";

const seenKey = "duizhao.swipesTold";
const listeners = new Set<() => void>();
/** For a browser that keeps nothing: once a page. */
let seenHere = false;

/** Tells once, on a touch screen, what fingers can do. */
export function SwipeHint() {
  const t = useTranslations("reviewModes");
  const isNews = useSyncExternalStore(subscribe, isToTell, () => false);
  if (!isNews) return null;
  return (
    <section className={css.hint} aria-label={t("hintTitle")}>
      <p>{t("hint")}</p>
      <Button onClick={tellNoMore}>{t("understood")}</Button>
    </section>
  );
}

/** Who has swiped knows. */
export function tellNoMore(): void {
  seenHere = true;
  try {
    localStorage.setItem(seenKey, "1");
  } catch {
    // Storage is turned off: then it is told once a page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function isToTell(): boolean {
  if (seenHere || !window.matchMedia("(pointer: coarse)").matches) return false;
  try {
    return localStorage.getItem(seenKey) === null;
  } catch {
    return true;
  }
}
