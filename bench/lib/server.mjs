// 組み立てたフォルダーを、brotli (11) で 127.0.0.1 に出す。だれが何バイト取ったかを覚える。
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};
const PACKED = new Set([".png", ".jpg", ".webp", ".woff2", ".ico"]);

/** 先にすべてを詰めておくので、はかっている間に詰める時間はかからない。 */
export async function serve(folder, { policy } = {}) {
  const files = new Map(list(folder).map((name) => [`/${name.split(sep).join("/")}`, pack(join(folder, name))]));
  let taken = [];
  const workers = new Set();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://bench");
    const path = normalize(decodeURIComponent(pathname)).replace(/\/$/, "/index.html");
    const file = files.get(path);
    if (request.headers["service-worker"] === "script") workers.add(path);
    taken.push({ path, bytes: file?.body.length ?? 0, found: Boolean(file), byWorker: isByWorker(request, workers), at: Date.now() });
    if (!file) return response.writeHead(404, { "content-length": 0 }).end();
    const known = request.headers["if-none-match"] === file.tag;
    const headers = { "content-type": file.type, "cache-control": "no-cache", etag: file.tag, "x-content-type-options": "nosniff" };
    if (policy) headers["content-security-policy"] = policy;
    if (known) {
      taken.at(-1).bytes = 0;
      return response.writeHead(304, headers).end();
    }
    if (file.brotli) headers["content-encoding"] = "br";
    response.writeHead(200, { ...headers, "content-length": file.body.length });
    response.end(request.method === "HEAD" ? undefined : file.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: `${origin}/`,
    files,
    /** ここまでに取られたもの。数えなおす。 */
    drain: () => {
      const all = taken;
      taken = [];
      return all;
    },
    lastAt: () => taken.at(-1)?.at ?? 0,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** service worker のための要求か。画面を見る人は待たない。 */
function isByWorker(request, workers) {
  if (request.headers["service-worker"] === "script") return true;
  const from = request.headers.referer;
  return Boolean(from) && workers.has(new URL(from).pathname);
}

function list(folder, below = "") {
  return readdirSync(join(folder, below)).flatMap((name) => {
    const path = join(below, name);
    return statSync(join(folder, path)).isDirectory() ? list(folder, path) : [path];
  });
}

function pack(path) {
  const raw = readFileSync(path);
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  const tag = `"${raw.length}-${statSync(path).mtimeMs}"`;
  if (PACKED.has(extname(path))) return { body: raw, type, tag, brotli: false };
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_LGWIN } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 22, [BROTLI_PARAM_SIZE_HINT]: raw.length };
  const body = brotliCompressSync(raw, { params });
  return body.length < raw.length ? { body, type, tag, brotli: true } : { body: raw, type, tag, brotli: false };
}

/** 組み立てたフォルダーがあるか。 */
export const isBuilt = (folder) => existsSync(join(folder, "index.html"));
