// 答えの書き方。入力の約束 (docs の Answers) の形でも、path → 値 の形でも書ける。

/**
 * Answers を、画面が聞く path ごとの値にする。
 * `{ jobs: [{ kind: "ordinary" }] }` → `{ "jobs.0": true, "jobs.0.kind": "ordinary", "jobs.1": false }`
 * null は "unknown"（わからない）。書かれていない path も、聞かれたら「わからない」と答える。
 */
export function flatten(answers) {
  const facts = {};
  for (const [key, value] of Object.entries(answers)) put(facts, key, value);
  return facts;
}

function put(facts, path, value) {
  if (value === null) {
    facts[path] = NONE_WHEN_NULL.some((name) => path === name || path.endsWith(`.${name}`)) ? false : "unknown";
  } else if (Array.isArray(value) && value.some((item) => typeof item === "object")) {
    value.forEach((item, index) => put(facts, `${path}.${index}`, item));
    facts[`${path}.${value.length}`] = false;
  } else if (typeof value === "object" && !Array.isArray(value)) {
    facts[path] = true;
    for (const [key, inner] of Object.entries(value)) put(facts, `${path}.${key}`, inner);
  } else {
    facts[path] = value;
  }
}

/** null が「ない」を意味するもの。 */
const NONE_WHEN_NULL = ["temporary_use", "leave", "offered_on", "after_services"];

/** "2026-04-01" を欄ごとに分ける。日付でなければ null。 */
export function dateParts(value) {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return found && { year: found[1], month: String(+found[2]), day: String(+found[3]) };
}
