import type { Bitext } from "#lib/language/terms/bitext";
import type { LeadLanguage, LeadWord } from "#lib/language/text/language-pair";
import type { Mention } from "./find-candidates.ts";
import { keyOf } from "./key-of.ts";

/** What an acronym is short for, by keys, and where the text says it in full. */
export interface Expansion {
  readonly acronym: string;
  readonly key: string;
  readonly mention: Mention;
}

/** Words that may stand between an acronym and its full form ("or", "i.e.", "is short for"); only function words beside the shortest acronyms. */
const MOST_BETWEEN = 4;
const TELLING_LETTERS = 3;
/** Function words of the full form that the acronym leaves out ("and", "of the"). */
const MOST_LEFT_OUT = 3;

/** Acronyms spelled out beside themselves: "dynamic random-access memory (DRAM)", "CI, or continuous integration". */
export function findExpansions({ units, languages }: Bitext): readonly Expansion[] {
  const { lead } = languages;
  return units.flatMap(({ words }, place) =>
    words.flatMap((word, at): Expansion[] => {
      const letters = lettersOf(word.text);
      if (letters === null) return [];
      const span = findBeside(words, at, letters, lead);
      if (span === null) return [];
      const full = words.slice(span.from, span.to);
      return [
        { acronym: keyOf([word], lead), key: keyOf(full, lead), mention: { place, ...span } },
      ];
    }),
  );
}

/** "DRAMs" → "dram"; null for what is no acronym. */
function lettersOf(text: string): string | null {
  return /^(\p{Lu}{2,7})s?$/u.exec(text)?.[1]?.toLowerCase() ?? null;
}

type Stretch = Pick<Mention, "from" | "to">;

function findBeside(
  words: readonly LeadWord[],
  at: number,
  letters: string,
  lead: LeadLanguage,
): Stretch | null {
  const isFiller = (word: LeadWord | undefined) =>
    word !== undefined &&
    (letters.length >= TELLING_LETTERS || lead.stopWords.has(word.text.toLowerCase()));
  for (let between = 0; between <= MOST_BETWEEN; between += 1) {
    const before = at - between;
    if (between > 0 && !isFiller(words[before])) break;
    const from = startOf(words, before, letters, lead);
    if (from !== null) return { from, to: before };
  }
  for (let between = 0; between <= MOST_BETWEEN; between += 1) {
    const from = at + 1 + between;
    const longest = Math.min(words.length, from + letters.length + MOST_LEFT_OUT);
    for (let to = from + letters.length; to <= longest; to += 1) {
      if (spells(words.slice(from, to), letters, lead)) return { from, to };
    }
    if (!isFiller(words[from])) break;
  }
  return null;
}

/** Where the full form begins that ends before a word. */
function startOf(
  words: readonly LeadWord[],
  to: number,
  letters: string,
  lead: LeadLanguage,
): number | null {
  const first = Math.max(0, to - letters.length - MOST_LEFT_OUT);
  for (let from = to - letters.length; from >= first; from -= 1) {
    if (spells(words.slice(from, to), letters, lead)) return from;
  }
  return null;
}

/** The words begin with the letters in order; function words between may be left out. */
function spells(words: readonly LeadWord[], letters: string, lead: LeadLanguage): boolean {
  const isApart = words.some((word, index) => index > 0 && word.gap === "other");
  if (isApart || words.length < letters.length) return false;
  const initials = words.map((word) => word.text.charAt(0).toLowerCase());
  if (initials[0] !== letters.charAt(0) || initials.at(-1) !== letters.at(-1)) return false;
  let spelled = 0;
  for (const [index, word] of words.entries()) {
    if (initials[index] === letters.charAt(spelled)) spelled += 1;
    else if (!lead.stopWords.has(word.text.toLowerCase())) return false;
  }
  return spelled === letters.length;
}
