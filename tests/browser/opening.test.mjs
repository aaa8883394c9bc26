// アドレスで決めるはじめ方: 町、はじめの画面、窓口を出すか。どれも、使う人が変えられる。
import { assert, journey } from "./harness.mjs";
import { AS_OF, working } from "./people.mjs";

const text = (person) => person.page.locator("main").innerText();

/** 町の質問は、選んであるまま次へ進んで、結果まで。 */
async function asGiven(person) {
  await person.run(working, { until: "municipality" });
  assert.equal(await person.page.locator("input:checked").getAttribute("value"), "otsu");
  await person.next();
  await person.run(working);
}

journey("町が決まっていれば、そう言い、選んであり、結果に使う", async (person) => {
  await person.open(AS_OF, "region=otsu-shi");
  assert.match(await text(person), /大津市の情報が入っています/);
  await asGiven(person);
  assert.match(await text(person), /大津市の障害福祉の窓口/);
  await person.act("restart");
  assert.match(await text(person), /大津市の情報が入っています/, "はじめから、でも残る");
  await person.run({ ...working, municipality: "kobe" });
  assert.doesNotMatch(await text(person), /大津市/, "変えられる");
});

journey("contact=hidden は、窓口の名前を出さない。地域のやり方は出す", async (person) => {
  await person.open(AS_OF, "region=otsu&contact=hidden");
  await asGiven(person);
  assert.doesNotMatch(await text(person), /大津市の障害福祉の窓口/);
  assert.equal(await person.page.locator('a[href^="tel:"]').count(), 0);
  assert.match(await person.page.locator("main").textContent(), /ケース会議/);
});

journey("ない町なら、そう言って、全国の決まりで調べる", async (person) => {
  await person.open(AS_OF, "region=nowhere");
  assert.match(await text(person), /情報は、まだありません。全国の決まりで調べます/);
  await person.run(working, { until: "municipality" });
  assert.match(await text(person), /情報は、まだありません/);
  assert.equal(await person.page.locator("input:checked").count(), 0);
});

for (const [start, page] of [["question", "question"], ["form", "form"]])
  journey(`start=${start} で、その画面から始まり、もどれる`, async (person) => {
    await person.open(AS_OF, `start=${start}&region=nowhere`);
    await person.page.locator(`[data-page="${page}"]`).waitFor();
    assert.match(await text(person), /情報は、まだありません/);
    await person.back();
    assert.equal((await person.currentQuestion()).page, "start");
  });

journey("start の知らない名前と、まだない画面は、はじめの画面", async (person) => {
  for (const start of ["cost", "result", "x"]) {
    await person.page.goto("about:blank");
    await person.open(AS_OF, `start=${start}`);
    assert.equal((await person.currentQuestion()).page, "start");
  }
});
