// つながらないときのための控え (sw.js)。新しい版は、知らせて、押されてから入れかえる。main.js が、ひまなときに読みこむ。

const html = document.documentElement;

/** 控えの係に、版を聞く。知らない係は答えない。 */
function edition(worker) {
  return new Promise((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answer(data);
    worker.postMessage("edition", [port2]);
    setTimeout(answer, 3000);
  });
}

async function keepCopy() {
  const workers = navigator.serviceWorker;
  const registration = await workers.register("./sw.js", { updateViaCache: "none" });
  if (!registration) return;

  /** 新しい係が待っている。このページと同じ版なら、すぐ替わってよい。ちがう版なら、知らせる。 */
  const arrived = async (worker) => {
    if (!workers.controller) return;
    if ((await edition(worker)) === html.dataset.edition) worker.postMessage("take");
    else document.dispatchEvent(new Event("teichaku:renewed"));
  };
  if (registration.waiting) arrived(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => worker.state === "installed" && arrived(worker));
  });

  document.addEventListener("click", (event) => {
    if (!event.target.closest?.('[data-action="reload"]')) return;
    const reload = () => location.reload();
    if (!registration.waiting) return reload();
    workers.addEventListener("controllerchange", reload, { once: true });
    registration.waiting.postMessage("take");
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
}

keepCopy().catch(() => {});
