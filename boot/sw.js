// つながらないときのための控え。組み立てのたびに、版とファイルの一覧が入る。
// 一つの版はぜんぶそろうか、何もないか。ちがう版のファイルは、中身の番号で断るので、混ざらない。

const EDITION = "@EDITION@";
/** ファイルの名前と、中身の SHA-256。 */
const FILES = {"@FILES@": ""};
const PLACE = new URL("./", self.location).pathname;
/** 同じ場所の控えの名前。ほかの場所に置かれた同じアプリの控えには、さわらない。 */
const OURS = `teichaku ${PLACE} `;
const NAME = OURS + EDITION;

let taking = false;

/** その名前の行き先。index.html は、置き場所そのもの。 */
const place = (name) => new URL(name === "index.html" ? "./" : name, self.location).href;

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(clean()));
self.addEventListener("message", ({ data, ports }) => {
  if (data === "edition") ports[0]?.postMessage(EDITION);
  if (data === "take") {
    taking = true;
    self.skipWaiting();
  }
});
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin || !pathname.startsWith(PLACE)) return;
  const name = pathname.slice(PLACE.length) || "index.html";
  if (Object.hasOwn(FILES, name)) event.respondWith(answer(name, event.request));
});

async function fill() {
  const had = await caches.has(NAME);
  const cache = await caches.open(NAME);
  try {
    await Promise.all(Object.entries(FILES).map(async ([name, hash]) => cache.put(place(name), await file(name, hash))));
  } catch (problem) {
    if (!had) await caches.delete(NAME);
    throw problem;
  }
}

/** 前の控えか、置き場所から。中身がちがえば断る。 */
async function file(name, hash) {
  for (const key of await caches.keys()) {
    const kept = key.startsWith(OURS) && (await (await caches.open(key)).match(place(name)));
    if (kept && (await hashOf(kept.clone())) === hash) return kept;
  }
  // 今読んだばかりのものは、通信せずに使う。
  for (const cache of ["default", "reload"]) {
    const found = await fetch(place(name), { cache });
    if (!found.ok || (await hashOf(found.clone())) !== hash) continue;
    const headers = new Headers(found.headers);
    for (const sent of ["content-encoding", "content-length"]) headers.delete(sent);
    return new Response(await found.blob(), { headers });
  }
  throw new Error(`${name}: この版ではありません`);
}

async function hashOf(response) {
  const hash = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function clean() {
  for (const key of await caches.keys()) if (key.startsWith(OURS) && key !== NAME) await caches.delete(key);
  if (taking) await self.clients.claim();
}

async function answer(name, request) {
  const cache = await caches.open(NAME);
  return (await cache.match(place(name))) ?? fetch(request);
}
