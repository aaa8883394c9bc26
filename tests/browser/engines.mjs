// 三つのブラウザのエンジンを、同じ手で動かす: 開く、読む、枠の中を押す。入っていないエンジンは null。
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { launch } from "./chromium.mjs";

const first = (...paths) => paths.find((path) => path && existsSync(path)) ?? null;

/** Chromium (Playwright)。 */
export const chromium = {
  name: "Chromium",
  find: () => true,
  async start() {
    const browser = await launch();
    return {
      async tab({ width = 800, height = 900, ...rest } = {}) {
        const context = await browser.newContext({ viewport: { width, height }, locale: "ja-JP", reducedMotion: "reduce", ...rest });
        const page = await context.newPage();
        const frames = () => page.frames().filter((frame) => frame !== page.mainFrame());
        return {
          page,
          context,
          goto: (url) => page.goto(url),
          host: (act, said) => page.evaluate(act, said),
          inside: (at, act, said) => frames()[at].evaluate(act, said),
          tap: (at, selector) => frames()[at].locator(selector).first().click({ timeout: 8000 }),
          click: (selector) => page.locator(selector).click({ timeout: 8000 }),
          close: () => context.close(),
        };
      },
      close: () => browser.close(),
    };
  },
};

/** Firefox (WebDriver BiDi)。 */
export const firefox = {
  name: "Firefox",
  find: () => first(process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"),
  async start() {
    const { launch: open } = await import("puppeteer-core");
    const browser = await open({ browser: "firefox", executablePath: firefox.find(), headless: true });
    return {
      async tab({ width = 800, height = 900 } = {}) {
        const page = await browser.newPage();
        await page.setViewport({ width, height });
        const frames = () => page.frames().filter((frame) => frame !== page.mainFrame());
        return {
          goto: (url) => page.goto(url),
          host: (act, said) => page.evaluate(act, said),
          inside: (at, act, said) => frames()[at].evaluate(act, said),
          async tap(at, selector) {
            const element = await frames()[at].$(selector);
            await element.scrollIntoView();
            await element.click();
          },
          click: (selector) => page.click(selector),
          close: () => page.close(),
        };
      },
      close: () => browser.close(),
    };
  },
};

/** WebKit (WebKitGTK、WebDriver をそのまま)。 */
export const webkit = {
  name: "WebKit",
  find() {
    const libraries = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"].filter((path) => existsSync(path));
    const folders = libraries.flatMap((path) => readdirSync(path).filter((name) => name.startsWith("webkit2gtk-4")).map((name) => `${path}/${name}`));
    const driver = first(process.env.WEBKIT_DRIVER, "/usr/bin/WebKitWebDriver");
    const browser = first(...folders.map((path) => `${path}/MiniBrowser`));
    const screen = first("/usr/bin/xvfb-run");
    return driver && browser && screen ? { driver, browser, screen } : null;
  },
  async start() {
    const { driver, browser, screen } = webkit.find();
    let child;
    let call;
    const stop = () => process.kill(-child.pid);
    const begin = async () => {
      const port = await freePort();
      child = spawn(screen, ["-a", "-s", "-screen 0 1280x6000x24", driver, `--port=${port}`], { stdio: "ignore", detached: true });
      call = async (method, path, body, limit = 60_000) => {
        const said = body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
        const answer = await (await fetch(`http://127.0.0.1:${port}${path}`, { method, signal: AbortSignal.timeout(limit), ...said })).json();
        if (answer.value?.error) throw new Error(`${path}: ${answer.value.error} ${answer.value.message}`);
        return answer.value;
      };
      for (let turn = 0; ; turn += 1) {
        const up = await call("GET", "/status").catch(() => null);
        if (up) break;
        if (turn > 100) throw new Error("WebKitWebDriver が始まりません");
        await new Promise((done) => setTimeout(done, 100));
      }
    };
    // この driver は、窓を開くとき、ときどき答えなくなる。そのときは、driver ごと始めなおす
    const open = async (capabilities) => {
      for (let turn = 0; ; turn += 1) {
        const session = await call("POST", "/session", { capabilities }, 15_000).catch((problem) => {
          if (problem.name !== "TimeoutError" || turn > 3) throw problem;
        });
        if (session) return session;
        stop();
        await begin();
      }
    };
    await begin();
    return {
      // この driver は、動いたページの枠の中を押すとき、場所をまちがえる。動かさずにすむように、高い窓にする
      async tab({ width = 800, height = 5800 } = {}) {
        const wanted = { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } };
        const { sessionId } = await open({ alwaysMatch: wanted });
        const at = (path, body, method = "POST") => call(method, `/session/${sessionId}${path}`, body);
        await at("/window/rect", { width, height, x: 0, y: 0 }).catch(() => {});
        const run = (act, args) => at("/execute/sync", { script: `return (${act})(...arguments)`, args });
        const enter = async (frame) => {
          await at("/frame", { id: null });
          if (frame === null) return;
          const found = await run((index) => [...window.roots.map((root) => root.querySelector("iframe")), ...document.querySelectorAll("iframe")][index], [frame]);
          await at("/frame", { id: found });
        };
        // 枠がのびているとちゅうに押すと、ちがう場所を押す
        const resting = async (element) => {
          const where = () => run((one) => [innerHeight, one.getBoundingClientRect().top].join(), [element]);
          for (let [turn, before, now] = [0, "", await where()]; turn < 20 && before !== now; turn += 1) {
            await new Promise((done) => setTimeout(done, 150));
            [before, now] = [now, await where()];
          }
        };
        const press = async (selector) => {
          const element = await at("/element", { using: "css selector", value: selector });
          await resting(element);
          // 枠の大きさが変わっているとちゅうは、少し待って、もう一度
          for (let turn = 0; ; turn += 1) {
            const problem = await at(`/element/${Object.values(element)[0]}/click`, {}).then(() => null, (refused) => refused);
            if (!problem) return;
            if (turn > 9 || !/intercepted/.test(problem.message)) throw problem;
            await new Promise((done) => setTimeout(done, 200));
          }
        };
        return {
          goto: (url) => at("/url", { url }),
          host: async (act, said) => (await enter(null), run(act, [said])),
          inside: async (frame, act, said) => (await enter(frame), run(act, [said])),
          tap: async (frame, selector) => (await enter(frame), press(selector)),
          click: async (selector) => (await enter(null), press(selector)),
          close: () => at("", undefined, "DELETE"),
        };
      },
      async close() {
        stop();
      },
    };
  },
};

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
