// dist/ を HTTP で見せる。下の階層（/a/b/ など）でも動くことを確かめられる。
// ファイルをおさえておく (hold)、ほかの版に替える (folder)、つながらなくする (down) こともできる。
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** 空いているポートで始める。`path` は "/" で始まり "/" で終わる。 */
export async function startSite({ path = "/", folder = join(ROOT, "dist") } = {}) {
  if (!existsSync(join(folder, "index.html"))) {
    throw new Error("dist/ がありません。先に cargo dev build を / run `cargo dev build` first");
  }
  const site = { path, folder, down: false };
  const held = [];
  const policy = readFileSync(join(folder, "_headers"), "utf8").match(/Content-Security-Policy: (.*)/)[1];
  const server = createServer(async (request, response) => {
    if (site.down) return request.socket.destroy();
    for (const { pattern, until } of [...held]) if (pattern.test(new URL(request.url, "http://site").pathname)) await until;
    const file = fileFor(request.url, path, site.folder);
    const headers = { "content-security-policy": policy, "x-content-type-options": "nosniff", "access-control-allow-origin": "*" };
    if (!file) {
      response.writeHead(404, headers).end();
      return;
    }
    response.writeHead(200, { ...headers, "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return Object.assign(site, {
    origin,
    url: origin + path,
    /** この名前のファイルを、放すまで送らない。 */
    hold(pattern) {
      let free;
      held.push({ pattern, until: new Promise((resolve) => (free = resolve)), free: () => free() });
    },
    /** おさえていたものを、みな送る。 */
    release() {
      for (const { free } of held.splice(0)) free();
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  });
}

function fileFor(target, path, folder) {
  const { pathname } = new URL(target, "http://site");
  if (!pathname.startsWith(path)) return null;
  const asked = decodeURIComponent(pathname.slice(path.length));
  const name = normalize(asked === "" || asked.endsWith("/") ? `${asked}index.html` : asked);
  const file = join(folder, name);
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}
