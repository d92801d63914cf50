const keys = [
  ...(["flag_0", "flag_1", "flag_2", "flag_3"] as const),
  ...(["flag_4", "flag_5", "flag_6", "flag_7"] as const),
];

/** The word for a flag, 0–7. */
export function flagKey(flag: number): (typeof keys)[number] {
  return keys[flag] ?? "flag_0";
}
