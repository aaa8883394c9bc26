// 埋め込みの欄と、使える値。枠のページと部品 (embed.js) の両方に入る。足すだけで、意味を変えない (docs/decisions/0026-embed.md)。
const OPTIONS = {
  region: /^[a-z][a-z0-9-]{0,39}$/,
  lang: /^(easy|ja|en|law)$/,
  ruby: /^(on|some|off)$/,
  start: /^(check|question|form|cost|timeline|guide)$/,
  theme: /^(light|dark|auto|contrast)$/,
  accent: /^#?[0-9a-f]{6}$/i,
  background: /^(white|transparent)$/,
  contact: /^(shown|hidden)$/,
  "min-height": /^[1-9]\d{1,4}$/,
  "max-height": /^[1-9]\d{1,4}$/,
  events: /^(off|size|flow)$/,
};
/** 使える欄だけを残す。`note` は、使えない欄の名前を知らせる。 */
function usable(given, note) {
  const options = {};
  for (const [name, value] of given)
    if (Object.hasOwn(OPTIONS, name) && typeof value === "string" && OPTIONS[name].test(value)) options[name] = value;
    else note?.(name);
  return options;
}
/** 高さの下と上。 */
function limits(options) {
  const least = Number(options["min-height"] ?? 480);
  return [least, Math.max(least, Number(options["max-height"] ?? 6000))];
}
const ours = (data) => data?.ns === "teichaku" && data.v === 1 && typeof data.type === "string";
