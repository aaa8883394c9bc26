// 枠の色: どの theme と accent でも字が読め、直したことを知らせる。使えない値は、使わずに知らせる。
import assert from "node:assert/strict";
import { stage } from "./embedded.mjs";
import { fits, press, ready, until } from "./widget.mjs";

const { embedded, site } = await stage();
const ACCENTS = ["#0b5394", "#ffcc00", "#00ffff", "#777777", "#000000", "#ffffff", "#c0392b", "#7fffd4"];

/** 枠を、この欄で開く。 */
const open = (tab, query) => tab.goto(`${site.url}v1/embed/?${query}`);
const colors = (tab) =>
  tab.host(() => {
    const style = getComputedStyle(document.documentElement);
    const names = ["page", "surface", "raised", "chosen", "text", "text-soft", "action", "action-strong", "on-action", "link", "error", "ask"];
    return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--color-${name}`).trim()]));
  });

/** WCAG の計算。アプリのものとは別に書く。 */
function contrast(one, other) {
  const luminance = (hex) => {
    const [r, g, b] = hex.slice(1).match(/../g).map((two) => {
      const c = parseInt(two, 16) / 255;
      return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [x, y] = [luminance(one), luminance(other)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

for (const [theme, dark] of [["light", false], ["light", true], ["dark", false], ["auto", false], ["auto", true]])
  embedded(`どの accent でも読める: ${theme}${dark ? " (まわりは暗い)" : ""}`, "plain", async (tab) => {
    for (const accent of ACCENTS) {
      await open(tab, `theme=${theme}&accent=${encodeURIComponent(accent)}`);
      const used = await colors(tab);
      const isDark = theme === "dark" || (theme === "auto" && dark);
      assert.equal(contrast(used.page, "#000000") < 3, isDark, `${theme} ${used.page}`);
      for (const ground of ["page", "surface", "raised", "chosen"])
        for (const ink of ["action", "link"]) assert.ok(contrast(used[ink], used[ground]) >= 4.5, `${accent} ${ink} ${used[ink]} on ${ground} ${used[ground]}`);
      for (const button of ["action", "action-strong"]) assert.ok(contrast(used[button], used["on-action"]) >= 4.5, `${accent}: on ${used[button]}`);
      assert.ok(contrast(used.text, used.chosen) >= 4.5 && contrast(used["text-soft"], used.chosen) >= 4.5, `${accent} chosen ${used.chosen}`);
      if (accent === "#0b5394" && !isDark) assert.equal(used.action, accent, "足りていれば、変えない");
      if (accent === "#ffffff" && isDark) assert.equal(used.action, accent, "足りていれば、変えない");
    }
  }, { colorScheme: dark ? "dark" : "light" });

embedded("contrast は、字がどれも 7:1 以上で、accent を使わない", "plain", async (tab) => {
  await open(tab, "theme=contrast&accent=ffcc00");
  const { page, surface, raised, chosen, text, action, link, error, ask, ...rest } = await colors(tab);
  for (const ink of [text, rest["text-soft"], action, link, error, ask]) for (const ground of [page, surface, raised, chosen]) assert.ok(contrast(ink, ground) >= 7, `${ink} on ${ground}`);
  assert.ok(tab.notes.some((note) => note.includes("accent")), "使わないことを知らせる");
});

embedded("使えない欄と値は、使わずに、console で知らせる", "plain", async (tab) => {
  await open(tab, "lang=fr&theme=blue&accent=red&region=../x&start=result&answers=%7B%7D&age=20_39&min-height=-5&__proto__=1");
  await until(() => tab.host(() => document.documentElement.dataset.whole === "true"), "動く");
  for (const name of ["lang", "theme", "accent", "region", "start", "answers", "age", "min-height", "__proto__"]) assert.ok(tab.notes.some((note) => note.endsWith(`: ${name}`)), name);
  assert.equal(await tab.host(() => location.hash), "");
  assert.equal(await tab.host(() => document.documentElement.getAttribute("style")), null);
  assert.equal(await tab.host(() => document.querySelector("main").dataset.page), "start");
});

embedded("background=transparent は、地をすかす", "plain", async (tab) => {
  await tab.host(() => {
    document.body.style.background = "rgb(200, 230, 255)";
    document.querySelector("teichaku-check").setAttribute("background", "transparent");
  });
  await ready(tab);
  await fits(tab);
  assert.equal(await tab.inside(0, () => getComputedStyle(document.documentElement).backgroundColor), "rgba(0, 0, 0, 0)");
  const box = await tab.page.locator("teichaku-check").boundingBox();
  const shot = await tab.page.screenshot({ clip: { x: box.x + box.width - 4, y: box.y + 300, width: 1, height: 1 }, fullPage: true });
  const pixel = await tab.host(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
    canvas.getContext("2d").drawImage(image, 0, 0);
    return [...canvas.getContext("2d").getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, shot.toString("base64"));
  assert.deepEqual(pixel, [200, 230, 255]);
});

embedded("あとから欄を変えると、使う前なら開きなおし、使ったあとは答えを消さない", "plain", async (tab) => {
  await ready(tab);
  const set = (name, value) => tab.host(([one, two]) => document.querySelector("teichaku-check").setAttribute(one, two), [name, value]);
  const place = () => tab.inside(0, () => document.querySelector("[data-place]")?.dataset.place);
  assert.equal(await place(), "otsu");
  await set("region", "kobe-shi");
  await until(async () => (await place()) === "kobe", "使う前なら、開きなおす");
  await ready(tab);
  await press(tab, 0, '[data-action="start"]');
  await tab.tap(0, 'label:has(input[value="working"])');
  await tab.host(() => {
    window.looks = [];
    document.querySelector("teichaku-check").handle.on("look", (look) => window.looks.push(look));
  });
  await set("theme", "dark");
  await set("accent", "#222222");
  await set("region", "otsu");
  await until(() => tab.inside(0, () => document.documentElement.dataset.theme === "dark"), "色は変わる");
  await until(() => tab.host(() => window.looks.length > 0), "直した色を知らせる");
  const [{ asked, used }] = await tab.host(() => window.looks);
  assert.equal(asked, "#222222");
  assert.ok(contrast(used, "#21242b") >= 4.5);
  assert.equal(await tab.inside(0, () => document.querySelector("input:checked")?.value), "working", "答えは残る");
  await tab.host(() => document.querySelector("teichaku-check").handle.reset());
  await until(async () => (await place()) === "otsu", "reset で、新しい欄になる");
  assert.ok(!tab.notes.some((note) => note.includes("使えない")), String(tab.notes));
});
