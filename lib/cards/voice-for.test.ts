import { describe, expect, test } from "vitest";
import {
  readVoices,
  type Voice,
  voicedLangs,
  voiceFor,
  voicesFor,
  writeVoices,
} from "./voice-for.ts";

const voice = (name: string, lang: string, rest: Partial<Voice> = {}): Voice => ({
  ...{ name, lang, localService: true, default: false },
  ...rest,
});

describe("what a browser can read aloud", () => {
  test.each([
    ["no voices", [], []],
    ["English of any country", ["en-GB", "EN_us"], ["en"]],
    ["Mandarin under each of its names, 普通话", ["zh-CN"], ["zh"]],
    ["Mandarin by its own code", ["cmn-Hans-CN"], ["zh"]],
    ["Mandarin from Taiwan, with an underscore", ["zh_TW"], ["zh"]],
    ["Cantonese is no Mandarin, 粤语不算", ["zh-HK", "yue-HK", "zh-yue"], []],
    ["other languages", ["ja-JP", "enm", "de"], []],
    ["both", ["zh-CN", "de-DE", "en-US"], ["en", "zh"]],
  ])("%s", (_, tags, expected) => {
    expect(voicedLangs(tags.map((tag) => voice(tag, tag)))).toEqual(expected);
  });

  test("is told in one word and understood again, whatever else stands there", () => {
    for (const langs of [[], ["en"], ["zh"], ["en", "zh"]] as const) {
      expect(readVoices(writeVoices(langs))).toEqual(langs);
    }
    expect(readVoices("zh.xx.en.zh")).toEqual(["en", "zh"]);
    expect(readVoices("%00;en")).toEqual([]);
  });
});

describe("the voice that reads", () => {
  const nameOf = (voices: readonly Voice[], lang: "en" | "zh") =>
    voiceFor(voices, lang)?.name ?? null;

  test("is the device’s own choice, else one that needs no network", () => {
    const online = voice("Google US English", "en-US", { localService: false });
    const chosen = voice("Daniel", "en-GB", { default: true });
    const local = voice("Samantha", "en-US");
    expect(nameOf([online, local, chosen], "en")).toBe("Daniel");
    expect(nameOf([online, local], "en")).toBe("Samantha");
    expect(nameOf([online], "en")).toBe("Google US English");
    expect(nameOf([online, local, chosen], "zh")).toBeNull();
  });

  test("is no bell where there is another", () => {
    const jokes = [voice("Albert", "en-US"), voice("Bad News (English (US))", "en-US")];
    expect(nameOf([...jokes, voice("Samantha", "en-US")], "en")).toBe("Samantha");
    expect(nameOf(jokes, "en")).toBe("Albert");
  });

  test("is the first of those there are to choose from, 都可以选", () => {
    const voices = [voice("Albert", "en-US"), voice("婷婷", "zh-CN"), voice("Samantha", "en-US")];
    expect(voicesFor(voices, "en").map(({ name }) => name)).toEqual(["Samantha", "Albert"]);
    expect(voicesFor(voices, "zh").map(({ name }) => name)).toEqual(["婷婷"]);
  });

  test("reads simplified characters as on the mainland, 婷婷", () => {
    const voices = [voice("美佳", "zh-TW"), voice("善怡", "zh-HK"), voice("婷婷", "zh-CN")];
    expect(nameOf(voices, "zh")).toBe("婷婷");
    expect(nameOf(voices.slice(0, 2), "zh")).toBe("美佳");
    expect(nameOf(voices.slice(1, 2), "zh")).toBeNull();
  });
});
