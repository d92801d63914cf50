import { headers } from "next/headers";

/** The language tag that dates and numbers of a screen follow: as the learner's region writes them, where the browser names one in the screen's language. */
export async function formatTag(locale: "en" | "zh"): Promise<string> {
  return tagFor(locale, (await headers()).get("accept-language") ?? "");
}

/** English is written in many ways ("3 March", "March 3"): the first one the header names. The Chinese screens are simplified, and so are their dates. */
export function tagFor(locale: "en" | "zh", header: string): string {
  if (locale === "zh") return "zh-Hans";
  const tags = header.split(",").map((part) => part.split(";")[0]?.trim() ?? "");
  return tags.find((tag) => /^en-[A-Z]{2}$/.test(tag)) ?? "en";
}
