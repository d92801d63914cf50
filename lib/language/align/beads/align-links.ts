import { singularOf, stemOf } from "#lib/language/text/fold";
import type { Lexicon } from "#lib/language/text/lexicon";
import type { TokenSide, TokenType } from "./align-tokens.ts";

/** How sure it is that two words say the same: 0 surely, 1 by one word of a longer sense, 2 by a shared character. */
export type Level = 0 | 1 | 2;
export const levelCount = 3;

/** For each word type of one side, the types of the other that may translate it, and how surely. */
export interface Links {
  readonly to: readonly (readonly number[])[];
  readonly levels: readonly (readonly Level[])[];
}

/** Which words of two sides may translate each other, seen from either. */
export interface LinkTable {
  readonly english: Links;
  readonly chinese: Links;
}

const exactSense = 1;
const familySense = 0.8;
const sharedCharacters = 0.6;
const levelFrom = [0.6, 0.3, 0.12] as const;
const weakest = levelFrom[2];

/**
 * Links the words of two sides: equal numbers, marks and Latin words, senses of the dictionary, characters shared with a translation the
 * dictionary gives. Each word type is looked up once.
 */
export function linkTokens(
  english: TokenSide,
  chinese: TokenSide,
  lexicon: Lexicon | null,
): LinkTable {
  const found: number[][] = english.types.map(() => []);
  const raise = (englishId: number, chineseId: number, strength: number) => {
    if (strength >= weakest) found[englishId]?.push(chineseId, strength);
  };
  linkEqual(english.types, chinese.types, raise);
  if (lexicon !== null) {
    linkSenses(english.types, chinese.types, lexicon, raise);
    linkCharacters(english.types, chinese.types, lexicon, raise);
  }
  return toTable(found, chinese.types.length);
}

/** The links of which either side learns something: `tells` says whether a word learns from being found at a level. */
export function withoutSilent(
  links: LinkTable,
  tellsEnglish: (id: number, level: Level) => boolean,
  tellsChinese: (id: number, level: Level) => boolean,
): LinkTable {
  const table = {
    english: emptyLinks(links.english.to.length),
    chinese: emptyLinks(links.chinese.to.length),
  };
  for (const [id, others] of links.english.to.entries())
    for (const [at, other] of others.entries()) {
      const level = links.english.levels[id]?.[at] ?? 0;
      if (tellsEnglish(id, level) || tellsChinese(other, level)) addLink(table, id, other, level);
    }
  return table;
}

type Raise = (englishId: number, chineseId: number, strength: number) => void;

function linkEqual(
  english: readonly TokenType[],
  chinese: readonly TokenType[],
  raise: Raise,
): void {
  const byKey = new Map<string, number[]>();
  for (const [id, type] of english.entries())
    for (const key of equalKeys(type)) listed(byKey, key).push(id);
  for (const [id, type] of chinese.entries())
    for (const key of equalKeys(type))
      for (const other of byKey.get(key) ?? []) raise(other, id, exactSense);
}

function equalKeys({ key, kind }: TokenType): readonly string[] {
  if (kind === "number" || kind === "mark") return [key];
  return [...new Set([`=${singularOf(key)}`, `~${stemOf(key)}`])];
}

