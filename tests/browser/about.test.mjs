// だいたいの日: 「2026年の春ごろ」と答えた人に、範囲で答える。
import { assert, journey, keyboard } from "./harness.mjs";
import { AS_OF, but, working } from "./people.mjs";

const STARTED = "jobs.0.started_on";
const part = (page, name) => page.locator(`[name="${STARTED}.${name}"]`);
const toggle = (page) => page.locator('[data-action="about"]');

journey("「2026年の春ごろ」は、範囲として結果まで行く", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  await person.run(working, { until: STARTED });
  await part(page, "year").fill("２０２６年の春ごろ");
  assert.match(await page.locator(".echo").innerText(), /2026年3月1日から5月31日までのどれかの日（だいたい） と読みました/);
  await person.next();
  await person.run(but({ services: ["transition_support"], service_ended_on: "2026-02-28" }));
  const { verdict, firstDay, lastDay, missing, months } = await person.result();
  // 3月1日に就職なら 9月1日から、5月31日なら 12月1日 (11月30日で6か月) から
  assert.deepEqual({ verdict, firstDay, lastDay }, { verdict: "undecided", firstDay: null, lastDay: null });
  assert.ok(missing.includes(STARTED));
  assert.equal(months.at(0).month, "2026-09");
  assert.match(await page.locator("h1").innerText(), /使える見込みですが、いつからかは、まだ決まりません/);
  assert.match(await page.locator(".period").innerText(), /2026年9月1日から12月1日までのどれかの日/);
  assert.match(await page.locator("main").innerText(), /2026年3月1日から5月31日までのどれかの日/, "答えが出る");
});

journey("印をつけると、日を空けて、キーだけで進める", async (person) => {
  const { page, hands } = person;
  await person.open(AS_OF);
  await person.run(working, { until: STARTED });
  await hands.write(part(page, "year"), "2026");
  await hands.write(part(page, "month"), "4");
  await hands.press(page.locator('[data-action="next"]'));
  await page.locator("#problems").waitFor();
  assert.match(await page.locator("#problems").innerText(), /だいたいで答える/);
  await hands.press(toggle(page));
  assert.equal(await toggle(page).getAttribute("aria-checked"), "true");
  assert.ok(await toggle(page).evaluate((element) => element === document.activeElement));
  assert.equal(await part(page, "month").getAttribute("inputmode"), "text");
  assert.match(await page.locator(".echo").innerText(), /2026年4月1日から4月30日までのどれかの日/);
  assert.equal(await part(page, "month").inputValue(), "4", "書いたものはそのまま");
  await page.keyboard.press("Space");
  assert.equal(await toggle(page).getAttribute("aria-checked"), "false");
  await page.keyboard.press("Space");
  await person.next();
  await person.back();
  assert.equal(await toggle(page).getAttribute("aria-checked"), "true", "もどっても、印はそのまま");
}, { hands: keyboard });

journey("冬は、月で書いてもらう", async (person) => {
  const { page } = person;
  await person.open(AS_OF);
  await person.run(working, { until: STARTED });
  await part(page, "year").fill("2025");
  await part(page, "month").fill("冬");
  await page.locator('[data-action="next"]').click();
  await page.locator("#problems").waitFor();
  assert.match(await page.locator("#problems").innerText(), /12月ごろ/);
  assert.equal(await part(page, "month").inputValue(), "冬");
  await part(page, "month").fill("12月ごろ");
  await person.next();
  assert.notDeepEqual((await person.currentQuestion()).paths, [STARTED]);
});

journey("English でも、月の名前と季節で書ける", async (person) => {
  const { page } = person;
  await person.open(AS_OF, "depth=en");
  await person.run(working, { until: STARTED });
  await part(page, "year").fill("1 April 2026");
  assert.match(await page.locator(".echo").innerText(), /1 April 2026/);
  await part(page, "year").fill("spring 2026");
  assert.match(await page.locator(".echo").innerText(), /some day between 1 March and 31 May 2026/);
  await person.next();
});
