// ページが開き、使えるようになり、見出しが見える。
import { assert, journey } from "./harness.mjs";

journey("ページが開く", async (person) => {
  await person.open("2026-11-21");
  const { page } = person;
  assert.equal(await page.locator("html").getAttribute("data-app"), "teichaku");
  assert.equal(await page.locator("html").getAttribute("lang"), "ja");
  await page.getByRole("heading", { level: 1 }).waitFor({ timeout: 5000 });
  assert.equal((await person.currentQuestion()).page, "start");
});
