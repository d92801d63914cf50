/** The JSON values of a stream, one a line (NDJSON), as they arrive. Throws on a line that is no JSON and when the stream breaks off. */
export async function* readEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  // The pieces of a line still to end: a line may be megabytes long, and joining it anew at each piece would take as many passes.
  let pieces: string[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const [first = "", ...rest] = decoder.decode(read.value, { stream: true }).split("\n");
    pieces.push(first);
    for (const next of rest) {
      const line = pieces.join("");
      pieces = [next];
      if (line !== "") yield JSON.parse(line);
    }
  }
  const last = pieces.join("") + decoder.decode();
  if (last !== "") yield JSON.parse(last);
}
