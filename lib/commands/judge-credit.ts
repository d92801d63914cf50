import { type CreditJudgement, judgeCredit } from "#lib/progress/credit-gain";
import { creditPairs } from "#lib/progress/credit-pairs";
import { listCards } from "#lib/store/card";
import { listRelatives } from "#lib/store/card-link";
import type { Db } from "#lib/store/database";
import { listEvidencedCards } from "#lib/store/evidence";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import { getPreset } from "#lib/store/preset";
import { listReviewsOfCards } from "#lib/store/review";
import { eventsOfFamily, familiesOf } from "./fold-cards.ts";

/** The same data are judged the same however often they are looked at. */
const seed = 2026;

/** Whether evidence foretells the answers of this learner, by the weights in use. Reads the logs of all cards that bear any. */
export async function judgeOwnCredit(db: Db, learnerId: LearnerId): Promise<CreditJudgement> {
  const cardIds = await listEvidencedCards(db, learnerId);
  const cards = await listCards(db, learnerId, cardIds);
  const links = [...cards, ...(await listRelatives(db, learnerId, cards))];
  const linkIds = [...new Set(links.map(({ id }) => id))];
  const events = groupBy(await listReviewsOfCards(db, learnerId, linkIds), ({ cardId }) => cardId);
  const families = familiesOf(links);
  const { weights } = await getPreset(db, learnerId);
  const pairs = cardIds.flatMap((cardId) => {
    const log = eventsOfFamily(families, cardId, (member) => events.get(member) ?? []);
    return creditPairs(cardId, log, weights);
  });
  return judgeCredit(pairs, seed);
}
