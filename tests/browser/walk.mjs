// 一つの道のすべての画面を写真に撮り、結果を PDF に刷る。見た目を確かめるための道具。
//   node tests/browser/walk.mjs facts.json 出力先 [--width 375] [--dark] [--scale 2] [--keyboard]
// facts.json は Answers（as_of もその中に）。書かれていないことには「わからない」と答える。
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "./chromium.mjs";
import { keyboard, mouse } from "./hands.mjs";
import { startSite } from "./site.mjs";
import { Visitor } from "./visitor.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: "string", default: "375" },
    scale: { type: "string", default: "1" },
    dark: { type: "boolean", default: false },
    keyboard: { type: "boolean", default: false },
  },
});
const [factsFile, folder] = positionals;
if (!folder) {
  console.error("node tests/browser/walk.mjs facts.json 出力先 [--width 375] [--dark] [--scale 2] [--keyboard]");
  process.exit(2);
}

const { as_of, ...answers } = JSON.parse(readFileSync(factsFile, "utf8"));
const site = await startSite();
const browser = await launch();
try {
  const person = await Visitor.arrive(browser, site, {
    width: Number(values.width),
    scale: Number(values.scale),
    dark: values.dark,
    hands: values.keyboard ? keyboard : mouse,
  });
  await person.open(as_of);
  await person.run(answers, {
    each: async ({ page, paths, count }) => {
      const name = `${String(count).padStart(2, "0")}-${paths[0] ?? page}`;
      await person.shot(name, folder);
      console.log(name);
    },
  });
  await person.page.emulateMedia({ media: "print", colorScheme: "light" });
  await person.page.pdf({ path: join(folder, "result.pdf"), format: "A4", printBackground: true });
  console.log(JSON.stringify({ ...(await person.result()), months: undefined }, null, 2));
  for (const problem of person.problems) console.error(`✗ ${problem}`);
  process.exitCode = person.problems.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  await site.close();
}
