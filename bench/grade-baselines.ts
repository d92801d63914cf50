/** Measures of likeness as machine translation uses them, all turned so that 1 is alike: what an answer is graded by without looking at its meaning. */
export const gradeBaselines: readonly {
  readonly name: string;
  readonly scoreOf: (answer: string, reference: string) => number;
}[] = [
  { name: "chrF", scoreOf: chrF },
  { name: "BLEU", scoreOf: bleu },
  { name: "1 − TER", scoreOf: (answer, reference) => Math.max(0, 1 - ter(answer, reference)) },
];

/** chrF2 (Popović 2015): F-score, recall weighted twice, of character n-grams up to 6, spaces left out. */
export function chrF(answer: string, reference: string): number {
  const [own, other] = [answer, reference].map((text) => Array.from(text.replace(/\s/gu, "")));
  if (own === undefined || other === undefined) return 0;
  let precision = 0;
  let recall = 0;
  let orders = 0;
  for (let order = 1; order <= 6; order += 1) {
    const [a, b] = [gramsOf(own, order), gramsOf(other, order)];
    if (a.total === 0 && b.total === 0) continue;
    const common = commonOf(a.counts, b.counts);
    precision += a.total === 0 ? 0 : common / a.total;
    recall += b.total === 0 ? 0 : common / b.total;
    orders += 1;
  }
  if (orders === 0) return 0;
  const [p, r] = [precision / orders, recall / orders];
  return p + r === 0 ? 0 : (5 * p * r) / (4 * p + r);
}

/** Sentence BLEU of four orders with one added to counts above the first (Lin and Och 2004). */
export function bleu(answer: string, reference: string): number {
  const [own, other] = [wordsOf(answer), wordsOf(reference)];
  if (own.length === 0 || other.length === 0) return 0;
  let log = 0;
  for (let order = 1; order <= 4; order += 1) {
    const [a, b] = [gramsOf(own, order), gramsOf(other, order)];
    const added = order === 1 ? 0 : 1;
    const share = (commonOf(a.counts, b.counts) + added) / Math.max(1, a.total + added);
    if (share === 0) return 0;
    log += Math.log(share) / 4;
  }
  return Math.exp(log + Math.min(0, 1 - other.length / own.length));
}

/** Edits by words (insert, delete, replace; shifts are not searched for) over the words of the reference. */
export function ter(answer: string, reference: string): number {
  const [own, other] = [wordsOf(answer), wordsOf(reference)];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  own.forEach((word, i) => {
    const next = [i + 1];
    other.forEach((facing, j) => {
      const change = (row[j] ?? 0) + Number(word !== facing);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  });
  return (row[other.length] ?? 0) / Math.max(1, other.length);
}

/** Words, or single Chinese characters, in lower case. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{Script=Latin}\p{Nd}'’]+|\p{Script=Han}/gu) ?? [];
}

function gramsOf(items: readonly string[], order: number) {
  const counts = new Map<string, number>();
  const total = Math.max(0, items.length - order + 1);
  for (let at = 0; at < total; at += 1) {
    const gram = items.slice(at, at + order).join("\u0001");
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return { counts, total };
}

function commonOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return Array.from(a).reduce((sum, [gram, count]) => sum + Math.min(count, b.get(gram) ?? 0), 0);
}
