/** 用意するときの指定。 */
export interface InitOptions {
  /** プログラム (teichaku.wasm) の場所か中身。ふつうは要りません。 */
  wasm?: string | URL | Request | Response | Promise<Response> | BufferSource | WebAssembly.Module;
}

/** 計算するときの指定。 */
export interface AssessOptions {
  /** 基準日 (`2026-11-21` の形)。回答の `as_of` より優先します。どちらかが要ります。 */
  asOf?: string | null;
}

/** 用意ができた計算。どれも、その場で答えを返します (通信も保存もしません)。 */
export interface Engine {
  /** 試算結果。使えない入力は `InputError` を投げます。 */
  assess(answers: Answers | string, options?: AssessOptions): Assessment;
  /** あと何が分かれば決まるか。 */
  settle(answers: Answers | string, options?: AssessOptions): Settlement;
  /** 月ごとの金額が出るまでの道。 */
  path(answers: Answers | string, options?: AssessOptions): Path;
  /** このパッケージの版。 */
  readonly version: string;
  /** 決まりの版: 人が決まりを原典と照らした日 (`Assessment` の `rules_checked_on` と同じ)。 */
  readonly rulesVersion: Day;
  /** 投げる誤りの class。 */
  readonly InputError: typeof InputError;
}

/** 使えない入力。 */
export declare class InputError extends Error {
  readonly name: "InputError";
  /** 欄の path (`jobs[0].started_on` など)。まるごと読めないときは空 */
  readonly field: string;
  /** `invalid` 値がちがう、`not_covered` 扱える日・年の外、`json` 読めない */
  readonly code: "invalid" | "not_covered" | "json";
  private constructor();
}

/** 用意して、計算の関数を返します。何度呼んでも、用意は一度だけ。 */
export declare function init(options?: InitOptions): Promise<Engine>;

/** このパッケージの版。 */
export declare const version: string;
