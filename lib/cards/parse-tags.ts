import { cleanLine } from "#lib/language/text/clean-line";
import { err, ok, type Result } from "#lib/result";

/** As many tags may a note have, each of so many characters. */
export const tagBounds = { most: 50, longest: 100 } as const;

/** Anki's word for a card that is forgotten again and again. It stands among the tags, but is what the answers made of the card: nobody writes it. */
export const leechTag = "leech";

/** Why tags cannot be taken; `tag` is the one that cannot. `reserved`: it is `leechTag`. */
export type TagFault =
  | { readonly type: "tooMany" }
  | { readonly type: "tooLong" | "reserved"; readonly tag: string };

/**
 * Tags as they were typed, in their order, each once whatever its case (the first spelling stays). As in Anki spaces stand between tags; commas, Chinese ones too, do as
 * well. "::" parts a hierarchy; empty parts of it are left out, and so are quotation marks.
 */
export function parseTags(typed: string): Result<readonly string[], TagFault> {
  const words = typed.split(/[\s,，、;；]+/u).map(cleanTag);
  const tags = distinctTags(words.filter((word) => word !== ""));
  if (tags.length > tagBounds.most) return err({ type: "tooMany" });
  const long = tags.find((tag) => [...tag].length > tagBounds.longest);
  if (long !== undefined) return err({ type: "tooLong", tag: long });
  const reserved = tags.find((tag) => foldTag(tag) === leechTag);
  return reserved === undefined ? ok(tags) : err({ type: "reserved", tag: reserved });
}

/** Two tags of one fold are the same. */
export function foldTag(tag: string): string {
  return tag.toLowerCase();
}

/** Whether a tag is the one asked for, or stands below it: "talk::intro" is a "Talk". */
export function isTagUnder(tag: string, wanted: string): boolean {
  const [one, other] = [foldTag(tag), foldTag(wanted)];
  return one === other || one.startsWith(`${other}::`);
}

/** The tags with those added that they do not have yet, and without those removed. */
export function changeTags(
  tags: readonly string[],
  {
    add = [],
    remove = [],
  }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): readonly string[] {
  const gone = new Set(remove.map(foldTag));
  return distinctTags([...tags.filter((tag) => !gone.has(foldTag(tag))), ...add]);
}

function cleanTag(word: string): string {
  return cleanLine(word.replace(/["“”\\]/gu, ""))
    .text.split(/:{2,}/u)
    .filter((part) => part !== "")
    .join("::");
}

function distinctTags(tags: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const tag of tags) if (!byFold.has(foldTag(tag))) byFold.set(foldTag(tag), tag);
  return [...byFold.values()];
}
