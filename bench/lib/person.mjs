// はかる人: 結果に、いちばん長い月の表が出る人。試験の訪問者 (tests/browser) を、タッチで動かす。
import { Visitor } from "../../tests/browser/visitor.mjs";
import { AS_OF, but, working } from "../../tests/browser/people.mjs";
import { PHONE } from "./visit.mjs";

const HIRED = "2024-05-01";

/** 使いはじめてから、しばらくたった人。終わった月も、表に出る。 */
export const person = but({ service_ended_on: "2024-04-30", jobs: [{ ...working.jobs[0], started_on: HIRED }] });

/** 指で押す手。 */
export const touch = {
  async choose(control) {
    const label = (await control.evaluateHandle((element) => element.labels?.[0] ?? null)).asElement();
    await (label ?? control).tap();
  },
  async write(field, text) {
    await field.tap();
    await field.press("ControlOrMeta+a");
    await field.pressSequentially(text);
  },
  press: (button) => button.tap(),
};

export async function arrive(browser, site, hands = touch) {
  const visitor = await Visitor.arrive(browser, site, { ...PHONE, width: 390, height: 844, hands, reducedMotion: "no-preference" });
  return visitor;
}

export { AS_OF };
