/** What the first preset of a learner is called in the database; on the screen it has the screen's word for it. */
export const firstName = "default";

/** The name of a preset in the screen's language. */
export function shownName(name: string, defaultName: string): string {
  return name === firstName ? defaultName : name;
}
