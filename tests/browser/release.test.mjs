// 持ち帰るもの: zip を開くと、同じページがそのまま動く。ハッシュの一覧は、置いてあるものと合う。
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./chromium.mjs";
import { AS_OF, working } from "./people.mjs";
import { startSite } from "./site.mjs";
import { Visitor } from "./visitor.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const ZIP = join(DIST, "download/teichaku-site.zip");
const SUMS = "download/SHA256SUMS";
const sha256 = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");

/** フォルダーの中のすべてのファイルの名前。 */
const files = (folder, under = "") =>
  readdirSync(join(folder, under)).flatMap((name) => {
    const path = under ? `${under}/${name}` : name;
    return statSync(join(folder, path)).isDirectory() ? files(folder, path) : [path];
  }).sort();

const published = () => files(DIST).filter((name) => !/\.(br|gz)$/.test(name));

/** zip を開く (zip の作り手とは別の、Python の部品で)。 */
function unpacked() {
  const folder = mkdtempSync(join(tmpdir(), "teichaku-zip-"));
  execFileSync("python3", ["-m", "zipfile", "-t", ZIP]);
  execFileSync("python3", ["-m", "zipfile", "-e", ZIP, folder]);
  return folder;
}

test("zip は、dist/ の中身と一字もちがわず、時刻によらない", () => {
  const folder = unpacked();
  const wanted = published().filter((name) => !["download/teichaku-site.zip", "_headers"].includes(name));
  assert.deepEqual(files(folder), ["README.txt", "htaccess.txt", "stop-sw.js", ...wanted.map((name) => `teichaku/${name}`)].sort());
  for (const name of wanted.filter((name) => name !== SUMS)) assert.equal(sha256(join(folder, "teichaku", name)), sha256(join(DIST, name)), name);
  checked(join(folder, "teichaku"), wanted);
  const times = execFileSync("python3", ["-c", "import sys,zipfile;print({i.date_time for i in zipfile.ZipFile(sys.argv[1]).infolist()})", ZIP]);
  assert.equal(String(times).trim(), "{(1980, 1, 1, 0, 0, 0)}");

  const guide = readFileSync(join(folder, "README.txt"), "utf8");
  assert.ok(guide.startsWith("\ufeff就労定着支援") && !/[^\r]\n/.test(guide), "古いメモ帳でも読める");
  const rows = [...guide.matchAll(/^([0-9a-f]{64}) {2}(\S+)\r$/gm)];
  assert.deepEqual(rows.map(([, , name]) => name).sort(), wanted.map((name) => `teichaku/${name}`).sort());
  for (const [, hash, name] of rows) assert.equal(sha256(join(folder, name)), hash, name);
});

/** SHA256SUMS が、フォルダーのすべてのファイルと合う。 */
function checked(folder, names) {
  const rows = readFileSync(join(folder, SUMS), "utf8").trimEnd().split("\n").map((row) => row.split("  "));
  const listed = rows.map(([, name]) => name);
  assert.deepEqual([...listed].sort(), names.filter((name) => name !== SUMS));
  assert.deepEqual(listed, [...listed].sort(), "順");
  for (const [hash, name] of rows) assert.equal(sha256(join(folder, name)), hash, name);
}

test("SHA256SUMS は、置いてあるすべてのファイルと合う", () => checked(DIST, published()));

test("大きなものは、控えにも、圧縮した写しにも入らない", () => {
  const kept = Object.keys(JSON.parse(readFileSync(join(DIST, "sw.js"), "utf8").match(/FILES = (\{.*\});/)[1]));
  assert.ok(kept.includes("index.html"));
  assert.deepEqual(kept.filter((name) => /^(download|v1\/schema)\//.test(name)), []);
  assert.deepEqual(files(DIST, "download").sort(), ["SHA256SUMS", "teichaku-site.zip", "teichaku.html"].map((name) => `download/${name}`));
  const headers = readFileSync(join(DIST, "_headers"), "utf8");
  assert.match(headers, /^\/download\/teichaku\.html\n {2}Content-Disposition: attachment$/m);
});

test("契約の JSON Schema が、決まった場所にある", () => {
  for (const name of ["answers", "assessment", "settlement", "path"]) {
    const source = fileURLToPath(new URL(`../../docs/schema/${name}.schema.json`, import.meta.url));
    assert.equal(sha256(join(DIST, `v1/schema/${name}.json`)), sha256(source));
  }
});

test("zip の中身を置けば、どの階層でも結果まで動く", { timeout: 120_000 }, async () => {
  const folder = join(unpacked(), "teichaku");
  copyFileSync(join(DIST, "_headers"), join(folder, "_headers"));
  assert.ok(existsSync(join(folder, "accessibility.html")));
  const [site, browser] = await Promise.all([startSite({ path: "/fukushi/teichaku/", folder }), launch()]);
  try {
    const person = await Visitor.arrive(browser, site);
    await person.open(AS_OF);
    await person.run(working);
    assert.equal((await person.result()).verdict, "available");
    assert.deepEqual(person.problems, []);
  } finally {
    await browser.close();
    await site.close();
  }
});

test("zip の写しにも、dist/ にも、行き先のないリンクがない (プログラムが書くものも)", { timeout: 120_000 }, async () => {
  const folder = join(unpacked(), "teichaku");
  const dead = (root, page, hrefs) => {
    const inside = hrefs.filter((href) => !/^(#|[a-z]+:)/i.test(href));
    const paths = inside.map((href) => decodeURIComponent(new URL(href, `http://a/${page}`).pathname.slice(1)));
    return paths.filter((path) => !existsSync(join(root, path.replace(/(^|\/)$/, "$1index.html"))));
  };
  const browser = await launch();
  try {
    for (const root of [folder, DIST]) {
      let count = 0;
      for (const page of files(root).filter((name) => name.endsWith(".html") && !name.startsWith("download/"))) {
        const html = readFileSync(join(root, page), "utf8").replaceAll(/<!--[\s\S]*?-->/g, "");
        const hrefs = [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].map(([, href]) => href.replaceAll("&amp;", "&"));
        count += hrefs.length;
        assert.deepEqual(dead(root, page, hrefs), [], page);
      }
      assert.ok(count > 20, `${count}`);
      if (root === folder) copyFileSync(join(DIST, "_headers"), join(folder, "_headers"));
      const site = await startSite({ path: "/a/teichaku/", folder: root });
      const page = await browser.newPage();
      for (const name of ["configurator", "poster", "region"]) {
        const listed = name === "configurator" ? page.waitForResponse((answer) => answer.url().endsWith(SUMS)) : null;
        await page.goto(`${site.url}${name}.html`);
        await page.locator('html[data-ready="true"]').waitFor({ state: "attached" });
        if (name === "configurator") {
          assert.equal((await listed).status(), 200, "一覧を読む");
          const links = page.locator('a[href^="download/"]');
          const wanted = root === DIST ? 3 : 2;
          await page.waitForFunction((count) => document.querySelectorAll('a[href^="download/"]').length === count, wanted);
          assert.equal(await links.count(), wanted);
        }
        const hrefs = await page.locator("[href]").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
        assert.ok(hrefs.length > 3, name);
        assert.deepEqual(dead(root, `${name}.html`, hrefs), [], name);
      }
      await page.close();
      await site.close();
    }
  } finally {
    await browser.close();
  }
});
