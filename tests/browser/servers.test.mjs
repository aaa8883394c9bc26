// 設定の例 (hosting/nginx.conf、hosting/htaccess) を、本物のサーバーで試す。
import { readdirSync } from "node:fs";
import { request } from "node:http";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { assert } from "./harness.mjs";
import { launch } from "./chromium.mjs";
import { apache, nginx } from "./servers.mjs";
import { Visitor } from "./visitor.mjs";

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));
const FOREVER = "public, max-age=31536000, immutable";
const hashed = (folder, end) => readdirSync(DIST + folder).find((name) => /[0-9a-f]{16}/.test(name) && name.endsWith(end));

/** 頭だけを読む。圧縮はとかない。 */
const ask = (url, packed) =>
  new Promise((done, fail) => {
    const sent = request(url, { headers: { "accept-encoding": packed ?? "identity" } }, (answer) => {
      answer.resume();
      done({ status: answer.statusCode, ...answer.headers });
    });
    sent.on("error", fail).end();
  });

const KINDS = [
  ["", "text/html; charset=utf-8", "no-cache"],
  ["question.html", "text/html; charset=utf-8", "no-cache"],
  ["sw.js", "text/javascript", "no-cache"],
  ["manifest.webmanifest", "application/manifest+json", "no-cache"],
  [hashed("", "_bg.wasm"), "application/wasm", FOREVER],
  [hashed("", ".js"), "text/javascript", FOREVER],
  ["texts/" + hashed("texts", ".txt"), "text/plain; charset=utf-8", FOREVER],
];

for (const [name, serve, packed] of [["nginx", nginx, "gzip"], ["Apache", apache, "br"]]) {
  test(`${name} の設定の例`, { timeout: 120_000 }, async (context) => {
    const server = await serve();
    if (!server) return context.skip(`${name} がこの機械にない / not installed`);
    try {
      for (const [file, type, cache] of KINDS) {
        const plain = await ask(server.url + file);
        const small = await ask(server.url + file, "br, gzip");
        for (const answer of [plain, small]) {
          assert.equal(answer.status, 200, file);
          assert.ok(answer["content-type"].startsWith(type), `${file}: ${answer["content-type"]}`);
          assert.equal(answer["cache-control"], cache, file);
          assert.equal(answer["x-content-type-options"], "nosniff", file);
        }
        assert.equal(plain["content-encoding"], undefined, file);
        assert.equal(small["content-encoding"], packed, file);
        assert.match(small.vary ?? "", /accept-encoding/i, file);
        assert.ok(Number(small["content-length"]) < Number(plain["content-length"]), file);
      }
      // 「ない」ことを、覚えさせない。
      const missing = await ask(`${server.url}boot-0123456789abcdef.js`);
      assert.equal(missing.status, 404);
      assert.doesNotMatch(missing["cache-control"] ?? "", /max-age|immutable/);
      await visit(server);
    } finally {
      await server.close();
    }
  });
}

/** 画面が、始まって、深さも変えられる。 */
async function visit(server) {
  const browser = await launch();
  try {
    const person = await Visitor.arrive(browser, server);
    await person.open("2026-11-21", "depth=easy&ruby=all");
    await person.start();
    assert.equal((await person.currentQuestion()).page, "question");
    assert.ok((await person.page.locator("ruby").count()) > 0);
    assert.deepEqual(person.problems, []);
  } finally {
    await browser.close();
  }
}
