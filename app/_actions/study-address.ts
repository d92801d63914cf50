import { z } from "zod";
import { foldTag, tagBounds } from "#lib/cards/parse-tags";
import {
  type StudyChoice,
  studyBounds,
  studyKinds,
  studyOrders,
  usualChoice,
} from "#lib/memory/schedule/custom-study-choice";
import { isId } from "#lib/store/ids";

/** A choice as an address says it. Where a field could not be read the usual one stands, and `faults` names it. */
export interface StudyAddress {
  readonly choice: StudyChoice;
  /** When the sitting began, in milliseconds since 1970. */
  readonly sinceMs: number | null;
  readonly faults: readonly StudyField[];
}

export type StudyField = keyof typeof schemas;

/** The search parameters of a page. */
export type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

const within = ([least, most]: readonly [number, number]) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(least).max(most));
const many = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(item).max(mostValues));

const mostValues = 100;
const longestValue = tagBounds.longest + 1;

const schemas = {
  study: z.enum(studyKinds),
  days: within(studyBounds.days),
  text: z.string().refine(isId),
  tag: many(z.string().min(1).max(tagBounds.longest).transform(foldTag)),
  flag: many(within(studyBounds.flag)),
  order: z.enum(studyOrders),
  limit: within(studyBounds.limit),
  schedule: z.enum(["yes", "no"]),
  since: within([0, 8_640_000_000_000_000]),
} as const;

/** Reads an address, of the screen of choice or of a sitting. */
export function readStudyAddress(search: Search): StudyAddress {
  const faults: StudyField[] = [];
  const read = <Field extends StudyField>(field: Field) => {
    const value = search[field];
    if (value === undefined || value === "") return null;
    const parsed = schemas[field].safeParse(value);
    if (!parsed.success) faults.push(field);
    return parsed.success ? (parsed.data as z.infer<(typeof schemas)[Field]>) : null;
  };
  const usual = usualChoice(read("study") ?? "forgotten");
  const schedule = read("schedule");
  const choice = {
    kind: usual.kind,
    days: read("days") ?? usual.days,
    textId: read("text"),
    tags: [...new Set(read("tag"))],
    flags: [...new Set(read("flag"))],
    order: read("order") ?? usual.order,
    limit: read("limit") ?? usual.limit,
    reschedules: schedule === null ? usual.reschedules : schedule === "yes",
  };
  return { choice, sinceMs: read("since"), faults };
}

/** The address of the screen of choice with the same words, right or wrong: there it is said what is wrong with them. */
export function sameWordsHref(search: Search, textId: string | null): string {
  const words = new URLSearchParams(textId === null ? {} : { text: textId });
  for (const field of Object.keys(schemas)) {
    for (const value of [search[field] ?? []].flat().slice(0, mostValues)) {
      words.append(field, String(value).slice(0, longestValue));
    }
  }
  return `/study?${words}`;
}
