import type { Pair } from "#lib/language/text/unit";
import { namePlacesOf, type WordPlaces, wordPlacesOf } from "./ad-words.ts";
import { cueWeights, type SponsorCue, sponsorCuesOf } from "./sponsor-cues.ts";
import { textIn } from "./text-in.ts";

/** Rows that look like an advertisement read out in a talk: 0-based, both ends included. */
export interface SponsorBlock {
  readonly first: number;
  readonly last: number;
}

/**
 * Advertisements read out in a talk, by what is common to them in either language: a sponsor thanked, links, calls to sign up, offers, small print,
 * praise by the host, and a name that is dense here and absent elsewhere. They are ordinary pairs by form, so this only ever proposes.
 */
export function findSponsors(pairs: readonly Pair[]): SponsorBlock[] {
  if (pairs.length < minRows) return [];
  const cues = pairs.map((pair) => sponsorCuesOf(textIn(pair, "en"), textIn(pair, "zh")));
  if (!cues.some((found) => found.size > 0)) return [];
  const cores = coresOf(cues, [...namePlacesOf(pairs).values()]);
  if (cores.length === 0) return [];
  const words = wordPlacesOf(pairs);
  const blocks = cores.map((core) => withEdges(core, cues, words));
  return uniteNear(blocks).filter(({ first, last }) => last - first < maxShare * pairs.length);
}

/** Below this a text is too short to tell an advertisement from what it speaks of. */
const minRows = 8;

/** An advertisement is seldom longer than this, and what gives it away stands no further apart than that. */
const maxRows = 30;
const maxRowsBetween = 3;

/** Where more of the text than this advertises, it is the subject of the talk. */
const maxShare = 0.4;

/** What the cues of a block must weigh: with a name that stands here and nowhere else, and without one. */
const minWeight = { named: 4, nameless: 5 };

/** A name makes a block from this many rows on, and a kind of cue counts in this many at most. */
const minMentions = 3;
const maxOfOneCue = 2;

/** Rows before and after what gives it away that are looked at for where the advertisement begins and ends. */
const reach = { before: 7, after: 3 };

/** An advertisement says who pays, where to go, or its small print: discounts and what is good for "your company" may be what the talk is about. */
const addresses: readonly SponsorCue[] = ["explicit", "link", "call", "disclaimer"];

type Cues = readonly ReadonlySet<SponsorCue>[];

/** Stretches that weigh enough, from the first row that gives them away to the last. */
function coresOf(cues: Cues, namePlaces: readonly (readonly number[])[]): SponsorBlock[] {
  const names = namePlaces.filter(
    (places) => places.length >= minMentions && spanOf(places) < maxRows,
  );
  const strong = cues.flatMap((found, at) => (weightOf([found]) > 0 ? [at] : []));
  const cores = names.flatMap((places) => {
    const core = grow({ first: places[0] ?? 0, last: places.at(-1) ?? 0 }, strong);
    return isHeavy(core, cues, minWeight.named) ? [core] : [];
  });
  for (const at of strong) {
    if (cores.some(({ first, last }) => at >= first && at <= last)) continue;
    const core = grow({ first: at, last: at }, strong);
    const least = cues[at]?.has("explicit") ? minWeight.named : minWeight.nameless;
    if (isHeavy(core, cues, least)) cores.push(core);
  }
  return cores;
}

/** The stretch and every telling row that is near to it. */
function grow(core: SponsorBlock, telling: readonly number[]): SponsorBlock {
  let { first, last } = core;
  for (const at of telling) if (at > last && at - last <= maxRowsBetween) last = at;
  for (const at of telling.toReversed()) if (at < first && first - at <= maxRowsBetween) first = at;
  return { first, last };
}

function isHeavy({ first, last }: SponsorBlock, cues: Cues, least: number): boolean {
  const ofBlock = cues.slice(first, last + 1);
  const isAddressed = ofBlock.some((found) => addresses.some((cue) => found.has(cue)));
  return isAddressed && last - first < maxRows && weightOf(ofBlock) >= least;
}

function weightOf(cues: Cues): number {
  const counts = new Map<SponsorCue, number>();
  for (const found of cues)
    for (const cue of found) counts.set(cue, Math.min((counts.get(cue) ?? 0) + 1, maxOfOneCue));
  return [...counts].reduce((sum, [cue, count]) => sum + count * cueWeights[cue], 0);
}

/**
 * An advertisement begins before its name is said: rows above belong to it while they speak of the same things, which the rest of the text does
 * not, and the row in which the talk turns to it; rows below in the same way, or where they are small print.
 */
function withEdges(core: SponsorBlock, cues: Cues, words: WordPlaces): SponsorBlock {
  const zone = { first: core.first - reach.before, last: core.last + reach.after };
  const isOf = (at: number, block: SponsorBlock) => isOfBlock(at, block, zone, words);
  let { first, last } = core;
  for (let at = first - 1; at >= Math.max(zone.first, first - 2, 0); at -= 1) {
    const isTurn = cues[at]?.has("turn") === true;
    if (isTurn || isOf(at, { first, last })) first = at;
    if (isTurn) break;
  }
  for (let at = last + 1; at <= Math.min(zone.last, cues.length - 1); at += 1) {
    if (!isOf(at, { first, last }) && weightOf(cues.slice(at, at + 1)) < 2) break;
    last = at;
  }
  return { first, last };
}

/** True where the row shares a word with the block that stands nowhere else but around it. */
function isOfBlock(
  at: number,
  block: SponsorBlock,
  zone: SponsorBlock,
  { ofRow, places }: WordPlaces,
): boolean {
  return (ofRow[at] ?? []).some((word) => {
    const rows = places.get(word) ?? [];
    const isConfined = rows.every((row) => row >= zone.first && row <= zone.last);
    return isConfined && rows.some((row) => row >= block.first && row <= block.last);
  });
}

function uniteNear(blocks: readonly SponsorBlock[]): SponsorBlock[] {
  const united: SponsorBlock[] = [];
  for (const block of [...blocks].sort((a, b) => a.first - b.first)) {
    const before = united.at(-1);
    if (before === undefined || block.first > before.last + 1) united.push(block);
    else
      united[united.length - 1] = { first: before.first, last: Math.max(before.last, block.last) };
  }
  return united;
}

function spanOf(places: readonly number[]): number {
  return (places.at(-1) ?? 0) - (places[0] ?? 0);
}
