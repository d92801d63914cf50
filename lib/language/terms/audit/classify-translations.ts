import { foldChinese, foldTermKey, stemOf } from "#lib/language/text/fold";
import type { AuditTerm } from "./finding.ts";

/** Which translations count as one, by the commonest of them. */
export interface TranslationClasses {
  classOf(form: string): string;
  /** Whether it is what the source says, left as it is. */
  isKept(name: string): boolean;
  /** Whether it is only a part of a commoner translation: said short, or cut. */
  isPart(name: string): boolean;
}

interface Head {
  readonly name: string;
  readonly folded: string;
  readonly family: string;
  readonly isPart: boolean;
}

/** Sorts the forms of a term's translations: alike but for spaces, case or inflection, one that holds the other, or of one family: one class. */
export function classifyTranslations({
  source,
  key,
  targets,
  occurrences,
}: AuditTerm): TranslationClasses {
  const heads: Head[] = [];
  const known = new Map<string, Head>();
  const sourceKeys = new Set([key, familyKey(source)]);
  for (const { side, form } of occurrences) if (side === "source") sourceKeys.add(familyKey(form));
  const isKept = (text: string) =>
    sourceKeys.has(foldTermKey(text)) || sourceKeys.has(familyKey(text));
  const headOf = (name: string): Head => {
    const folded = foldChinese(name);
    const found = known.get(folded);
    if (found !== undefined) return found;
    const family = familyKey(name);
    // A kept word is a way of its own, also where a translation holds it.
    const alike = heads.filter((head) => isKept(name) === isKept(head.name));
    const same = heads.find((head) => head.family === family);
    const like = same ?? alike.find((head) => folded.includes(head.folded));
    const isPart = alike.some((head) => head.folded.includes(folded));
    const head = like ?? { name, folded, family, isPart };
    if (like === undefined) heads.push(head);
    known.set(folded, head);
    return head;
  };
  for (const { text } of [...targets].sort((a, b) => b.count - a.count)) headOf(text);
  return {
    classOf: (form) => headOf(form).name,
    isKept,
    isPart: (name) => headOf(name).isPart,
  };
}

function familyKey(text: string): string {
  return foldTermKey(text).split(" ").map(stemOf).join(" ");
}
