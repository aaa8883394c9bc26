// 目、手、考えることに困りごとのある人が、同じように使えること。
import { readFileSync, writeFileSync } from "node:fs";
import { danglingIds, faint, moving, overflow, styled, tabStops, tooSmall, visibleText } from "./access.mjs";
import { assert, journey, keyboard } from "./harness.mjs";
import { AS_OF, betweenJobs, but, withLevy, working } from "./people.mjs";

const STARTED = "jobs.0.started_on";
const part = (page, name) => page.locator(`[name="${STARTED}.${name}"]`);
/** 選ぶ質問、書く質問、その誤り、結果。 */
const SAMPLES = ["flow.situation", `${STARTED} (誤り)`, "result"];
const focused = (page) => page.evaluate(() => document.activeElement?.tagName.toLowerCase());

/** 質問の誤りを出す。 */
async function refuse(page) {
  await page.locator('[data-action="next"]').click();
  await page.locator("#problems").waitFor();
}

/** 一つの道のすべての画面と、その誤りの画面を見る。 */
async function everywhere(person, answers, look) {
  await person.open(AS_OF);
  await person.run(answers, {
    each: async ({ page: kind, paths: [path] }) => {
      if (kind === "result") await person.page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
      await look(path ?? kind);
      if (!path) return;
      await refuse(person.page);
      await look(`${path} (誤り)`);
    },
  });
}

const checks = {
  "aria の番号は、ある要素を指す": danglingIds,
  "押すところは 44px、答えは 56px": tooSmall,
  "部品の線は 3:1 (明るい色)": faint,
  "部品の線は 3:1 (暗い色)": async (page) => {
    await page.emulateMedia({ colorScheme: "dark" });
    const found = await faint(page);
    await page.emulateMedia({ colorScheme: "light" });
    return found;
  },
  "280px で横に動かさない": async (page) => {
    await page.setViewportSize({ width: 280, height: 653 });
    return overflow(page);
  },
  "320px で横に動かさない": async (page) => {
    await page.setViewportSize({ width: 320, height: 640 });
    return overflow(page);
  },
  "320px と2倍の文字で横に動かさない": (page) => styled(page, "font-size: 200%", overflow),
  "広い字間で横に動かさない": (page) =>
    styled(page, "letter-spacing: .12em; line-height: 1.5; word-spacing: .16em", overflow),
  "動きを減らす設定では動かない": moving,
};

/** 手帳が分からないと、扶養の人数まで聞かれる。 */
const family = but({
  taxpayers: {
    self: {
      ...working.taxpayers.self,
      certificate: null,
      notices: {},
      dependants: { under_16: 1, "16_18": 0, "19_22": 0, "23_69": 1, "70_over": 0 },
      income: { 2025: { salary: 1200000, other: 0 }, 2026: { salary: 1200000, other: 0 } },
    },
  },
});

const paths = {
  "選ぶ・書く": working,
  "税の通知書": withLevy(200000, { designated_city: true }),
  "扶養の人数": family,
  "仕事と仕事のあいだ": betweenJobs,
};

/** 前の道で見た画面は、もう見ない。 */
const seen = new Set();

for (const [name, answers] of Object.entries(paths)) {
  journey(`どの画面でも: ${name}`, async (person) => {
    const wrong = [];
    await everywhere(person, answers, async (where) => {
      const markup = await person.page.locator("main").innerHTML();
      if (seen.has(markup)) return;
      seen.add(markup);
      for (const [what, check] of Object.entries(checks)) {
        wrong.push(...(await check(person.page)).map((found) => `${where}、${what} — ${found}`));
      }
    });
    assert.deepEqual(wrong, []);
  }, { width: 320 });
}

journey("開いたときは焦点を動かさず、画面が替わったら見出しへ", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  assert.equal(await focused(page), "body");
  assert.equal(await page.locator("[autofocus]").count(), 0);
  let checked = 0;
  await person.run(working, {
    each: async ({ page: kind }) => {
      if (kind !== "start") {
        assert.equal(await focused(page), "h1");
        assert.equal(await page.evaluate(() => scrollY), 0, "上から読む");
        const [heading, title] = [await page.locator("h1").innerText(), await page.title()];
        if (kind !== "result") assert.ok(title.startsWith(heading), `題「${title}」、見出し「${heading}」`);
        checked += 1;
      }
      assert.equal(await page.locator("h1").count(), 1);
      assert.equal(await page.locator("main").count(), 1);
      assert.equal(await page.locator('[role="status"], [role="alert"], [aria-live], output').count(), 1, "知らせる所は一つ");
      assert.equal(await page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count(), 0);
    },
  });
  assert.ok(checked > 15);
  await person.back();
  assert.equal(await focused(page), "h1", "もどったときも");
});

