import fc from "fast-check";
import { expect, test } from "vitest";
import { anyHouse, at, house } from "#lib/commands/test-year";
import { anyYear } from "#lib/commands/test-year-log";
import { dayOf } from "#lib/memory/time/learner-day";
import { ranges } from "#lib/progress/progress-range";
import { listDeck } from "./card.ts";
import { listGlossary } from "./glossary.ts";
import { loadProgress } from "./load-progress.ts";
import { listFalselyStudied } from "./studied-cache.ts";
import { expectAnswers } from "./test-answer-figures.ts";
import { expectCards, expectDue, expectTerms } from "./test-card-figures.ts";
import { countAnswers } from "./test-counted-answers.ts";

const seed = 20_261_124;

test(`every statistic is what counting by hand gives, over clock changes, merges and resets (seed ${seed}), 逐条核对`, async () => {
  await fc.assert(
    fc.asyncProperty(anyYear(10), anyHouse, async (year, choices) => {
      const { db, learner, log, into, textIds } = await house(year, choices);
      const { id, calendar } = learner;
      expect(await listFalselyStudied(db, id)).toEqual([]);
      const all = countAnswers(log, into);
      const glossary = await listGlossary(db, id);
      for (const textId of [null, ...textIds]) {
        const deck = await listDeck(db, id, textId);
        const asked = new Set(deck.map((card) => card.id));
        const answers = textId === null ? all : all.filter(({ cardId }) => asked.has(cardId));
        for (const range of ranges) {
          const data = await loadProgress(db, learner, { textId, range, at });
          if (data === null) throw new Error("没有这篇文章。");
          expect(data.today).toBe(dayOf(at, calendar));
          expectAnswers(data, answers);
          expectCards(data, deck, learner);
          expectDue(data, deck, { glossary, calendar });
          expectTerms(data, glossary);
        }
      }
    }),
    // Shrinking takes a minute and more.
    { seed, numRuns: 6, endOnFailure: true },
  );
}, 60_000);
