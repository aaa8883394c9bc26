// dist/ を HTTP で見せる。下の階層（/a/b/ など）でも動くことを確かめられる。
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const POLICY = readFileSync(join(ROOT, "tools/dev/policy.txt"), "utf8").trim();
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
  const server = createServer((request, response) => {
    const file = fileFor(request.url, path, folder);
    const headers = { "content-security-policy": POLICY, "x-content-type-options": "nosniff" };
    if (!file) {
      response.writeHead(404, headers).end();
      return;
    }
    response.writeHead(200, { ...headers, "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: origin + path,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function fileFor(target, path, folder) {
  const { pathname } = new URL(target, "http://site");
  if (!pathname.startsWith(path)) return null;
  const name = normalize(decodeURIComponent(pathname.slice(path.length)) || "index.html");
  const file = join(folder, name);
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}