journey("知らせる所は、ずっと同じ要素で、控えめに読む", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  const status = page.locator('[role="status"]');
  await status.evaluate((element) => (element.dataset.mark = "same"));
  assert.equal(await status.innerText(), "");
  await person.start();
  const first = await status.innerText();
  assert.notEqual(first, "");
  await person.answer("flow.situation", "working");
  assert.notEqual(await status.innerText(), first);
  assert.equal(await status.getAttribute("data-mark"), "same", "作りなおすと読まれないことがある");
});

journey("誤りのまとめに焦点が行き、そこから欄へ行ける", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  await person.run(working, { until: STARTED });
  await part(page, "year").fill("2026");
  await part(page, "month").fill("２");
  await part(page, "day").fill("30");
  await refuse(page);
  assert.equal(await page.evaluate(() => document.activeElement.id), "problems");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const day = part(page, "day");
  assert.ok(await day.evaluate((element) => element === document.activeElement));
  assert.equal(await day.getAttribute("aria-invalid"), "true");
  assert.match(await description(day), /確認：/);
  assert.deepEqual(
    await Promise.all(["year", "month", "day"].map((name) => part(page, name).inputValue())),
    ["2026", "２", "30"],
    "書いたものは消えない",
  );
}, { hands: keyboard });

journey("選ぶ質問の誤りも、選択肢へ行ける", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  await person.start();
  await refuse(page);
  assert.match(await description(page.locator("fieldset")), /確認：/);
  await page.locator("#problems button").click();
  const first = page.locator('[name="flow.situation"]').first();
  assert.ok(await first.evaluate((element) => element === document.activeElement));
  assert.match(await description(first), /確認：/);
});

const description = (locator) =>
  locator.evaluate((element) =>
    (element.getAttribute("aria-describedby") ?? "")
      .split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" "),
  );

journey("Tab で止まるところには、いつも太い枠が見える", async (person) => {
  const { page } = person;
  const wrong = [];
  await everywhere(person, working, async (name) => {
    const stops = await tabStops(page);
    assert.ok(stops.length >= 2, name);
    for (const stop of stops) {
      if (stop.ring < 3) wrong.push(`${name}: ${stop.name} の枠 ${stop.ring}px`);
      if (stop.hidden) wrong.push(`${name}: ${stop.name} が隠れている`);
    }
    const wanted = await page.locator("body").evaluate((body) => {
      const radios = new Set([...body.querySelectorAll("input[type=radio]")].map((radio) => radio.name));
      const others = body.querySelectorAll("button, select, input:not([type=radio]), summary, a[href], .scroll");
      return radios.size + [...others].filter((element) => element.checkVisibility()).length;
    });
    const reached = stops.filter((stop) => stop.type !== "radio").length + (stops.some((stop) => stop.type === "radio") ? 1 : 0);
    assert.equal(reached, wanted, `${name}: 画面のものすべてに着く`);
  });
  assert.deepEqual(wrong, []);
});

journey("下に置いたボタンの上に、選択肢は出てこない", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  await person.run(working, { until: "services" });
  const covered = await page.evaluate(async () => {
    const found = [];
    for (let y = 0; y < document.body.scrollHeight; y += 20) {
      scrollTo(0, y);
      await new Promise(requestAnimationFrame);
      const bar = document.querySelector(".bar").getBoundingClientRect();
      for (let x = 4; x < innerWidth; x += 12) {
        const hit = document.elementFromPoint(x, bar.top + bar.height / 2);
        if (hit?.closest(".choice")) found.push(`${y}: ${hit.outerHTML.slice(0, 80)}`);
      }
    }
    return found;
  });
  assert.deepEqual(covered, []);
});

journey("強制カラーでも、文も部品もなくならない", async (person) => {
  const { page } = person;
  const wrong = [];
  await everywhere(person, working, async (name) => {
    const before = await visibleText(page);
    await page.emulateMedia({ forcedColors: "active" });
    assert.deepEqual(await visibleText(page), before, name);
    wrong.push(
      ...(await page.evaluate(() =>
        [...document.querySelectorAll("main :is(.choice, input[type=text], select, .button-main, .button-second)")]
          .filter((element) => {
            const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
            return borderTopStyle === "none" || parseFloat(borderTopWidth) < 1 || borderTopColor === backgroundColor;
          })
          .map((element) => `${element.tagName}.${element.className} に線がない`),
      )).map((what) => `${name}: ${what}`),
    );
    if (SAMPLES.includes(name)) {
      for (const stop of await tabStops(page)) if (stop.ring < 3) wrong.push(`${name}: ${stop.name} の枠`);
    }
    await page.emulateMedia({ forcedColors: "none" });
  });
  assert.deepEqual(wrong, []);
});

