/**
 * Of all traditional characters with their simplified ones, those that matter beside these texts, in a row ("東东為为"): a few bytes that can travel to where the
 * answer is typed.
 */
export function characterPairs(
  texts: readonly string[],
  simplified: ReadonlyMap<string, string>,
): string {
  const pairs = pairsByCharacter(simplified);
  const characters = [...new Set(texts.join(""))];
  return [...new Set(characters.flatMap((character) => pairs.get(character) ?? []))].join("");
}

type Pairs = ReadonlyMap<string, readonly string[]>;

/** Made once for each table and kept as long as the table itself. */
const known = new WeakMap<ReadonlyMap<string, string>, Pairs>();

function pairsByCharacter(simplified: ReadonlyMap<string, string>): Pairs {
  const made = known.get(simplified);
  if (made !== undefined) return made;
  const pairs = new Map<string, string[]>();
  for (const [traditional, plain] of simplified)
    for (const character of new Set([traditional, plain]))
      pairs.set(character, [...(pairs.get(character) ?? []), `${traditional}${plain}`]);
  known.set(simplified, pairs);
  return pairs;
}

/** A text with the traditional characters of the pairs as simplified ones; every other character stays. */
export function plainCharacters(text: string, pairs: string): string {
  if (pairs === "") return text;
  const characters = Array.from(pairs);
  const plain = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2)
    plain.set(characters[at] ?? "", characters[at + 1] ?? "");
  return text.replace(/\p{Script=Han}/gu, (character) => plain.get(character) ?? character);
}
