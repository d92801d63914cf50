import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { dayToIso } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { getPreset, listPresets } from "#lib/store/preset";
import { getTodayOnly, listTextWishes } from "#lib/store/text-wishes";
import type { PresetLine } from "./preset-list.tsx";
import { type TypedLimits, typedLimits } from "./read-limits.ts";
import { shownName } from "./shown-name.ts";
import type { TextLine } from "./text-limits.tsx";
import { type TypedPreset, typedPreset } from "./typed-preset.ts";

/** What the page shows: all presets, the one that is open as its form has it, and what texts and today have of their own. */
interface PresetsData {
  readonly lines: readonly PresetLine[];
  readonly inUseId: string;
  readonly inUse: TypedPreset;
  readonly open: { readonly id: string; readonly typed: TypedPreset };
  readonly defaults: TypedPreset;
  readonly weights: readonly number[];
  /** "2026-11-23". */
  readonly today: string;
  readonly texts: readonly TextLine[];
  readonly ofAllTexts: TypedLimits;
}

/** Without `openId` the preset in use is open. Null when there is no such preset. */
export async function loadPresets(
  db: Db,
  learner: Learner,
  { openId, defaultName }: { readonly openId: string | null; readonly defaultName: string },
): Promise<PresetsData | null> {
  const { weights, ...inUse } = await getPreset(db, learner.id);
  const presets = await listPresets(db, learner.id);
  const open = presets.find(({ id }) => id === (openId ?? inUse.id));
  if (open === undefined) return null;
  const shown = <Named extends { readonly name: string }>(preset: Named): Named => ({
    ...preset,
    name: shownName(preset.name, defaultName),
  });
  return {
    lines: presets.map(shown).map(toLine),
    inUseId: inUse.id,
    inUse: typedPreset(shown(inUse)),
    open: { id: open.id, typed: typedPreset(shown(open)) },
    defaults: typedPreset({ ...defaultPreset, name: "" }),
    weights,
    ...(await loadLimits(db, learner)),
  };
}

async function loadLimits(db: Db, learner: Learner) {
  const today = dayOf(new Date(), learner.calendar);
  const nothing = { desiredRetention: null, newPerDay: null, reviewsPerDay: null };
  const ofAll = await getTodayOnly(db, learner.id);
  const texts = await listTextWishes(db, learner.id);
  return {
    today: dayToIso(today),
    ofAllTexts: typedLimits(nothing, ofAll, today),
    texts: texts.map(({ textId, title, todayOnly, ...wishes }) => ({
      ...{ textId, title },
      saved: typedLimits(wishes, todayOnly, today),
    })),
  };
}

function toLine({ id, name, desiredRetention, newPerDay, reviewsPerDay }: PresetLine): PresetLine {
  return { id, name, desiredRetention, newPerDay, reviewsPerDay };
}
