// 町の情報: 選んだ町の窓口・センター・順番・印が結果に出る。たたんだところを開いても、axe に何も出ない。
import { faultsOf, screens } from "./axe.mjs";
import { assert, journey } from "./harness.mjs";
import { AS_OF, but, working } from "./people.mjs";

const fold = (page, name) => page.locator(`[data-local="${name}"]`);
const words = (place) => place.evaluate((element) => element.textContent);

async function result(person, municipality, hash = "") {
  await person.open(AS_OF, hash);
  await person.run(but({ municipality }));
  const { page } = person;
  for (const closed of await page.locator("[data-local] > summary").all()) await closed.click();
  return page;
}

async function clean(page) {
  for (const count of [0, 1]) assert.deepEqual(await faultsOf(page, screens(count)), []);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  assert.equal(wide, false, "横にはみ出さない");
}

journey("新潟市: 窓口、センター、七つの順番、くいちがい、古い資料の印", async (person) => {
  const page = await result(person, "niigata");
  assert.match(await page.locator("[data-desk]").first().innerText(), /区役所の健康福祉課/);
  const said = await page.locator("main").innerText();
  for (const centre of ["こあサポート", "らいふあっぷ"]) assert.ok(said.includes(centre), centre);
  assert.ok(said.includes("新潟市・五泉市・阿賀野市・阿賀町"), "使える地域");
  assert.equal(await fold(page, "steps").locator("ol > li").count(), 7);
  assert.equal(await fold(page, "compare").locator("tbody tr").count(), 5);
  const differs = page.locator('[data-differs="contact_frequency"]');
  assert.match(await words(differs), /国の決まり（基準）は毎月1回以上/);
  assert.ok((await page.locator('[data-badge="old"]').count()) >= 5, "日付のない資料には印");
  assert.doesNotMatch(await words(fold(page, "unknown")), /申請のときに出す書類/, "分かっていることは聞かない");
  assert.match(await words(fold(page, "unknown")), /休職しているときに使えるか/);
  await clean(page);
});

journey("大津市: 時期ごとの役割と、おおつ働き暮らし応援センター", async (person) => {
  const page = await result(person, "otsu");
  const roles = fold(page, "roles");
  assert.equal(await roles.locator("h3").count(), 4);
  const centre = "おおつ働き暮らし応援センター";
  assert.ok((await words(roles)).includes(centre));
  const practice = await words(fold(page, "practice"));
  assert.match(practice, /2,500円〜3,000円/);
  assert.match(practice, /その年の決まりでの額/);
  assert.match(practice, /上の「お金」のところの額を見てください/);
  assert.equal(await page.locator('[data-desk] a[href^="tel:"]').count(), 0, "資料にない電話は出さない");
  await clean(page);
});

journey("豊中市: 電話がある。資料が新しければ、印はない", async (person) => {
  const page = await result(person, "toyonaka");
  assert.equal(await page.locator('[data-desk] a[href="tel:06-6858-2224"]').count(), 1);
  assert.equal(await page.locator("[data-badge]").count(), 0);
});

journey("町を選ばない人には、役所に確認することを出す", async (person) => {
  const page = await result(person, null);
  assert.equal(await page.locator("[data-desk]").count(), 0);
  assert.equal(await fold(page, "unknown").locator("li").count(), 6);
});
