import { expect, test } from "vitest";
import { parseSettings, type TypedSettings, typedSettings } from "./parse-settings.ts";

const bounds = { rolloverHour: [0, 23] } as const;

const typed: TypedSettings = {
  screenLanguage: "zh",
  zone: "Asia/Shanghai",
  rolloverHour: "4",
  ratingButtons: "two",
  autoPlay: "on",
  showTimer: "",
  gestures: "on",
};

test("what is right can be saved", () => {
  expect(parseSettings(typed, bounds)).toEqual({
    ok: true,
    settings: {
      screenLanguage: "zh",
      zone: "Asia/Shanghai",
      rolloverHour: 4,
      ...{ ratingButtons: "two", autoPlay: true, showTimer: false, gestures: true },
    },
  });
});

test.each([
  ["shanghai", "Asia/Shanghai"],
  ["new york", "America/New_York"],
  ["NEW_YORK", "America/New_York"],
  ["asia/shanghai", "Asia/Shanghai"],
  ["Ushuaia", "America/Argentina/Ushuaia"],
  ["Kolkata", expect.stringMatching(/^Asia\/(Kolkata|Calcutta)$/)],
  ["UTC", "UTC"],
])("the zone typed as “%s” is %s", (zone, found) => {
  expect(parseSettings({ ...typed, zone }, bounds)).toMatchObject({ settings: { zone: found } });
});

test.each(["Beijing", "北京", "York", "America", "/Shanghai"])("“%s” is no zone", (zone) => {
  expect(parseSettings({ ...typed, zone }, bounds)).toMatchObject({
    errors: { zone: "zoneUnknown" },
  });
});

test("full-width digits of a Chinese input method, ２３, are digits", () => {
  const parsed = parseSettings({ ...typed, rolloverHour: "２３" }, bounds);
  expect(parsed).toMatchObject({ ok: true, settings: { rolloverHour: 23 } });
});

test("each wrong field gets its own reason", () => {
  const wrong: TypedSettings = {
    ...typed,
    screenLanguage: "",
    zone: "Asia/上海",
    rolloverHour: "24",
  };
  expect(parseSettings(wrong, bounds)).toEqual({
    ok: false,
    errors: {
      zone: "zoneUnknown",
      rolloverHour: "notWhole",
    },
  });
  expect(parseSettings({ ...typed, zone: "" }, bounds)).toMatchObject({
    errors: { zone: "zoneMissing" },
  });
});

test("a form with missing or foreign parts is read as empty fields", () => {
  const form = new FormData();
  form.set("zone", " Europe/Berlin ");
  form.set("screenLanguage", new Blob(["中文"]));
  expect(typedSettings(form)).toEqual({
    zone: "Europe/Berlin",
    screenLanguage: "",
    rolloverHour: "",
    ...{ ratingButtons: "", autoPlay: "", showTimer: "", gestures: "" },
  });
});
