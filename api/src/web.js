// ブラウザの入り口: プログラムを、となりのファイルから読む。bundler も、この形の URL を見つけて写す。
import { starter } from "./engine.js";

export { InputError, version } from "./engine.js";

/** 用意して、関数を返す。何度呼んでも、用意は一度だけ。 */
export const init = starter(() => new URL("./teichaku.wasm", import.meta.url));
