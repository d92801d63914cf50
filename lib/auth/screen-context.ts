import { headers } from "next/headers";
import { openDatabase } from "#lib/store/database";
import { requireLearner } from "./require-learner.ts";

/** For whom, in which language and zone a screen speaks: as the learner chose, else the first of ours that the browser asks for. */
export async function screenContext(): Promise<{
  readonly learnerId: string;
  readonly locale: "en" | "zh";
  readonly zone: string;
}> {
  // First of all: what reads headers is never rendered at build time, when there is no database.
  const asked = (await headers()).get("accept-language");
  const learner = await requireLearner(openDatabase());
  return {
    learnerId: learner.id,
    locale: learner.screenLanguage ?? firstLanguage(asked ?? ""),
    zone: learner.calendar.zone,
  };
}

/** The first language of an Accept-Language header that the screens speak; English when there is none. */
export function firstLanguage(header: string): "en" | "zh" {
  const tags = header.split(",").map((part) => {
    const [tag = "", q = "q=1"] = part.trim().toLowerCase().split(";");
    return { tag, weight: Number(q.trim().slice(2)) };
  });
  const sorted = tags.sort((a, b) => b.weight - a.weight);
  const first = sorted.find(({ tag }) => /^(en|zh)\b/.test(tag));
  return first?.tag.startsWith("zh") ? "zh" : "en";
}
