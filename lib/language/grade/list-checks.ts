import type { Span } from "#lib/language/text/unit";
import { type Compared, spanIn } from "./compared.ts";
import type { Findings } from "./find-all.ts";
import type { GradeCheck } from "./grade.ts";
import { swappedRoles } from "./signals.ts";

/** What in the answer changes what is said, with its places on both sides, in the order of the kinds. */
export function listChecks(compared: Compared, findings: Findings): readonly GradeCheck[] {
  const places = placer(compared);
  const { numbers, flips, contrasts } = findings;
  return [
    ...numbers.map(
      ({ code, answer, reference }): GradeCheck => ({
        type: "number",
        code,
        ...places(answer, reference),
      }),
    ),
    ...flips.map(
      ({ code, answer, reference }): GradeCheck => ({
        type: code === "antonym" ? "antonym" : "negation",
        code,
        ...places(answer, reference),
      }),
    ),
    ...roleChecks(compared, findings),
    ...contrasts.map(
      ({ code, answer, reference }): GradeCheck => ({
        type: "wording",
        code,
        ...places(answer, reference),
      }),
    ),
  ];
}

type Placed = Pick<GradeCheck, "answer" | "reference">;

function placer({ answer, reference }: Compared): (own: Span | null, other: Span | null) => Placed {
  return (own, other) => ({
    answer: own === null ? [] : [spanIn(answer, own)],
    reference: other === null ? [] : [spanIn(reference, other)],
  });
}

function roleChecks(compared: Compared, findings: Findings): readonly GradeCheck[] {
  const blocks = swappedRoles(findings);
  if (blocks === null) return [];
  return [
    {
      type: "direction",
      code: "rolesSwapped",
      answer: blocks.map((pairs) =>
        spanIn(compared.answer, around(pairs.map((pair) => compared.answer.words[pair.answer]))),
      ),
      reference: blocks.map((pairs) =>
        spanIn(
          compared.reference,
          around(pairs.map((pair) => compared.reference.words[pair.reference])),
        ),
      ),
    },
  ];
}

function around(words: readonly (Span | undefined)[]): Span {
  const known = words.flatMap((word) => word ?? []);
  return {
    start: Math.min(...known.map(({ start }) => start)),
    end: Math.max(...known.map(({ end }) => end)),
  };
}
