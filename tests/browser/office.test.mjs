// 支援機関と市区町村の人のページ: 埋め込みをつくる、ポスターとちらし、地域ファイル編集室。
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { decodeQR } from "qr/decode.js";
import { faultsOf, screens } from "./axe.mjs";
import { assert, journey } from "./harness.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TOWNS = readdirSync(join(ROOT, "data/municipalities")).map((name) => name.replace(".toml", ""));
const PLACE = "https://check.example.jp/";
const AT = `address=${encodeURIComponent(PLACE)}`;

async function open(person, name, fragment = "") {
  await person.page.goto("about:blank");
  await person.page.goto(`${person.site.url}${name}.html${fragment && `#${fragment}`}`);
  await person.page.locator('html[data-ready="true"]').waitFor({ state: "attached", timeout: 10_000 });
}

const said = (page, id) => page.locator(`#${id}`).textContent();

/** 横に動かさなくても、すべて見える。 */
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

/** 写真の中の二次元コードを読む。 */
async function decoded(page, picture) {
  const blank = await page.context().newPage();
  const { data, width, height } = await blank.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext("2d");
    pen.drawImage(image, 0, 0);
    return { data: [...pen.getImageData(0, 0, image.width, image.height).data], width: image.width, height: image.height };
  }, picture.toString("base64"));
  await blank.close();
  return decodeQR({ data: Uint8Array.from(data), width, height });
}

/** PDF のページの数。 */
const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page(?![a-z])/g).length;

