// 回答を文字にして渡し、結果か誤りを返す。渡せないものは、黙って捨てずに断る。
import load, { assess, path, rules_checked_on, settle } from "./glue.js";

/** このパッケージの版。 */
export const version = "@VERSION@";

/** 使えない入力。`field` は欄の path、`code` は "invalid"・"not_covered"・"json" (契約 §5.54)。 */
export class InputError extends Error {
  constructor({ field, code, message }) {
    super(message);
    this.name = "InputError";
    this.field = field;
    this.code = code;
  }
}

const refuse = (field, message, code = "invalid") => {
  throw new InputError({ field, code, message });
};

/** 一度だけ用意する。うまくいかなければ、次に呼ばれたときにやりなおす。 */
export const starter = (source) => {
  let ready;
  return (options) => {
    ready ??= load({ module_or_path: options?.wasm ?? source() }).then(engine, (problem) => {
      ready = undefined;
      throw problem;
    });
    return ready;
  };
};

const engine = () =>
  Object.freeze({ assess: asked(assess), settle: asked(settle), path: asked(path), version, rulesVersion: rules_checked_on(), InputError });

const asked = (work) => (answers, options) => {
  const { ok, error } = JSON.parse(work(text(answers), day(options)));
  if (error) throw new InputError(error);
  return ok;
};

/** 基準日の指定。書きまちがえた指定も断る。 */
function day(options) {
  if (options === undefined || options === null) return undefined;
  if (typeof options !== "object") refuse("options", "指定は { asOf: \"2026-11-21\" } の形で書いてください");
  for (const name of Object.keys(options)) if (name !== "asOf") refuse(name, `「${name}」という指定はありません。asOf だけがあります`);
  const { asOf } = options;
  if (asOf === undefined || asOf === null) return undefined;
  if (typeof asOf !== "string") refuse("as_of", "asOf は 2026-11-21 の形の文字で書いてください (Date は、時差で日がかわるので使えません)");
  return asOf;
}

/** JSON の文字は、そのまま渡す。 */
function text(answers) {
  if (typeof answers === "string") return answers;
  if (answers === undefined) refuse("", "回答がありません。{ … } の形で渡してください", "json");
  return JSON.stringify(plain(answers, "", []));
}

/** JSON にしても、何もなくならない値だけを通す。 */
function plain(value, field, above) {
  if (value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return value;
  if (typeof value !== "object") refuse(field, `${name(value)} は回答に書けません。分からないときは null にしてください`);
  if (above.includes(value)) refuse(field, "自分の中に自分が入っています");
  const inside = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (one, at) => plain(one, `${field}[${at}]`, inside));
  const origin = Object.getPrototypeOf(value);
  if ((origin !== null && Object.getPrototypeOf(origin) !== null) || Object.getOwnPropertySymbols(value).length > 0) {
    refuse(field, `${name(value)} は回答に書けません。日付は 2026-11-21 の形の文字で、ほかは { … } か [ … ] で書いてください`);
  }
  const members = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(members.map(([key, one]) => [key, plain(one, field ? `${field}.${key}` : key, inside)]));
}

const name = (value) => (typeof value === "object" ? Object.prototype.toString.call(value).slice(8, -1) : String(value?.toString?.() ?? value).slice(0, 40));
