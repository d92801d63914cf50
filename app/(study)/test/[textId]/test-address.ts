import { z } from "zod";
import { type TestDirection, testDirections } from "#lib/progress/self-test";
import { type TestOrder, testOrders } from "#lib/progress/self-test-order";

/** What was asked for on the start page. `count` null: all; `again`: the sitting whose weak segments are asked once more. */
export interface TestSetup {
  readonly direction: TestDirection;
  readonly order: TestOrder;
  readonly count: number | null;
  readonly from: number;
  readonly countsAs: "review" | "practice";
  readonly again: string | null;
}

/** The address of this screen. `sitting` null: the start page; `setup` null with a sitting: only what was answered in it is shown. */
export interface TestAddress {
  readonly sitting: string | null;
  readonly from: number;
  readonly setup: TestSetup | null;
}

const place = z.coerce.number().int().min(1).max(1_000_000);
const id = z.uuid().lowercase();

const setupFields = z.object({
  direction: z.enum(testDirections),
  order: z.enum(testOrders).catch("place"),
  count: z.union([z.literal("all").transform(() => null), place]).catch(null),
  from: place.catch(1),
  as: z.enum(["review", "practice"]).catch("practice"),
  again: id.nullable().default(null),
});

const addressFields = z.object({ sitting: id.nullable().default(null), from: place.catch(1) });

/** Reads the address; null when an id in it is none. */
export function readTestAddress(
  search: Readonly<Record<string, string | string[] | undefined>>,
): TestAddress | null {
  const address = addressFields.safeParse(search);
  if (!address.success) return null;
  const setup = setupFields.safeParse(search);
  if (search.again !== undefined && !id.safeParse(search.again).success) return null;
  return { ...address.data, setup: setup.success ? toSetup(setup.data) : null };
}

/** Reads the form of the start page. A number that is none asks for all. */
export function readStartForm(form: FormData): TestSetup | null {
  const fields = Object.fromEntries(form);
  const count = fields.count === "other" ? fields.number : fields.count;
  const setup = setupFields.safeParse({ ...fields, count });
  return setup.success ? toSetup(setup.data) : null;
}

/** The address of a sitting. */
export function testHref(textId: string, sitting: string, setup: TestSetup): string {
  const { direction, order, count, from, countsAs, again } = setup;
  const search = new URLSearchParams({
    ...{ sitting, direction, order, count: String(count ?? "all"), from: String(from) },
    ...{ as: countsAs, ...(again === null ? {} : { again }) },
  });
  return `/test/${textId}?${search}`;
}

function toSetup({ as, ...setup }: z.infer<typeof setupFields>): TestSetup {
  return { ...setup, countsAs: as };
}
