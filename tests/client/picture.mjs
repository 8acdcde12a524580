// Takes a picture of the page as a reader finds it in a window of 1600 × 900 pixels, in English and light.
// node picture.mjs CHROMIUM index.html OUT.png [HASH]
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [executablePath, html, out, hash = ""] = process.argv.slice(2);
if (!executablePath || !html || !out) throw new Error("node picture.mjs CHROMIUM index.html OUT.png [HASH]");
const address = pathToFileURL(resolve(html));
address.hash = hash;
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, locale: "en-GB", colorScheme: "light" });
  await page.goto(address.href);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.screenshot({ path: out });
} finally {
  await browser.close();
}
