// つながらないときも、二度目からは同じように使える。新しい版は、知らせてから替わり、混ざらない。
import { nextEdition } from "./editions.mjs";
import { assert, journey, stage } from "./harness.mjs";
import { show } from "./looks.mjs";
import { AS_OF, betweenJobs, ended, hiredOn, notAvailable, withLevy, working } from "./people.mjs";

const people = { working, later: hiredOn("2026-08-01", "2026-07-31"), ended, notAvailable, betweenJobs, taxed: withLevy(200000), nothing: {} };

/** 控えを使ってよい訪問。終わったら、置き場所をもとにもどす。 */
function visit(name, travel) {
  journey(name, async (person) => {
    const { site } = await stage();
    const { folder } = site;
    try {
      await travel(person, site);
    } finally {
      Object.assign(site, { folder, down: false });
    }
  }, { serviceWorkers: "allow", limit: 240_000 });
}

/** 一度目: 控えがそろうまで待つ。 */
async function firstVisit(person) {
  await person.open(AS_OF);
  await person.page.evaluate(() => navigator.serviceWorker.ready);
  await person.page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated");
}

/** この場所の控えの版。 */
const kept = (page) => page.evaluate(async () => (await caches.keys()).map((key) => key.split(" ").at(-1)));
const edition = (page) => page.locator("html").getAttribute("data-edition");
const said = (page) => page.locator('meta[name="said"]').getAttribute("content", { timeout: 500 }).catch(() => null);
const notice = (page) => page.locator('.notice[role="status"]');

visit("一度開けば、つながらなくても、すべての道とすべての深さ", async (person, site) => {
  const { page } = person;
  await firstVisit(person);
  assert.deepEqual(await kept(page), [await edition(page)]);
  const wanted = {};
  for (const [name, answers] of Object.entries(people)) {
    await page.goto("about:blank");
    site.down = true;
    await person.open(AS_OF);
    await person.run(answers);
    wanted[name] = (await person.result()).verdict;
  }
  assert.deepEqual(wanted, { working: "available", later: "not_yet", ended: "ended", notAvailable: "not_available", betweenJobs: "undecided", taxed: "available", nothing: "undecided" });
  for (const look of [{ depth: "easy", ruby: "all" }, { depth: "law", ruby: "hard" }, { depth: "en" }]) await show(page, look);
  assert.match(await page.locator("h1").innerText(), /[a-z]/);
  for (const name of ["question.html", "en.html", "accessibility.html"]) {
    await page.goto(site.url + name);
    assert.ok(await page.locator("h1").isVisible(), name);
  }
});

visit("ちがう置き場所の控えには、さわらない", async (person) => {
  await firstVisit(person);
  const { page } = person;
  await page.evaluate(() => Promise.all([caches.open("teichaku /c/ 1"), caches.open("others")]));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  assert.ok((await page.evaluate(() => caches.keys())).includes("teichaku /c/ 1"));
});

visit("開いたまま新しい版が出たら、知らせ、答えは消さず、押したら替わる", async (person, site) => {
  const { page } = person;
  await firstVisit(person);
  const old = await edition(page);
  await page.reload();
  await person.open(AS_OF);
  await person.run(working, { until: "services" });
  site.folder = nextEdition(site.folder, "second");
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await notice(page).waitFor();
  assert.match(await notice(page).innerText(), /新しい版があります。 ?読みなおすと、今の答えは消えます/);
  await person.shot("edition-notice");
  assert.equal(await edition(page), old, "押すまで替わらない");
  await person.run(working);
  assert.equal((await person.result()).verdict, "available", "前の版のまま、終わりまで");
  await page.locator('[data-action="depth"][value="easy"]').click();
  await page.locator('html[data-depth="easy"]').waitFor({ state: "attached" });
  await page.locator('[data-action="reload"]').click();
  await page.locator(`html[data-ready]:not([data-edition="${old}"])`).waitFor({ state: "attached" });
  assert.equal(await said(page), "second");
  assert.deepEqual(await kept(page), [await edition(page)], "前の版の控えは消える");
  assert.equal(await notice(page).count(), 0);
  site.down = true;
  await page.reload();
  assert.equal(await said(page), "second");
});

visit("答えのないはじめの画面では、消えるとは言わない", async (person, site) => {
  const { page } = person;
  await firstVisit(person);
  await page.reload();
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  site.folder = nextEdition(site.folder, "second");
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await notice(page).waitFor();
  assert.doesNotMatch(await notice(page).innerText(), /消えます/);
});

visit("閉じて開きなおせば、押さなくても新しい版になる", async (person, site) => {
  await firstVisit(person);
  const { page, context } = person;
  await page.reload();
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  site.folder = nextEdition(site.folder, "second");
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await notice(page).waitFor();
  await page.goto("about:blank");
  await page.close();
  await new Promise((done) => setTimeout(done, 500));
  const again = await context.newPage();
  await again.goto(site.url);
  await again.locator("html[data-ready]").waitFor({ state: "attached" });
  assert.equal(await said(again), "second");
  person.page = again;
});

visit("そろわない版は、入らない。前の版が、つながらなくても使える", async (person, site) => {
  const { page } = person;
  await firstVisit(person);
  const old = await edition(page);
  const good = site.folder;
  site.folder = nextEdition(good, "broken", { spoil: true });
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().catch(() => {}));
  await page.waitForTimeout(1500);
  assert.deepEqual(await kept(page), [old]);
  site.down = true;
  await page.reload();
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  assert.equal(await edition(page), old);
  assert.equal(await notice(page).count(), 0);
});

visit("ほかのページの中では、控えを作らない", async (person, site) => {
  const { page } = person;
  const host = `${site.url}host.html`;
  await page.route(host, (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><iframe src="${site.url}"></iframe>` }));
  await page.goto(host);
  await page.frames()[1].locator("html[data-ready]").waitFor({ state: "attached", timeout: 10_000 });
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
});

visit("知らない古い係は、同じ版のページが開いたときに、いなくなる", async (person, site) => {
  const { page } = person;
  const host = `${site.url}host.html`;
  await page.route(host, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  await page.goto(host);
  await page.route("**/sw.js", (route) => route.fulfill({ contentType: "text/javascript", body: 'self.addEventListener("fetch", () => {});self.addEventListener("activate", (event) => event.waitUntil(clients.claim()));' }));
  await page.evaluate(() => navigator.serviceWorker.register("./sw.js").then(() => navigator.serviceWorker.ready));
  await page.unroute("**/sw.js");
  await person.open(AS_OF);
  await page.waitForFunction(async () => {
    const worker = (await navigator.serviceWorker.getRegistration()).active;
    const { port1, port2 } = new MessageChannel();
    worker.postMessage("edition", [port2]);
    return Promise.race([new Promise((done) => (port1.onmessage = ({ data }) => done(data))), new Promise((done) => setTimeout(done, 300))]);
  });
  assert.deepEqual(await kept(page), [await edition(page)]);
  assert.equal(await notice(page).count(), 0);
});