journey("選んだ答えは、強制カラーでも、ほかと違って見える", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  await person.start();
  await page.emulateMedia({ forcedColors: "active" });
  const [first, second] = [page.locator(".choice").first(), page.locator(".choice").nth(1)];
  await first.click();
  assert.ok(await first.locator("input").isChecked());
  const outline = (choice) => choice.evaluate((element) => getComputedStyle(element).outlineStyle);
  assert.notEqual(await outline(first), await outline(second));
});

journey("紙には、見込みと日付と、すべての月が出る", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  await person.run(working);
  const verdict = await page.locator("h1").innerText();
  assert.equal(await page.locator("details[open]").count(), 0, "どれも閉じたまま印刷する");
  await page.emulateMedia({ media: "print" });
  const said = await visibleText(page);
  const paper = said.join("");
  for (const wanted of [verdict, "2026年10月1日", "2029年9月30日", "決めるのは市区町村です"]) assert.ok(paper.includes(wanted), wanted);
  const rows = await page.locator("[data-month]").evaluateAll((all) => ({
    all: all.length,
    shown: all.filter((row) => row.checkVisibility({ contentVisibilityAuto: true }) && row.getBoundingClientRect().height > 0).length,
  }));
  assert.deepEqual(rows, { all: 36, shown: 36 });
  assert.ok(said.includes("2029年9月") && said.includes("2026年10月"), "表の初めの月と終わりの月");
  assert.equal(await page.locator("button:visible").count(), 0, "紙では押せない");
});

/** 日本語の入力: 変換の途中を見せてから、決める。 */
async function compose(page, field, steps, text) {
  const tool = await page.context().newCDPSession(page);
  await field.focus();
  for (const step of steps) {
    await tool.send("Input.imeSetComposition", { text: step, selectionStart: step.length, selectionEnd: step.length });
    assert.equal(await field.inputValue(), step, "変換の途中の文字は消えない");
  }
  await tool.send("Input.insertText", { text });
  assert.equal(await field.inputValue(), text, "決めた文字は、打ったまま残る");
  await tool.detach();
}

journey("日本語の入力で、全角の数字と令和を書ける", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  await person.run(working, { until: STARTED });
  await compose(page, part(page, "year"), ["れ", "れい", "れいわ", "令和", "令和８"], "令和８");
  await compose(page, part(page, "month"), ["４"], "４");
  await compose(page, part(page, "day"), ["２"], "２");
  assert.match(await page.locator(".echo").innerText(), /2026年4月2日/);
  assert.match(await description(part(page, "day")), /2026年4月2日/, "読みとった日は、欄の説明にもなる");
  await person.next();
  await person.back();
  assert.deepEqual(
    await Promise.all(["year", "month", "day"].map((name) => part(page, name).inputValue())),
    ["令和８", "４", "２"],
  );
  await person.next();
  await person.run(but({ jobs: [{ ...working.jobs[0], started_on: "2026-04-02" }] }));
  assert.equal((await person.result()).firstDay, "2026-10-02");
});

journey("「すぐに閉じる」で白い画面になり、もどっても答えはない", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  await person.run(working, { until: "check" });
  await page.locator('[data-action="exit"]').click();
  await page.waitForURL("about:blank");
  assert.equal(await page.title(), "");
  for (let back = 0; back < 3; back += 1) {
    if (!(await page.goBack().catch(() => null))) break;
    const text = await page.locator("body").innerText();
    assert.doesNotMatch(text, /2026年4月1日|回答の確認/);
    assert.equal(await page.locator("input:checked").count(), 0);
    assert.equal(await page.locator("[data-verdict]").count(), 0);
  }
});

/** 読み上げの木。TEICHAKU_TREES=1 で書きなおし、人が読んでから残す。 */
async function tree(part, name) {
  const file = new URL(`trees/${name}.yml`, import.meta.url);
  const now = `${await part.ariaSnapshot()}\n`;
  if (process.env.TEICHAKU_TREES) writeFileSync(file, now);
  assert.equal(now, readFileSync(file, "utf8"), `${name}: 読み上げの木が変わりました。読んでから TEICHAKU_TREES=1 で書きなおします`);
}

journey("読み上げの木は、前に人が読んだとおり", async (person) => {
  const { page } = person;
  const body = page.locator("body");
  await person.open(AS_OF);
  await person.run(working, {
    each: async ({ page: kind, paths: [path] }) => {
      if (kind === "start" || kind === "check") await tree(body, kind);
      if (path === "taxpayers.self.certificate") await tree(body, "radio");
      if (path === STARTED) {
        await part(page, "year").fill("24");
        await part(page, "month").fill("4");
        await part(page, "day").fill("1");
        await refuse(page);
        await tree(body, "date-error");
      }
      if (kind === "result") await tree(page.locator(".verdict"), "result-headline");
    },
  });
});
