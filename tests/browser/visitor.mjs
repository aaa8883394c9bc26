// ページを訪れる一人。開く、答える、結果を読む。
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { flatten } from "./facts.mjs";
import { keyboard, mouse } from "./hands.mjs";
import { BLANK, answerFact } from "./question.mjs";

const MOST_PAGES = 150;
const WAIT = { timeout: 5000 };

export class Visitor {
  /** 起きてはいけないこと（コンソールのエラー、外への通信）の記録。 */
  problems = [];
  /** 答えた質問の順番。 */
  trail = [];
  /** 質問ごとの、次へ進む直前の画面の入力。 */
  given = new Map();

  static async arrive(browser, site, options = {}) {
    const { width = 375, height = 812, scale = 1, dark = false, hands = mouse, serviceWorkers = "block", ...rest } = options;
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: scale,
      colorScheme: dark ? "dark" : "light",
      locale: "ja-JP",
      timezoneId: "Asia/Tokyo",
      reducedMotion: "reduce",
      serviceWorkers,
      ...rest,
    });
    return new Visitor(context, await context.newPage(), site, hands);
  }

  constructor(context, page, site, hands) {
    Object.assign(this, { context, page, site, hands });
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(`console: ${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", (error) => this.problems.push(`error: ${error}`));
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== site.origin) this.problems.push(`request: ${url}`);
    });
  }

  /** 基準日と、文の出し方 (`depth=easy&ruby=all`) を決めて開き、すべて使えるようになるまで待つ。 */
  async open(asOf, look = "") {
    await this.openEarly(asOf, look);
    await this.page.locator('html[data-whole="true"]').waitFor({ state: "attached", ...WAIT });
  }

  /** 開いて、はじめの部分だけが使えるようになるまで待つ。 */
  async openEarly(asOf, look = "") {
    const hash = [asOf && `as_of=${asOf}`, look].filter(Boolean).join("&");
    await this.page.goto(this.site.url + (hash ? `#${hash}` : ""));
    await this.page.locator('html[data-ready="true"]').waitFor({ state: "attached", ...WAIT });
  }

  start = () => this.act("start");
  next = () => this.act("next");
  back = () => this.act("back");

  /** 動かす部品を押し、画面が替わるのを待つ。 */
  async act(action, fact) {
    const before = await this.#signature();
    const which = fact ? `[data-action="${action}"][data-fact~="${fact}"]` : `[data-action="${action}"]`;
    await this.hands.press(this.page.locator(which).first());
    await this.#changedFrom(before, `data-action=${action}`);
  }

  /** いまの画面: `{ page, paths }`。質問でなければ paths は空。 */
  async currentQuestion() {
    const [page, question] = (await this.#signature()).split("|");
    return { page, paths: question.split(/\s+/).filter(Boolean) };
  }

  /** いまの質問に答えて、次へ進む。 */
  async answer(path, value) {
    const { paths } = await this.currentQuestion();
    if (!paths.includes(path)) throw new Error(`いまの質問は「${paths}」で、「${path}」ではありません`);
    await this.#answerAll(paths, { [path]: value });
  }

  /** 最初から結果まで、聞かれたことに答える。途中から呼べば、そこから進む。 */
  async run(answers, { until = "result", each } = {}) {
    const facts = flatten(answers);
    const seen = new Map();
    for (let count = 0; count < MOST_PAGES; count += 1) {
      const { page, paths } = await this.currentQuestion();
      await each?.({ page, paths, count });
      if (page === until || paths.includes(until)) return;
      if (page === "start") await this.start();
      else if (page === "check") await this.act("result");
      else if (paths.length > 0) {
        const times = (seen.get(paths.join(" ")) ?? 0) + 1;
        if (times > 2) throw new Error(`同じ質問が繰り返されます: ${paths}`);
        seen.set(paths.join(" "), times);
        await this.#answerAll(paths, facts);
      } else throw new Error(`進み方のわからない画面です: ${page}`);
    }
    throw new Error(`${MOST_PAGES} 画面たっても終わりません: ${this.trail.join(", ")}`);
  }

  /** 入っている答えのまま、`until` の画面まで次へ進む。 */
  async goOn(until) {
    for (let count = 0; count < MOST_PAGES; count += 1) {
      const { page } = await this.currentQuestion();
      if (page === until) return;
      await this.act(page === "check" ? "result" : page === "start" ? "start" : "next");
    }
    throw new Error(`${MOST_PAGES} 画面たっても ${until} に着きません`);
  }

  /** 確かめの画面から一つの答えを変え、また確かめの画面まで進む。 */
  async change(path, value) {
    for (let count = 0; count < MOST_PAGES; count += 1) {
      if ((await this.currentQuestion()).page === "check") break;
      await this.back();
    }
    await this.act("change", path);
    await this.answer(path, value);
    await this.goOn("check");
  }

  /** いまの質問の入力のようす。 */
  controls() {
    return this.page.locator("[data-question] :is(input, select)").evaluateAll((all) =>
      all.map(({ name, type, value, checked }) => ({ name, type, value, checked })),
    );
  }

  async #answerAll(paths, facts) {
    const before = await this.#signature();
    const entered = [];
    for (const path of paths) {
      entered.push(await answerFact(this.page, this.hands, path, facts[path]));
      this.trail.push(path);
    }
    this.given.set(paths.join(" "), await this.controls());
    // a fact's own 「わからない」 button may already have gone on
    if ((await this.#signature()) !== before) return;
    const skip = await this.page.locator('[data-question] [data-action="unknown"]').count();
    await this.act(skip > 0 && entered.every((value) => value === BLANK) ? "unknown" : "next");
  }

  /** まとめて入力の画面で、聞かれたことに上から答える。答えると、次の質問が下に出る。 */
  async fillForm(answers) {
    const facts = flatten(answers);
    const done = new Set();
    for (let count = 0; count < MOST_PAGES; count += 1) {
      const asked = await this.page.locator("main [data-fact]:not(button)").evaluateAll((all) => all.map((one) => one.dataset.fact));
      const path = asked.find((fact) => !done.has(fact));
      if (!path) return;
      done.add(path);
      await answerFact(this.page, this.hands, path, facts[path]);
      await this.page.evaluate(() => document.activeElement?.dispatchEvent(new Event("change", { bubbles: true })));
    }
    throw new Error("まとめて入力の質問が終わりません");
  }

  /** 結果の画面に書かれたこと。 */
  result() {
    return this.page.locator("[data-verdict]").first().evaluate((element) => {
      const list = (text) => (text ?? "").split(/[\s,]+/).filter(Boolean);
      const { verdict, firstDay, lastDay, confirm, missing } = element.dataset;
      const months = [...document.querySelectorAll("[data-month]")].map(({ dataset: row }) => ({
        month: row.month,
        categories: list(row.categories),
        capMin: Number(row.capMin),
        capMax: Number(row.capMax),
      }));
      return {
        verdict,
        firstDay: firstDay || null,
        lastDay: lastDay || null,
        confirm: list(confirm),
        missing: list(missing).map((path) => path.replaceAll(/\[(\d+)\]/g, ".$1")),
        months,
      };
    });
  }

  /** 画面の写真。TEICHAKU_SHOTS のフォルダーがあるときだけ撮る。 */
  async shot(name, folder = process.env.TEICHAKU_SHOTS) {
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }

  withKeyboardOnly() {
    this.hands = keyboard;
    return this;
  }

  leave = () => this.context.close();

  #signature() {
    return this.page.evaluate(() => {
      const of = (name) => document.querySelector(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? "";
      return `${of("page")}|${of("question")}`;
    });
  }

  async #changedFrom(before, cause) {
    for (const end = Date.now() + WAIT.timeout; Date.now() < end; ) {
      if ((await this.#signature()) !== before) return;
      await this.page.waitForTimeout(10);
    }
    const alert = await this.page.locator('[role="alert"], [aria-invalid="true"]').allTextContents();
    throw new Error(`${cause} のあと画面が替わりません（${before}）${alert.join(" ")}`);
  }
}
