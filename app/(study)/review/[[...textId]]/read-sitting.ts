import { redirect } from "next/navigation";
import { readStudyAddress, type Search, sameWordsHref } from "#actions/study-address";
import { sittingHref } from "#actions/study-href";
import type { StudySitting } from "./material.ts";

/** The custom study an address asks for; null: the daily review. What names no kind, or cannot be read, goes back to where it is chosen; what has not begun begins now. */
export function readSitting(search: Search, textId: string | null): StudySitting | null {
  if (search.study === undefined) return null;
  if (search.study === "") redirect(sameWordsHref({ ...search, study: undefined }, textId));
  const { choice: said, sinceMs, faults } = readStudyAddress(search);
  if (faults.length > 0) redirect(sameWordsHref(search, textId));
  const choice = { ...said, textId };
  if (sinceMs === null) redirect(sittingHref(choice, Date.now()));
  return { choice, since: new Date(sinceMs) };
}
