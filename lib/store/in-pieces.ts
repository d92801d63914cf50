/** A statement takes about a thousand parameters; Prisma splits a long list only where it stands alone. */
const idsAtOnce = 500;

/** Reads by a list of any length, piece by piece; rows come piece after piece, in the order of the list's pieces. */
export async function inPieces<Id, Row>(
  ids: readonly Id[],
  read: (piece: Id[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    rows.push(...(await read(ids.slice(start, start + idsAtOnce))));
  }
  return rows;
}
