import { isZone } from "#lib/memory/time/zone";

/** The zone that was typed: by its name or by its city, in any case; null when there is none, or more than one city of that name. */
export function findZone(typed: string): string | null {
  const wanted = typed.trim().replace(/\s+/g, "_").toLowerCase();
  const zones = Intl.supportedValuesOf("timeZone");
  const named = zones.find((zone) => zone.toLowerCase() === wanted);
  if (named !== undefined) return named;
  const ofCity = zones.filter((zone) => zone.toLowerCase().endsWith(`/${wanted}`));
  const cities = ofCity.length > 0 ? ofCity : unlistedZones(wanted, zones);
  const [city, ...others] = cities;
  if (city !== undefined && others.length === 0) return city;
  return isZone(typed.trim()) ? typed.trim() : null;
}

/** Some cities are listed by an older name only, as Kolkata is by Asia/Calcutta. */
function unlistedZones(city: string, zones: readonly string[]): string[] {
  const name = city.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
  const regions = new Set(zones.flatMap((zone) => zone.match(/^\w+(?=\/)/) ?? []));
  return [...regions].map((region) => `${region}/${name}`).filter(isZone);
}
