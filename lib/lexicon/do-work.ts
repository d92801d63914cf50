import { examine } from "#lib/language/align/doctor/examine-pairs";
import { readText } from "#lib/language/align/read-text";
import { findWordings } from "#lib/language/terms/audit/find-wordings";
import { extractTerms } from "#lib/language/terms/extract-terms";
import { faceWords } from "#lib/language/terms/pairing/face-words";
import { findPlaces } from "#lib/language/terms/places/find-places";
import { englishChinese } from "#lib/language/text/english-chinese";
import type { Lexicon } from "#lib/language/text/lexicon";
import type { Answers, Work, WorkStage } from "./text-work.ts";

/** Does what the thread was asked. `follow` gives what is told how far a stage is. */
export function doWork(
  work: Work,
  lexicon: Lexicon,
  follow: (stage: WorkStage) => (share: number) => void,
): Answers[Work["type"]] {
  switch (work.type) {
    case "warm":
      return null;
    case "read": {
      const { sourceLang, formats, repairs } = work.choices;
      return readText(work.files, {
        lexicon,
        onProgress: follow("aligning"),
        ...(sourceLang && { sourceLang }),
        ...(formats && { formats }),
        ...(repairs && { repairs }),
      });
    }
    case "terms":
      return extractTerms(work.units, englishChinese(lexicon), { onProgress: follow("terms") });
    case "examine":
      return examine(work.pairs, { sourceLang: work.sourceLang, lexicon });
    case "places":
      return findPlaces(work.units, work.terms, englishChinese(lexicon));
    case "wordings":
      return findWordings(work.units, work.terms, englishChinese(lexicon));
    case "facing":
      return faceWords(work.units, englishChinese(lexicon), work.picked);
  }
}

/** Above this many UTF-16 units or pairs work is long: a second or more. */
const shortLength = 200_000;
const shortPairs = 600;

/** Whether it may be done in the midst of longer work: what is done in about a second, and what a transaction waits for. */
export function isShort(work: Work): boolean {
  switch (work.type) {
    case "warm":
    // Asked within transactions: nobody can save anything while it waits for its turn.
    case "places":
    // A few hundred units of a text, whatever its length.
    case "facing":
      return true;
    case "read":
      return work.files.reduce((sum, { content }) => sum + content.length, 0) <= shortLength;
    case "terms":
    case "wordings":
      return work.units.length <= shortPairs;
    case "examine":
      return work.pairs.length <= shortPairs;
  }
}
