// 次の版のまね: dist/ を写し、文を一つ変えて、控えの一覧と版を書きなおす。
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** `said` を題の前につけた版。`spoil` なら、一覧にない中身のファイルが一つ混ざっている。 */
export function nextEdition(dist, said, { spoil = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "edition-"));
  cpSync(dist, folder, { recursive: true });
  const sw = readFileSync(join(folder, "sw.js"), "utf8");
  const [, edition] = sw.match(/EDITION = "(\w+)"/);
  const files = JSON.parse(sw.match(/FILES = (\{.*\});/)[1]);
  const next = hashOf(said).slice(0, 16);
  for (const name of Object.keys(files).filter((name) => name.endsWith(".html"))) {
    const page = readFileSync(join(folder, name), "utf8");
    writeFileSync(join(folder, name), page.replace(edition, next).replace("</head>", `<meta name="said" content="${said}"></head>`));
    files[name] = hashOf(readFileSync(join(folder, name)));
  }
  if (spoil) files["index.html"] = hashOf("ほかの版");
  writeFileSync(join(folder, "sw.js"), sw.replace(edition, next).replace(/FILES = \{.*\};/, `FILES = ${JSON.stringify(files)};`));
  return folder;
}
