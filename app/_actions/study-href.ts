import { type StudyChoice, usualChoice } from "#lib/memory/schedule/custom-study-choice";

/** The address of the screen on which a choice is made. What is as usual is left out. */
export function studyHref(choice: StudyChoice): string {
  const search = toSearch(choice);
  if (choice.textId !== null) search.set("text", choice.textId);
  return `/study?${search}`;
}

/** The address of a sitting. `sinceMs` is when it begins, in milliseconds since 1970; without it, when it is opened. */
export function sittingHref(choice: StudyChoice, sinceMs?: number): string {
  const search = toSearch(choice);
  if (sinceMs !== undefined) search.set("since", String(sinceMs));
  return `/review${choice.textId === null ? "" : `/${choice.textId}`}?${search}`;
}

function toSearch(choice: StudyChoice): URLSearchParams {
  const { kind, days, tags, flags, order, limit, reschedules } = choice;
  const usual = usualChoice(kind);
  const search = new URLSearchParams({ study: kind });
  if (days !== usual.days) search.set("days", String(days));
  for (const tag of tags) search.append("tag", tag);
  for (const flag of flags) search.append("flag", String(flag));
  if (order !== usual.order) search.set("order", order);
  if (limit !== usual.limit) search.set("limit", String(limit));
  if (reschedules !== usual.reschedules) search.set("schedule", reschedules ? "yes" : "no");
  return search;
}
