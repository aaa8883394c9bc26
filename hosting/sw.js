// 控えをやめるとき: この sw.js を同じ場所に置くと、前の控えを消して、いなくなる。
// To stop working offline: publish this file as sw.js in the place of the other one.
const ours = `teichaku ${new URL("./", self.location).pathname} `;
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  for (const key of await caches.keys()) if (key.startsWith(ours)) await caches.delete(key);
  await self.registration.unregister();
}
