/** Reads one value of a sorted table; null when the key is not in it. */
export interface ByteTable {
  find(key: string): string | null;
}

/**
 * A table kept as the bytes of its file, "key\tvalue\n" sorted by the bytes of the key: it opens in milliseconds, takes no
 * more memory than the file and finds a key by halving.
 */
export function openByteTable(bytes: Buffer): ByteTable {
  const starts = lineStarts(bytes);
  return {
    find(key) {
      const wanted = Buffer.from(`${key}\t`);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        const start = starts[middle] ?? 0;
        const end = Math.min(start + wanted.length, bytes.length);
        const order = bytes.compare(wanted, 0, wanted.length, start, end);
        if (order === 0) {
          return bytes.toString("utf8", start + wanted.length, (starts[middle + 1] ?? 0) - 1);
        }
        if (order < 0) low = middle + 1;
        else high = middle;
      }
      return null;
    },
  };
}

/** The bytes of a table; keys and values must not hold tabs or line feeds. */
export function writeByteTable(rows: ReadonlyMap<string, string>): Buffer {
  const lines = Array.from(rows, ([key, value]) => Buffer.from(`${key}\t${value}\n`));
  return Buffer.concat(lines.sort(Buffer.compare));
}

/** Where each line starts, and at last where the file ends. */
function lineStarts(bytes: Buffer): Uint32Array {
  const starts: number[] = [0];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
}
