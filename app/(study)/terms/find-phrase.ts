import type { Lang } from "#lib/language/text/unit";
import { findPlacesInThread } from "#lib/lexicon/text-thread";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listTextNames, type TextName } from "#lib/store/text-names";
import { listUnits } from "#lib/store/unit";

/** Where a phrase stands. `translated`: units whose other side has one of the translations written so far. */
interface PhraseText {
  readonly id: string;
  readonly title: string;
  readonly places: number;
  readonly units: number;
  readonly translated: number;
}

/** The texts that have a phrase, all of the same two languages: those in which it stands in most units. */
export interface FoundPhrase {
  readonly languages: { readonly sourceLang: Lang; readonly targetLang: Lang } | null;
  readonly texts: readonly PhraseText[];
}

/** Looks for a phrase as a term of it would be found, in any inflection; in one text or (null) in all live ones. */
export async function findPhrase(
  db: Db,
  learnerId: LearnerId,
  asked: {
    readonly source: string;
    readonly translations: readonly string[];
    readonly textId: string | null;
  },
): Promise<FoundPhrase> {
  const texts = await listTextNames(db, learnerId);
  const found: (PhraseText & TextName)[] = [];
  for (const text of texts) {
    if (asked.textId !== null && text.id !== asked.textId) continue;
    const units = await listUnits(db, learnerId, text.id);
    const term = { id: "phrase", source: asked.source, targets: asked.translations };
    const places = await findPlacesInThread(units, [term]);
    const ofSource = places.filter(({ side }) => side === "source");
    const unitsOf = (some: typeof places) => new Set(some.map(({ unit }) => unit)).size;
    if (ofSource.length === 0) continue;
    const translated = unitsOf(places.filter(({ side }) => side === "target"));
    found.push({ ...text, places: ofSource.length, units: unitsOf(ofSource), translated });
  }
  const best = found.toSorted((one, other) => other.units - one.units)[0];
  if (best === undefined) return { languages: null, texts: [] };
  const { sourceLang, targetLang } = best;
  return {
    languages: { sourceLang, targetLang },
    texts: found
      .filter((one) => one.sourceLang === sourceLang && one.targetLang === targetLang)
      .map(({ id, title, places, units, translated }) => ({
        id,
        title,
        places,
        units,
        translated,
      })),
  };
}
