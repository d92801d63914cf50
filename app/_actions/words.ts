"use server";

import type { z } from "zod";
import { enterAction } from "#lib/auth/enter-page";
import type { Syllable } from "#lib/language/text/dictionary-entry";
import { spellChinese } from "#lib/lexicon/spell-chinese";
import { faceWordsInThread } from "#lib/lexicon/text-thread";
import { type LookedUp, lookUpChinese } from "#lib/lexicon/word-book";
import { listUnitsBetween } from "#lib/store/reader";
import { listUnits } from "#lib/store/unit";
import { lookUpRequest, pickRequest, spellRequest } from "./words-request.ts";

/** What the dictionary has on a stretch of Chinese; [] when it has nothing. */
export async function lookUpWords(text: string): Promise<LookedUp[]> {
  await enterAction();
  const asked = lookUpRequest.safeParse(text);
  return asked.success ? lookUpChinese(asked.data) : [];
}

/** How the Chinese of the units between two indexes is read, both included, by the unit's id; units that have none are missing. */
export async function spellUnits(
  wanted: z.input<typeof spellRequest>,
): Promise<{ readonly unitId: string; readonly syllables: readonly Syllable[] }[]> {
  const { db, learner } = await enterAction();
  const asked = spellRequest.safeParse(wanted);
  if (!asked.success) return [];
  const { textId, ...span } = asked.data;
  const units = await listUnitsBetween(db, learner.id, textId, span);
  const chinese = units.flatMap(({ id, source, target }) =>
    [source, target].filter(({ lang }) => lang === "zh").map(({ text }) => ({ id, text })),
  );
  const spell = async ({ id, text }: (typeof chinese)[number]) => {
    return { unitId: id, syllables: await spellChinese(text) };
  };
  return Promise.all(chinese.map(spell));
}

/** What the other side of a unit has for words picked out of it, the likeliest first; [] when nothing is likely. */
export async function proposeFacing(
  wanted: z.input<typeof pickRequest>,
): Promise<readonly string[]> {
  const { db, learner } = await enterAction();
  const asked = pickRequest.safeParse(wanted);
  if (!asked.success) return [];
  const { textId, unitId, side, start, end } = asked.data;
  const units = await listUnits(db, learner.id, textId);
  const unit = units.find(({ id }) => id === unitId)?.index;
  if (unit === undefined) return [];
  return faceWordsInThread(units, { unit, side, start, end });
}
