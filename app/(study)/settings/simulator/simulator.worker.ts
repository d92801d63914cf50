import { carryOut, type Order } from "./carry-out.ts";

/** The worker's own thread: one order, its replies, and the page ends it. */
self.addEventListener("message", ({ data }: MessageEvent<Order>) => {
  carryOut(data, (reply) => self.postMessage(reply));
});
