// 質問の画面に、path と値で答える（部品の名前は約束の §6 のとおり）。
import { dateParts } from "./facts.mjs";

/** 欄を空けたまま: 画面全体の「わからない」で答える。 */
export const BLANK = Symbol("blank");

const quoted = (text) => JSON.stringify(String(text));

/**
 * 一つの事実に答える。`value` がないときは「わからない」、それも選べなければ「いいえ」「なし」。
 * @returns {Promise<any>} 実際に入れた値
 */
export async function answerFact(page, hands, path, value) {
  const part = await partOf(page, path);
  const choices = await choicesIn(part);
  const date = typeof value === "string" ? dateParts(value) : null;
  if (date && (await part.locator(field(`${path}.year`)).count()) > 0) {
    for (const [name, text] of Object.entries(date)) await fill(hands, part.locator(field(`${path}.${name}`)), text);
    return value;
  }
  if (Array.isArray(value)) return chooseMany(hands, part, choices, value.length > 0 ? value : ["none"]);
  if (typeof value === "number" || (typeof value === "string" && !choices.includes(value) && value !== "unknown")) {
    const one = part.locator(field(path));
    if ((await one.count()) > 0) {
      await fill(hands, one, String(value));
      return value;
    }
  }
  return chooseOne(hands, part, path, choices, value);
}

async function chooseOne(hands, part, path, choices, value) {
  const wanted =
    value === undefined ? ["unknown", "none", "false"] : value === false ? ["false", "none", "unknown"] : [String(value)];
  const found = wanted.find((choice) => choices.includes(choice));
  if (found) {
    const control = part.locator(choice(found));
    if (!(await control.isChecked())) await hands.choose(control);
    return found;
  }
  const select = part.locator(`select[name=${quoted(path)}]`).first();
  if ((await select.count()) > 0) {
    await select.selectOption(wanted.includes("unknown") ? "" : wanted[0]);
    return wanted[0];
  }
  const skip = part.locator('[data-action="unknown"]').first();
  if (wanted.includes("unknown") && (await skip.count()) > 0) {
    await hands.press(skip);
    return "unknown";
  }
  // a date or an amount is left empty; the page's own 「わからない」 follows
  if (wanted.includes("unknown") && choices.length === 0) return BLANK;
  throw new Error(`「${path}」に ${JSON.stringify(value)} と答えられません。選べるもの: ${choices.join(", ") || "なし"}`);
}

async function chooseMany(hands, part, choices, values) {
  const strangers = values.filter((value) => !choices.includes(value));
  if (strangers.length > 0) throw new Error(`選べません: ${strangers.join(", ")}。選べるもの: ${choices.join(", ")}`);
  // choosing may clear others (「なし」), so look at each again
  for (const value of [...choices.filter((choice) => !values.includes(choice)), ...values]) {
    const control = part.locator(choice(value));
    if ((await control.isChecked()) !== values.includes(value)) await hands.choose(control);
  }
  return values;
}

async function fill(hands, control, text) {
  if ((await control.evaluate((element) => element.tagName)) === "SELECT") await control.selectOption(text);
  else await hands.write(control, text);
}

/** いくつか聞く画面では、その事実の囲み。一つだけなら画面全体。 */
async function partOf(page, path) {
  const main = page.locator("[data-question]").first();
  const own = main.locator(`[data-fact=${quoted(path)}]:not([data-action])`);
  if ((await own.count()) === 0) return main;
  const isControl = await own.first().evaluate((element) => element.matches("input, select, textarea"));
  // a control's own name finds it in its parent, too
  return isControl ? own.first().locator("xpath=..") : own.first();
}

const field = (name) => `:is(input, select)[name=${quoted(name)}]:not([type="radio"], [type="checkbox"])`;
const choice = (value) => `:is(input[type="radio"], input[type="checkbox"])[value=${quoted(value)}]`;

const choicesIn = (part) =>
  part.locator('input[type="radio"], input[type="checkbox"]:not([name$=".about"])').evaluateAll((all) => all.map((one) => one.value));
