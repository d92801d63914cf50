/** What custom study can ask for, by Anki's names: cards answered Again lately, cards due soon, new ones, leeches, or all. */
export const studyKinds = ["forgotten", "ahead", "preview", "leeches", "cram"] as const;
export type StudyKind = (typeof studyKinds)[number];

/** `due`: earliest first; `retrievability`: least remembered first. */
export const studyOrders = ["due", "random", "added", "retrievability"] as const;
export type StudyOrder = (typeof studyOrders)[number];

/** Which cards to study beyond the day's work, and how. */
export interface StudyChoice {
  readonly kind: StudyKind;
  /** Of `forgotten` so many days back, 1 is today; of `ahead` so many days on, 1 is tomorrow. Other kinds leave it aside. */
  readonly days: number;
  /** Null: of any text. */
  readonly textId: string | null;
  /** Any of these; none named: any card. */
  readonly tags: readonly string[];
  /** 1–7, any of these; none named: any card. */
  readonly flags: readonly number[];
  readonly order: StudyOrder;
  /** Cards at most. */
  readonly limit: number;
  /** Whether answers change the schedule. */
  readonly reschedules: boolean;
}

/** Least and most, both allowed. */
export const studyBounds = {
  days: [1, 365],
  limit: [1, 1000],
  flag: [1, 7],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

/** A choice of that kind as Anki begins it: only reviewing ahead changes the schedule. */
export function usualChoice(kind: StudyKind): StudyChoice {
  return {
    kind,
    days: 1,
    textId: null,
    tags: [],
    flags: [],
    order: usualOrders[kind],
    limit: 100,
    reschedules: kind === "ahead",
  };
}

const usualOrders: Readonly<Record<StudyKind, StudyOrder>> = {
  forgotten: "random",
  ahead: "due",
  preview: "added",
  leeches: "retrievability",
  cram: "random",
};
