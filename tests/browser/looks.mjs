// 文の出し方: 四つの深さと、ふりがな。画面の上のボタンで変える。
export const DEPTHS = ["easy", "plain", "law", "en"];
export const RUBIES = ["off", "hard", "all"];

/** すべての出し方。English にふりがなはない。 */
export const LOOKS = DEPTHS.flatMap((depth) =>
  (depth === "en" ? ["off"] : RUBIES).map((ruby) => ({ depth, ruby, name: `${depth}/${ruby}` })),
);

/** 画面のボタンで、出し方を変える。 */
export async function show(page, { depth, ruby }) {
  const html = page.locator("html");
  if ((await html.getAttribute("data-depth")) !== depth) {
    // 出し方は、ページの移動をしない。移動を待つと、大きな画面では、道具のほうが待ちすぎることがある
    await page.locator(`[data-action="depth"][value="${depth}"]`).click({ noWaitAfter: true });
    await page.locator(`html[data-depth="${depth}"]`).waitFor({ state: "attached" });
  }
  if (depth !== "en" && (await html.getAttribute("data-ruby")) !== ruby) {
    await page.locator('[data-action="ruby"]').selectOption(ruby);
    await page.locator(`html[data-ruby="${ruby}"]`).waitFor({ state: "attached" });
  }
}

/** ふりがなを出してはいけないところの、ふりがな。 */
export const misplacedRuby = (page) =>
  page.evaluate(() => {
    const names = "button, label, legend, summary, option, title, [role=status], [aria-live], [role=alert]";
    const inside = [...document.querySelectorAll("ruby")].filter((ruby) => ruby.closest(names)).map((ruby) => ruby.textContent);
    const read = [...document.querySelectorAll("rt, rp")].filter((part) => part.getAttribute("aria-hidden") !== "true");
    const marks = document.documentElement.outerHTML.match(/[《》｜«»]/g) ?? [];
    return [...inside, ...read.map((part) => `読まれる: ${part.textContent}`), ...marks.map((mark) => `記号 ${mark}`)];
  });

/** English の中で、日本語だとしるしのない日本語。選択肢 (option) の中には、しるしをつけられない。 */
export const unmarkedJapanese = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (/[\u3041-\u30ff\u4e00-\u9fff]/.test(data) && !parentElement.closest('[lang="ja"]:not(html), option, noscript')) found.push(data);
    }
    return found;
  });
