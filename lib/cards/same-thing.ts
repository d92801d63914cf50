import { stemOf } from "#lib/language/text/fold";
import type { Form } from "./confusable-form.ts";

/** A term's name and its translations, ready to be compared. */
export interface NamedThing {
  readonly source: Form;
  readonly translations: readonly Form[];
}

/**
 * Whether one term is part of the other's name, as whole words ("model" of "reward model") or, in Chinese, two characters or more: whoever meets the longer one
 * reads the shorter in it, and takes neither for the other.
 */
export function isNested(one: NamedThing, other: NamedThing): boolean {
  return isPart(one.source, other.source) || isPart(other.source, one.source);
}

/**
 * Whether two terms are two spellings or forms of one thing: they share a translation, and their names are the same but for spaces, for what British and American
 * English write differently, for endings of the same words, or one is made of the initials of the other's words.
 */
export function isVariant(one: NamedThing, other: NamedThing): boolean {
  const theirs = new Set(other.translations.map(({ folded }) => folded));
  if (!one.translations.some(({ folded }) => theirs.has(folded))) return false;
  const [own, facing] = [one.source.folded, other.source.folded];
  return spelling(own) === spelling(facing) || isShort(own, facing) || isShort(facing, own);
}

function isPart(part: Form, whole: Form): boolean {
  const [short, long] = [part.graphemes.length, whole.graphemes.length];
  if (short >= long || short < 2 || part.isChinese !== whole.isChinese) return false;
  if (part.isChinese) return whole.folded.includes(part.folded);
  return ` ${whole.folded} `.includes(` ${part.folded} `);
}

/** One key for the spellings of a name: lossy, and compared only where a translation is shared. */
function spelling(folded: string): string {
  return folded.split(" ").map(spellWord).join("");
}

function spellWord(word: string): string {
  const american = word
    .replace(/our(?=$|s|e|i)/, "or")
    .replace(/([aeiouy]l)l(?=e|i)/, "$1")
    .replace(/(?<=..)i[sz](?:e[drs]?|ing|ation)$/, "iz")
    .replace(/(?<=..)yse(?=$|r|d)/, "yze")
    .replace(/(?<=..[bt])re$/, "er")
    .replace(/ogue$/, "og")
    .replace(/ence$/, "ense")
    .replace(/[ao]e(?=.{2})/, "e");
  return stemOf(american);
}

/** "rl" of "reinforcement learning". */
function isShort(name: string, words: string): boolean {
  const parts = words.split(" ");
  return parts.length > 1 && name === parts.map((word) => word.slice(0, 1)).join("");
}
