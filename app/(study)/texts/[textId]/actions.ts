"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { enterAction } from "#lib/auth/enter-page";
import { chooseCardKinds } from "#lib/commands/choose-card-kinds";
import { findText } from "#lib/store/text";
import {
  loadPairCards,
  loadTermDetails,
  type PairCards,
  type TermDetails,
} from "./load-details.ts";

const ids = z.object({ textId: z.uuid(), id: z.uuid() });

/** What the drawer shows of a term of the text; null when there is none. */
export async function readTerm(textId: string, termId: string): Promise<TermDetails | null> {
  const { db, learner } = await enterAction();
  const asked = ids.safeParse({ textId, id: termId });
  if (!asked.success) return null;
  return loadTermDetails(db, learner, { textId, termId, at: new Date() });
}

/** The cards that ask a pair as a whole; null when there is no such text. */
export async function readPairCards(textId: string, unitId: string): Promise<PairCards | null> {
  const { db, learner } = await enterAction();
  const asked = ids.safeParse({ textId, id: unitId });
  return asked.success ? loadPairCards(db, learner.id, { textId, unitId }) : null;
}

/** Has the text ask for the translation of its pairs, this one among them; null when it could not be. */
export async function makePairCards(textId: string, unitId: string): Promise<PairCards | null> {
  const { db, learner } = await enterAction();
  const asked = ids.safeParse({ textId, id: unitId });
  const text = asked.success ? await findText(db, learner.id, textId) : null;
  if (text === null) return null;
  const kinds = [...text.cardKinds, "translation"] as const;
  const done = await chooseCardKinds(db, learner.id, { textId, kinds });
  revalidatePath("/", "layout");
  return done.ok ? loadPairCards(db, learner.id, { textId, unitId }) : null;
}
