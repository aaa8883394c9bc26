// 枠の色: theme、accent、background。読めない accent は、読めるまで濃く (暗い画面ではうすく) する。

const LEAST = 4.5;
const parse = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
const print = (rgb) => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
const mix = (from, to, share) => from.map((part, at) => part + (to[at] - part) * share);
const linear = (part) => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
const light = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
function contrast(one, other) {
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** 使える色と、選んだところの地の色。 */
function mended(asked, color) {
  const [page, surface, raised, on] = ["page", "surface", "raised", "on-action"].map(color);
  const end = light(page) > 0.5 ? [0, 0, 0] : [255, 255, 255];
  for (let share = 0; ; share += 0.02) {
    const used = parse(print(mix(asked, end, Math.min(share, 1))));
    const chosen = parse(print(mix(raised, used, 0.12)));
    const grounds = [page, surface, raised, chosen, on];
    if (share >= 1 || grounds.every((ground) => contrast(ground, used) >= LEAST)) return { used, chosen, end };
  }
}

const NAMES = ["action", "action-strong", "link", "chosen"];
/** 色をつける。`look` で知らせること (直したときだけ) を返す。 */
function paint({ theme = "light", accent, background = "white" }) {
  if (theme === "auto") delete html.dataset.theme;
  else html.dataset.theme = theme;
  html.dataset.background = background;
  for (const name of NAMES) html.style.removeProperty(`--color-${name}`);
  if (!accent || theme === "contrast") return accent ? void note("accent (theme=contrast)") : undefined;
  const asked = `#${accent.replace("#", "").toLowerCase()}`;
  const style = getComputedStyle(html);
  const { used, chosen, end } = mended(parse(asked), (name) => parse(style.getPropertyValue(`--color-${name}`).trim()));
  const colors = [used, mix(used, end, 0.25), used, chosen].map(print);
  NAMES.forEach((name, at) => html.style.setProperty(`--color-${name}`, colors[at]));
  if (colors[0] === asked) return;
  console.info(`teichaku: accent ${asked} は、字が読めるように ${colors[0]} にしました`);
  return { asked, used: colors[0] };
}
let look = paint(options);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => (look = paint(options)));