function linkSenses(
  english: readonly TokenType[],
  chinese: readonly TokenType[],
  lexicon: Lexicon,
  raise: Raise,
): void {
  const byWord = new Map<string, number[]>();
  for (const [id, { key, kind }] of english.entries()) {
    if (kind !== "word" && kind !== "function") continue;
    listed(byWord, `=${key}`).push(id);
    listed(byWord, `~${stemOf(key)}`).push(id);
  }
  for (const [id, { key, kind }] of chinese.entries()) {
    if (kind !== "word" && kind !== "function") continue;
    for (const gloss of lexicon.glosses(key)) {
      const words = gloss.toLowerCase().match(/[a-z][a-z0-9']*/g) ?? [];
      const content = words.filter((word) => !emptyWords.has(word));
      const share = 1 / Math.max(content.length, 1);
      for (const word of content.length > 0 ? content : words) {
        for (const other of byWord.get(`=${word}`) ?? []) raise(other, id, exactSense * share);
        for (const other of byWord.get(`~${stemOf(word)}`) ?? [])
          raise(other, id, familySense * share);
      }
    }
  }
}

/** Words of a sense that say nothing beside another one. */
const emptyWords = new Set(
  "a an the of to in on at by for with from into and or as be is are not one's one sb sth oneself etc up out off that which it".split(
    " ",
  ),
);

/** 碾 in the text for 碾压 in the dictionary: the square of the shared characters (Dice) with the nearest translation. */
function linkCharacters(
  english: readonly TokenType[],
  chinese: readonly TokenType[],
  lexicon: Lexicon,
  raise: Raise,
): void {
  const byCharacter = new Map<string, number[]>();
  for (const [id, { key, kind }] of chinese.entries())
    if (kind === "word") for (const char of new Set(key)) listed(byCharacter, char).push(id);
  const isUnknown = Uint8Array.from(chinese, ({ key }) =>
    lexicon.glosses(key).length === 0 ? 1 : 0,
  );
  const shared = new Uint8Array(chinese.length);
  const touched: number[] = [];
  for (const [id, { key, kind }] of english.entries()) {
    if (kind !== "word") continue;
    for (const translation of lexicon.translations(key).slice(0, 12)) {
      for (const char of new Set(translation))
        for (const other of byCharacter.get(char) ?? []) {
          if (shared[other] === 0) touched.push(other);
          shared[other] = (shared[other] ?? 0) + 1;
        }
      for (const other of touched) {
        const length = (chinese[other]?.key.length ?? 0) + translation.length;
        const dice = (2 * (shared[other] ?? 0)) / length;
        const strength = dice === 1 ? exactSense : sharedCharacters * dice * dice;
        if (strength >= levelFrom[1] || isUnknown[other] === 1) raise(id, other, strength);
        shared[other] = 0;
      }
      touched.length = 0;
    }
  }
}

/** Of several reasons to link two words the surest counts. `found`: for each English word, a Chinese word and a strength by turns. */
function toTable(found: readonly (readonly number[])[], chineseCount: number): LinkTable {
  const table = { english: emptyLinks(found.length), chinese: emptyLinks(chineseCount) };
  const best = new Float32Array(chineseCount);
  for (const [englishId, list] of found.entries()) {
    const others: number[] = [];
    for (let at = 0; at < list.length; at += 2) {
      const other = list[at] ?? 0;
      if (best[other] === 0) others.push(other);
      best[other] = Math.max(best[other] ?? 0, list[at + 1] ?? 0);
    }
    for (const other of others) {
      addLink(table, englishId, other, levelOf(best[other] ?? 0));
      best[other] = 0;
    }
  }
  return table;
}

function levelOf(strength: number): Level {
  // A strength kept as a 32-bit number may have lost a little.
  if (strength + 1e-6 >= levelFrom[0]) return 0;
  return strength + 1e-6 >= levelFrom[1] ? 1 : 2;
}

function addLink(
  { english, chinese }: Record<"english" | "chinese", ReturnType<typeof emptyLinks>>,
  englishId: number,
  chineseId: number,
  level: Level,
): void {
  english.to[englishId]?.push(chineseId);
  english.levels[englishId]?.push(level);
  chinese.to[chineseId]?.push(englishId);
  chinese.levels[chineseId]?.push(level);
}

function emptyLinks(count: number) {
  const lists = <T>() => Array.from({ length: count }, (): T[] => []);
  return { to: lists<number>(), levels: lists<Level>() };
}

function listed(map: Map<string, number[]>, key: string): number[] {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made: number[] = [];
  map.set(key, made);
  return made;
}
