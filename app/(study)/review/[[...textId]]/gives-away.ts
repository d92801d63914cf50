import type { CardFace } from "#lib/cards/card-face";

/** Whether a text's title has in print what is to be heard: a text without a title is called by its first sentence. */
export function givesAway(title: string, { kind, expected }: CardFace): boolean {
  const sentence = expected.texts[0] ?? "";
  if (kind !== "listening" || sentence === "") return false;
  const beginning = title.replace(/…$/, "").trim();
  return title.includes(sentence) || (beginning !== "" && sentence.startsWith(beginning));
}
