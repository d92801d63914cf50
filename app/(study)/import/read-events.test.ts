import { expect, test } from "vitest";
import { readEvents } from "./read-events.ts";

const events = [
  { type: "progress", share: 0.5 },
  { type: "read", title: "睡眠与记忆" },
];
const bytes = new TextEncoder().encode(`${events.map((e) => JSON.stringify(e)).join("\n")}\n`);

test.each([1, 2, 3, 7, 1000])(
  "events are read whole though they arrive %i bytes at a time, Chinese characters cut in two",
  async (step) => {
    expect(await all(streamOf(step))).toEqual(events);
  },
);

test("a stream that ends without a line break gives its last event", async () => {
  expect(await all(streamOf(5, bytes.subarray(0, -1)))).toEqual(events);
});

test("a stream that breaks off in the midst of an event is an error", async () => {
  await expect(all(streamOf(5, bytes.subarray(0, -4)))).rejects.toThrow();
});

function streamOf(step: number, content = bytes): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < content.length; at += step)
        controller.enqueue(content.subarray(at, at + step));
      controller.close();
    },
  });
}

async function all(stream: ReadableStream<Uint8Array>): Promise<unknown[]> {
  const list: unknown[] = [];
  for await (const event of readEvents(stream)) list.push(event);
  return list;
}