journey("埋め込みをつくる: 選ぶとコードと見本が変わり、読みなおしても残る", async (person) => {
  const { page } = person;
  await open(person, "configurator", AT);
  assert.equal(await page.locator("main").getAttribute("data-page"), "configurator");
  assert.equal(await said(page, "code-link"), PLACE);
  await page.selectOption("#f-region", "otsu");
  await page.selectOption("#f-lang", "easy");
  assert.equal(await said(page, "code-link"), `${PLACE}easy.html#region=otsu`);
  const frame = await said(page, "code-frame");
  assert.match(frame, /src="https:\/\/check\.example\.jp\/v1\/embed\/\?region=otsu&amp;lang=easy"/);
  assert.match(await page.locator("iframe").getAttribute("src"), /^v1\/embed\/\?region=otsu&lang=easy$/);
  const inside = page.frameLocator("iframe");
  await inside.locator("[data-page=start]").waitFor({ timeout: 15_000 });
  await page.fill("#f-accent", "#88ccff");
  const row = readFileSync(new URL("accent.tsv", import.meta.url), "utf8").match(/^light\t#88ccff\t(\S+)$/m);
  assert.notEqual(row[1], "#88ccff");
  assert.equal(await page.locator(".office-accent").getAttribute("data-used"), row[1]);
  await page.locator(`iframe[src*="88ccff"]`).waitFor();
  await inside.locator("[data-page=start]").waitFor({ timeout: 15_000 });
  assert.equal(await inside.locator("html").evaluate((html) => getComputedStyle(html).getPropertyValue("--color-action").trim()), row[1], "見本も同じ色");
  await page.selectOption("#f-theme", "contrast");
  assert.match(await page.locator(".office-accent").textContent(), /使いません/);
  await page.selectOption("#f-theme", "auto");
  assert.equal(await page.locator(".office-accent").count(), 2);
  await page.selectOption("#f-theme", "light");
  await page.fill("#f-accent", "red");
  assert.equal(await page.locator("#f-accent").getAttribute("aria-invalid"), "true");
  assert.doesNotMatch(await said(page, "code-element"), /accent/);
  await page.fill("#f-accent", "#0b5394");
  assert.match(await said(page, "code-element"), /<teichaku-check region="otsu" lang="easy" accent="#0b5394">/);
  const numbers = JSON.parse(readFileSync(join(ROOT, "dist/v1/integrity.json"), "utf8"))["embed.js"];
  const numbered = await said(page, "code-integrity");
  assert.ok(numbered.includes(`${PLACE}v1/${numbers.file}`) && numbered.includes(numbers.integrity), numbered);
  const before = await said(page, "code-element");
  await page.reload();
  await page.locator('html[data-ready="true"]').waitFor({ state: "attached" });
  assert.equal(await said(page, "code-element"), before);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
});

journey("埋め込みをつくる: 写したコードが、ほかのページで動く", async (person) => {
  const { page } = person;
  await open(person, "configurator", "region=otsu&lang=easy");
  const code = await said(page, "code-frame");
  const tab = await person.context.newPage();
  await tab.setContent(code.replace('loading="lazy"', ""));
  await tab.frameLocator("iframe").locator("[data-page=start]").waitFor({ timeout: 15_000 });
  assert.equal(await tab.locator("iframe").evaluate((frame) => frame.clientHeight), 720);
  await tab.close();
});

journey("写す: 写せる、断られたら字を選んでおく", async (person) => {
  const { page, context } = person;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(person, "configurator", AT);
  const copy = page.locator('[data-action="copy"][value="code-frame"]');
  await copy.click();
  await page.getByRole("status").filter({ hasText: "写しました" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await said(page, "code-frame"));
  await page.evaluate(() => Object.defineProperty(navigator.clipboard, "writeText", { value: () => Promise.reject(new Error("no")) }));
  await copy.click();
  await page.getByRole("status").filter({ hasText: "字を選んである" }).waitFor();
  assert.equal(await page.evaluate(() => getSelection().toString().replaceAll(/\s+/g, " ")), (await said(page, "code-frame")).replaceAll(/\s+/g, " "));
});

journey("置く先の決まりを貼ると、動くかと、直す行が分かる", async (person) => {
  const { page } = person;
  await open(person, "configurator", AT);
  const answer = (level) => page.locator(`[data-level="${level}"]`).getAttribute("data-answer");
  await page.fill("#f-policy", "Content-Security-Policy: default-src 'self'");
  assert.equal(await answer("frame"), "blocked");
  const instead = await page.locator('[data-level="frame"] pre').textContent();
  assert.equal(instead, "frame-src 'self' https://check.example.jp");
  await page.fill("#f-policy", instead);
  assert.deepEqual([await answer("frame"), await answer("element")], ["works", "works"]);
  await page.fill("#f-host", "https://www.example.jp/");
  assert.equal(await page.locator("#same-origin").count(), 0);
  await page.fill("#f-host", `${PLACE}news.html`);
  assert.match(await page.locator("#same-origin").textContent(), /sandbox/);
});

journey("置き場所がおかしいときは、コードを出さない", async (person) => {
  const { page } = person;
  await open(person, "configurator", AT);
  for (const wrong of ["file:///C:/a/", "https://a.example", 'https://a.example/"><script>/', ""]) {
    await page.fill("#f-address", wrong);
    assert.equal(await page.locator("#code-frame").count(), 0, wrong);
    assert.equal(await page.locator("#f-address").getAttribute("aria-invalid"), "true", wrong);
  }
  await page.fill("#f-address", "http://a.example/");
  assert.equal(await page.locator("#code-frame").count(), 1);
  assert.match(await page.locator("#e-address").textContent(), /https/);
});

journey("ポスターは1ページ、ちらしは2ページまで、二次元コードが読める (どの町でも)", async (person) => {
  const { page } = person;
  assert.ok(TOWNS.length >= 7);
  for (const region of ["", ...TOWNS]) {
    for (const [paper, most] of [["poster", 1], ["leaflet", 2]]) {
      await open(person, "poster", `${AT}&lang=easy&paper=${paper}&region=${region}`);
      const desk = page.locator(".paper-ask");
      await desk.waitFor();
      await page.waitForLoadState("networkidle");
      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.equal(pages(pdf), most, `${region} ${paper}`);
      const code = page.locator(".paper-code");
      const address = `${PLACE}easy.html${region && `#region=${region}`}`;
      assert.equal(await decoded(page, await code.screenshot()), address);
      assert.equal(await page.locator(".paper-url").textContent(), address);
    }
  }
});

journey("暗い画面でも、二次元コードは白地に黒", async (person) => {
  await open(person, "poster", `${AT}&region=niigata&lang=easy`);
  assert.equal(await decoded(person.page, await person.page.locator(".paper-code").screenshot()), `${PLACE}easy.html#region=niigata`);
}, { dark: true });

journey("道具の書くポスターも、1ページで、二次元コードが読める", async (person) => {
  const folder = mkdtempSync(join(tmpdir(), "poster-"));
  const file = join(folder, "out.html");
  execFileSync("cargo", ["run", "--locked", "--quiet", "--no-default-features", "--bin", "teichaku", "--", "poster", "--url", PLACE, "--region", "otsu", "--lang", "easy", file], { cwd: ROOT });
  const tab = await person.context.newPage();
  await tab.setContent(readFileSync(file, "utf8"));
  assert.equal(await decoded(tab, await tab.locator(".paper-code").screenshot()), `${PLACE}easy.html#region=otsu`);
  assert.equal(pages(await tab.pdf({ preferCSSPageSize: true })), 1);
  rmSync(folder, { recursive: true });
});

journey("地域ファイル: 誤りが欄のそばに出て、直すとファイルになり、また開ける", async (person) => {
  const { page } = person;
  await open(person, "region");
  await page.click('[data-action="check"]');
  await page.locator("#problems").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "problems");
  assert.equal(await page.locator("#f-id").getAttribute("aria-invalid"), "true");
  assert.match(await page.locator("#ef-id").textContent(), /行目/);
  await page.locator("#problems button").first().click();
  assert.notEqual(await page.evaluate(() => document.activeElement.id), "problems");
  // 今あるファイルをもらって、そのまま開ける
  await page.locator("details", { hasText: "今ある地域ファイル" }).evaluate((details) => (details.open = true));
  const [given] = await Promise.all([page.waitForEvent("download"), page.click('a[download="otsu.toml"]')]);
  const opened = readFileSync(await given.path(), "utf8");
  assert.equal(opened, readFileSync(join(ROOT, "data/municipalities/otsu.toml"), "utf8"));
  await page.setInputFiles("#f-file", { name: "otsu.toml", mimeType: "text/plain", buffer: Buffer.from(opened) });
  await page.getByRole("status").filter({ hasText: "開きました" }).waitFor();
  assert.equal(await page.inputValue("#f-name"), "大津市");
  const first = await said(page, "code-file");
  await page.locator('[data-section="desk"]').evaluate((details) => (details.open = true));
  await page.fill("#f-desk-1-tel", "12");
  await page.locator("#problems").waitFor();
  assert.equal(await page.inputValue("#f-desk-1-tel"), "12", "まちがいも消えない");
  assert.equal(await page.locator("#f-desk-1-tel").getAttribute("aria-invalid"), "true");
  await page.fill("#f-desk-1-tel", "077-528-2745");
  const [file] = await Promise.all([page.waitForEvent("download"), page.click('[data-action="download"]')]);
  assert.equal(file.suggestedFilename(), "otsu.toml");
  const written = readFileSync(await file.path(), "utf8");
  assert.match(written, /tel = "077-528-2745"/);
  await open(person, "region");
  await page.fill("#f-pasted", written);
  await page.click('[data-action="open"]');
  await page.click('[data-action="check"]');
  assert.equal(await said(page, "code-file"), written);
  assert.notEqual(written, first);
  await page.fill("#f-pasted", "name = \"大津市\nこわれた");
  await page.click('[data-action="open"]');
  assert.match(await page.locator('[data-part="open"] .problems').textContent(), /行目/);
  assert.equal(await page.inputValue("#f-pasted"), "name = \"大津市\nこわれた");
  assert.equal(await page.inputValue("#f-name"), "大津市", "前の下書きは残る");
});

for (const [name, fragment] of [
  ["configurator", `${AT}&accent=red`],
  ["poster", `${AT}&region=otsu&paper=leaflet`],
  ["region", ""],
])
  journey(`${name}: axe の違反なし、375px でも横に動かさない`, async (person) => {
    const { page } = person;
    await open(person, name, fragment);
    if (name === "configurator") await page.fill("#f-policy", "default-src 'none'");
    if (name === "region") {
      await page.locator('[data-section="desk"]').evaluate((details) => (details.open = true));
      await page.click('[data-action="add"][value="desk"]');
      assert.equal(await page.locator("#f-desk-1-name").count(), 1);
      await page.click('[data-action="check"]');
    }
    await page.evaluate(() => document.querySelectorAll("iframe").forEach((frame) => frame.remove()));
    assert.deepEqual(await faultsOf(page, screens(0)), []);
    assert.ok(await fits(page), "375px");
    await page.setViewportSize({ width: 640, height: 450 });
    assert.ok(await fits(page), "200%");
  });

journey("調べる人は、職員のプログラムを読みこまない", async (person) => {
  const asked = [];
  person.context.on("request", (request) => asked.push(request.url()));
  await person.open("2026-11-21");
  assert.ok(asked.length > 0 && !asked.some((url) => /\/office-|configurator/.test(url)), asked.join("\n"));
  assert.doesNotMatch(readFileSync(join(ROOT, "dist/sw.js"), "utf8"), /"office-|configurator\.html/);
});

journey("JavaScript がなくても、どうすればよいかが読める", async (person) => {
  for (const name of ["configurator", "poster", "region"]) {
    await person.page.goto(`${person.site.url}${name}.html`);
    assert.equal(await person.page.locator("h1").count(), 1);
    assert.match(await person.page.locator("noscript").innerText(), /iframe/);
    assert.ok(await person.page.locator(".office-wait").isHidden());
  }
}, { javaScriptEnabled: false });
