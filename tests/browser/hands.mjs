// 人の手: 画面の部品に、マウスとキー、またはキーだけで答える。
// どちらも同じ三つのこと（選ぶ・書く・押す）をする。

const MOST_TABS = 300;

/** マウスで選び、キーで書く。 */
export const mouse = {
  async choose(control) {
    const label = await labelOf(control);
    await (label ?? control).click();
  },
  async write(field, text) {
    await field.click();
    await field.press("ControlOrMeta+a");
    await field.pressSequentially(text);
  },
  async press(button) {
    await button.click();
  },
};

/** キーだけ: Tab で行き、矢印・Space で選び、Enter で押す。 */
export const keyboard = {
  async choose(control) {
    const page = control.page();
    const radio = (await control.getAttribute("type")) === "radio";
    if (!radio) {
      await tabTo(control);
      await page.keyboard.press("Space");
      return;
    }
    await tabTo(control, { group: true });
    if (await control.isChecked()) return;
    // a group without a choice: Space takes the focused one, arrows go on from there
    if (await hasFocus(control)) {
      await page.keyboard.press("Space");
      return;
    }
    for (let step = 0; step < MOST_TABS && !(await control.isChecked()); step += 1) {
      await page.keyboard.press("ArrowDown");
    }
  },
  async write(field, text) {
    await tabTo(field);
    await field.page().keyboard.press("ControlOrMeta+a");
    await field.page().keyboard.type(text);
  },
  async press(button) {
    await tabTo(button);
    await button.page().keyboard.press("Enter");
  },
};

/** 部品の名札。隠してある入力でも、人は名札を押す。 */
async function labelOf(control) {
  const handle = await control.evaluateHandle((element) => element.labels?.[0] ?? null);
  return handle.asElement();
}

const hasFocus = (control) => control.evaluate((element) => element === document.activeElement);

const groupHasFocus = (control) =>
  control.evaluate((element) => {
    const focused = document.activeElement;
    return focused === element || (focused?.type === "radio" && focused.name === element.name);
  });

async function tabTo(control, { group = false } = {}) {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await (group ? groupHasFocus(control) : hasFocus(control))) return;
    await control.page().keyboard.press("Tab");
  }
  throw new Error(`Tab キーでたどり着けません / not reachable by Tab: ${control}`);
}
