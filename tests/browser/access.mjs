// 画面の中で測ること: 焦点の枠、押すところの大きさ、はみ出し、線の色の差。

/** Tab で一周し、止まったところごとに、枠・重なり・名前を書き出す。 */
export async function tabStops(page) {
  await page.evaluate(() => {
    document.activeElement?.blur();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  const stops = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(describeFocus);
    if (!stop || stops.some((one) => one.id === stop.id)) return stops;
    stops.push(stop);
  }
}

function describeFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const inside = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [box.x + box.width * x, box.y + box.height * y]));
  const own = (found) => found && (element.contains(found) || found.closest("label")?.control === element);
  const all = [...document.querySelectorAll("*")];
  return {
    id: all.indexOf(element),
    name: element.name || element.dataset.action || element.tagName.toLowerCase(),
    tag: element.tagName.toLowerCase(),
    type: element.type ?? "",
    ring: outlineStyle === "none" ? 0 : parseFloat(outlineWidth),
    color: outlineColor,
    hidden: !inside.some(([x, y]) => own(document.elementFromPoint(x, y))),
  };
}

/** 小さすぎるもの: 押せるものは 44px、答えと大きいボタンは 56px。文の中のリンクは、行の高さでよい。 */
export const tooSmall = (page) =>
  page.evaluate(() => {
    const answers = ".choice, main input[type=text], main select, .button-main, .button-second";
    const targets = `${answers}, select, button, summary, a[href], [role=button]`;
    return [...document.querySelectorAll(targets)]
      .filter((element) => element.checkVisibility())
      .map((element) => ({
        what: `${element.tagName.toLowerCase()} ${element.innerText || element.name}`.trim(),
        width: element.getBoundingClientRect().width,
        height: element.getBoundingClientRect().height,
        least: element.matches(answers) ? 56 : 44,
      }))
      .filter(({ width, height, least }) => height < least - 0.5 || width < 43.5)
      .map(({ what, width, height, least }) => `${what}: ${width}×${height}、${least} 未満`);
  });

/** 横にはみ出したもの。表は、自分の箱の中で動く。 */
export const overflow = (page) =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth > room ? [`画面: ${document.documentElement.scrollWidth} > ${room}`] : [];
    const out = [...document.querySelectorAll("body *")].filter((element) => {
      if (!element.checkVisibility() || element.closest(".scroll, .visually-hidden, option")) return false;
      const { left, right, width } = element.getBoundingClientRect();
      const cut = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible";
      return width > 0 && (left < -0.5 || right > room + 0.5 || (cut && element.tagName !== "SELECT"));
    });
    return [...wide, ...out.map((element) => `${element.tagName}.${element.className}: ${element.textContent.slice(0, 20)}`)];
  });

/** 部品の線や面と、まわりの色の差 (WCAG 1.4.11)。3:1 に足りないもの。 */
export const faint = (page) =>
  page.evaluate(() => {
    const parts = (color) => color.match(/[\d.]+/g).map(Number);
    const light = (color) => {
      const [r, g, b] = parts(color).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a, b) => {
      const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
      return (high + 0.05) / (low + 0.05);
    };
    const clear = (color) => parts(color)[3] === 0;
    const behind = (element) => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!clear(backgroundColor)) return backgroundColor;
      }
      return "rgb(255, 255, 255)";
    };
    return [...document.querySelectorAll("main :is(.choice, input[type=text], select, .button-main, .button-second), .problems, .look :is(button, select)")]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { borderTopColor, backgroundColor } = getComputedStyle(element);
        const edge = clear(borderTopColor) ? backgroundColor : borderTopColor;
        return { what: element.className || element.name, ratio: contrast(edge, behind(element)) };
      })
      .filter(({ ratio }) => ratio < 3)
      .map(({ what, ratio }) => `${what}: ${ratio.toFixed(2)}`);
  });

/** 見えている文のすべて。空白は数えない。 */
export const visibleText = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const text = walker.currentNode.data.trim();
      if (text && parent.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true })) texts.push(text);
    }
    return texts;
  });

/** html の見た目を変えて調べ、もとにもどす。 */
export async function styled(page, style, check) {
  await page.evaluate((style) => (document.documentElement.style.cssText = style), style);
  const found = await check(page);
  await page.evaluate(() => document.documentElement.removeAttribute("style"));
  return found;
}

/** 二つある id と、どこにもない id を指す属性。 */
export const danglingIds = (page) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    const lost = ["aria-describedby", "aria-labelledby", "aria-controls", "for"]
      .flatMap((key) => [...document.querySelectorAll(`[${key}]`)].flatMap((element) => element.getAttribute(key).split(/\s+/)))
      .filter((id) => !ids.includes(id));
    return [...twice, ...lost];
  });

/** 動くもの。 */
export const moving = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return parseFloat(transitionDuration) > 0 || animationName !== "none" || scrollBehavior === "smooth";
      })
      .map((element) => element.className),
  );
