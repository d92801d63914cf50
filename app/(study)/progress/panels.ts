/** The statistics in the order of the page, by what they are about. Their names stand in addresses, too. */
export const groups = [
  { name: "now", panels: ["today", "finish", "forecast", "future-due"] },
  { name: "memory", panels: ["retention", "calibration", "terms"] },
  { name: "study", panels: ["calendar", "reviews", "buttons", "hourly"] },
  {
    name: "cards",
    panels: ["card-counts", "added", "intervals", "stability", "difficulty", "retrievability"],
  },
] as const;
export type PanelName = (typeof groups)[number]["panels"][number];

/** Those that take the whole width of the page. */
export const widePanels: ReadonlySet<PanelName> = new Set([
  "forecast",
  "calendar",
  "reviews",
  "future-due",
  "retention",
]);

/** The key of a panel's name in the words of the page. */
export function nameKey<Name extends PanelName>(name: Name) {
  return `name_${name.replaceAll("-", "_")}` as `name_${Underscored<Name>}`;
}

type Underscored<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Name;
