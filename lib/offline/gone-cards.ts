import { type GoneCard, reasonsGone } from "#lib/cards/why-gone";

/** The cards that a reply of the server calls gone; [] where it says nothing of them. A reason that this page does not know is told as the plainest. */
export function readGone(body: unknown): readonly GoneCard[] {
  if (!(body instanceof Object && "gone" in body && Array.isArray(body.gone))) return [];
  return (body.gone as readonly unknown[]).flatMap((row) => {
    if (!(row instanceof Object && "cardId" in row && typeof row.cardId === "string")) return [];
    const why = reasonsGone.find((reason) => "why" in row && row.why === reason) ?? "notAsked";
    return [{ cardId: row.cardId, why }];
  });
}
