import { expect, onTestFinished, test, vi } from "vitest";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { closeDatabase, openDatabase } from "#lib/store/database";
import { testDatabaseFile } from "#lib/store/test-database";
import { GET } from "./route.ts";

const talk = "The tide comes in.\n潮水涨了。";
const story = "天亮了。\nDay breaks.\n他走了。\nHe left.";

test("a device that says what it can speak is asked no dictation in another language, 没有语音就不听写", async () => {
  const { ask } = await house();
  expect((await ask("")).body).toMatchObject({ counts: { new: 3 }, waitingForVoice: [] });
  expect((await ask("?voices=en,zh")).body.cards).toHaveLength(3);
  const english = await ask("?voices=en");
  expect(english.body).toMatchObject({
    ...{ counts: { new: 1 }, cards: [{ kind: "listening" }] },
    waitingForVoice: [{ lang: "zh", cards: 2 }],
  });
  const mute = await ask("?voices=");
  expect(mute.body).toMatchObject({ counts: { new: 0 }, cards: [] });
});

test.each(["fr", "en,法语", "en zh", "en,,zh", "en,".repeat(14)])(
  "a voice of no language of ours (%s) is refused by its name",
  async (voices) => {
    const { ask } = await house();
    const { status, body } = await ask(`?voices=${encodeURIComponent(voices)}`);
    expect([status, body.error?.field?.startsWith("voices")]).toEqual([400, true]);
  },
);

interface Body {
  readonly cards?: readonly { readonly kind: string }[];
  readonly error?: { readonly field?: string };
}

/** Two texts of dictations alone, one in each language. */
async function house() {
  vi.stubEnv("DATABASE_URL", `file:${await testDatabaseFile()}`);
  vi.stubEnv("PORT", "3000");
  const db = openDatabase();
  onTestFinished(async () => {
    await closeDatabase();
    vi.unstubAllEnvs();
  });
  const learner = await testLearner(db);
  for (const content of [talk, story]) {
    const input = { cardKinds: ["listening"] } as const;
    await importTestText(db, learner, { content, terms: [], input });
  }
  const ask = async (query: string) => {
    const address = `http://127.0.0.1:3000/api/v1/cards/due${query}`;
    const response = await GET(new Request(address, { headers: { host: "127.0.0.1:3000" } }));
    return { status: response.status, body: (await response.json()) as Body };
  };
  return { ask };
}
