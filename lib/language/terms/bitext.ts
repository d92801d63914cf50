import type { FacingWord, LanguagePair, LeadWord } from "#lib/language/text/language-pair";
import type { Side, Unit, UnitKind } from "#lib/language/text/unit";

/** A unit turned so that the leading language stands first, whichever side it was on. */
export interface BitextUnit {
  readonly index: number;
  readonly kind: UnitKind;
  readonly lead: string;
  readonly words: readonly LeadWord[];
  readonly facing: string;
  readonly foldedFacing: string;
  /** The words kept in the facing text as the leading language writes them, lower case. */
  readonly kept: ReadonlySet<string>;
  readonly facingWords: readonly FacingWord[];
}

export interface Bitext {
  readonly languages: LanguagePair;
  readonly leadSide: Side;
  readonly units: readonly BitextUnit[];
}

/** Cuts both sides into words. Units that don't hold one segment of each of the two languages are left out. */
export function readBitext(
  units: readonly Unit[],
  languages: LanguagePair,
  follow?: (done: number, all: number) => void,
): Bitext {
  const { lead, facing } = languages;
  const bilingual = units.filter(
    ({ source, target }) =>
      (source.lang === lead.lang && target.lang === facing.lang) ||
      (source.lang === facing.lang && target.lang === lead.lang),
  );
  const leadSide = bilingual[0]?.source.lang === facing.lang ? "target" : "source";
  const inLead = ({ source, target }: Unit) => (source.lang === lead.lang ? source : target).text;
  const inFacing = ({ source, target }: Unit) => (source.lang === lead.lang ? target : source).text;
  const wordsOf = lead.readWords(bilingual.map(inLead));
  return {
    languages,
    leadSide,
    units: bilingual.map((unit, at) => {
      follow?.(at, bilingual.length);
      const text = inFacing(unit);
      const facingWords = facing.readWords(text);
      return {
        index: unit.index,
        kind: unit.kind,
        lead: inLead(unit),
        words: wordsOf[at] ?? [],
        facing: text,
        foldedFacing: facing.fold(text).folded,
        kept: new Set(facingWords.flatMap((w) => (w.isKept ? w.text.toLowerCase() : []))),
        facingWords,
      };
    }),
  };
}
