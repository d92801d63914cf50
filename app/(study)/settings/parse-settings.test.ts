import { expect, test } from "vitest";
import { parseSettings, type TypedSettings, typedSettings } from "./parse-settings.ts";

const bounds = {
  rolloverHour: [0, 23],
  newPerDay: [0, 9999],
  reviewsPerDay: [0, 9999],
  desiredRetention: [70, 99],
} as const;

const typed: TypedSettings = {
  screenLanguage: "zh",
  zone: "Asia/Shanghai",
  rolloverHour: "4",
  newPerDay: "0",
  reviewsPerDay: "200",
  desiredRetention: "90",
};

test("what is right can be saved, no new cards at all included", () => {
  expect(parseSettings(typed, bounds)).toEqual({
    ok: true,
    settings: {
      screenLanguage: "zh",
      zone: "Asia/Shanghai",
      rolloverHour: 4,
      newPerDay: 0,
      reviewsPerDay: 200,
      desiredRetention: 0.9,
    },
  });
});

test("full-width digits of a Chinese input method, ９５, are digits", () => {
  const parsed = parseSettings({ ...typed, desiredRetention: "９５" }, bounds);
  expect(parsed).toMatchObject({ ok: true, settings: { desiredRetention: 0.95 } });
});

test("each wrong field gets its own reason", () => {
  const wrong: TypedSettings = {
    screenLanguage: "",
    zone: "Asia/上海",
    rolloverHour: "24",
    newPerDay: "-1",
    reviewsPerDay: "",
    desiredRetention: "100",
  };
  expect(parseSettings(wrong, bounds)).toEqual({
    ok: false,
    errors: {
      zone: "zoneUnknown",
      rolloverHour: "notWhole",
      newPerDay: "notWhole",
      reviewsPerDay: "notWhole",
      desiredRetention: "retentionOut",
    },
  });
  expect(parseSettings({ ...typed, zone: "" }, bounds)).toMatchObject({
    errors: { zone: "zoneMissing" },
  });
});

test("a form with missing or foreign parts is read as empty fields", () => {
  const form = new FormData();
  form.set("zone", " Europe/Berlin ");
  form.set("newPerDay", new Blob(["十"]));
  expect(typedSettings(form)).toMatchObject({
    zone: "Europe/Berlin",
    newPerDay: "",
    rolloverHour: "",
  });
});
