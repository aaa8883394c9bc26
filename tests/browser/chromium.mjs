// 機械に入っている Chromium を、画面なしで始める。
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** 環境変数 CHROMIUM、なければ PATH から探す。 */
export function launch() {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const executablePath = process.env.CHROMIUM ?? onPath.find((file) => existsSync(file));
  if (!executablePath) throw new Error("Chromium がありません。cargo dev test が入れます / `cargo dev test` installs it");
  return chromium.launch({ executablePath, headless: true, args: ARGS });
}
