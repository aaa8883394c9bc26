// 数をまとめる小さな道具。

/** まん中の値。なければ null。 */
export function median(values) {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

export const least = (values) => Math.min(...values.filter(Number.isFinite));
export const most = (values) => Math.max(...values.filter(Number.isFinite));

/** 桁をそろえて書く。 */
export function say(value, digits = 0) {
  if (!Number.isFinite(value)) return "–";
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** まん中 [いちばん小さい–いちばん大きい]。 */
export function spread(values, digits = 0) {
  const middle = median(values);
  if (middle === null) return "–";
  const [from, to] = [least(values), most(values)];
  return from === to ? say(middle, digits) : `${say(middle, digits)} [${say(from, digits)}–${say(to, digits)}]`;
}

export const ratio = (value, of) => (Number.isFinite(value) && of ? value / of : null);
export const times = (value, of, digits = 2) => `${say(ratio(value, of), digits)}×`;

/** Markdown の表。 */
export const table = (head, rows) =>
  [`| ${head.join(" | ")} |`, `|${head.map(() => " --- |").join("")}`, ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
