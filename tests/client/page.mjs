// Opens the pages of a folder in Chromium as a reader would, and prints what it found as JSON, a scene after the other.
// node page.mjs CHROMIUM FOLDER ADDRESS < {"questions": {name: parameters}}
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [executablePath, folder, address] = process.argv.slice(2);
const given = JSON.parse(readFileSync(0, "utf8"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });

/** A page with what it says on the console and what it asks for from anywhere. */
async function open(url, { hash = "", locale = "en-GB", colorScheme = "light", width = 1400, height = 900, ratio = 1, bypass = false } = {}) {
  const context = await browser.newContext({ locale, colorScheme, viewport: { width, height }, deviceScaleFactor: ratio, bypassCSP: bypass });
  const page = await context.newPage();
  const [said, asked] = [[], []];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(`error: ${error.message}`));
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${url}${hash ? `#${hash}` : ""}`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  await settled(page);
  return { page, said, asked, close: () => context.close() };
}

const file = (name) => `file://${folder}/${name}.html`;
const count = (page) => page.textContent("#count");
const settled = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const hash = (page) => page.evaluate(() => decodeURIComponent(location.hash.slice(1)));

/** Sets a field as typing does, and waits until the page has taken it up. */
async function type(page, field, text) {
  await page.fill(field, text);
  await page.waitForTimeout(180);
}

const marks = (page) =>
  page.$$eval("#sentence mark", (found) => found.map((mark) => [mark.dataset.role, mark.firstChild.textContent]));

const scenes = {
  /** From a folder and from a server: what is asked for, what the console says. */
  async quiet() {
    const found = {};
    for (const [name, url] of [["file", file("newsroom")], ["server", `${address}/newsroom.html`]]) {
      const { page, said, asked, close } = await open(url);
      await page.click("#events-table tr[data-row]");
      await page.click("#help-button");
      await page.keyboard.press("Escape");
      await settled(page);
      found[name] = { said, asked: asked.filter((each) => !each.startsWith("data:")), count: await count(page) };
      await close();
    }
    return found;
  },

  /** How many events are left by each filter alone. */
  async filters() {
    const { page, close } = await open(file("newsroom"));
    const found = {};
    const note = async (name) => {
      found[name] = await count(page);
      await page.click("#reset");
      await settled(page);
    };
    await type(page, "#q", "fregatte");
    await note("search");
    await type(page, "#actor", "vogt");
    await note("actor");
    await type(page, "#source", "Courier");
    await note("speaker");
    await type(page, "#source", "navy");
    await note("article");
    await page.fill("#since", "2014-06-14");
    await page.fill("#until", "2014-06-30");
    await note("range");
    await page.click("#type-menu summary");
    await page.check("#types input[value=REJECT]");
    await page.keyboard.press("Escape");
    await note("type");
    await page.click("#factuality button[data-code='CT-']");
    await note("denied");
    await page.fill("#min", "2");
    await note("sources");
    await type(page, "#q", "nothing like this");
    await note("nothing");
    await page.focus("#network");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await settled(page);
    found.chosen = await page.inputValue("#actor");
    found.narrowed = await count(page);
    await close();
    return found;
  },

  /** An event chosen without a mouse, in the list and on the timeline. */
  async keyboard() {
    const { page, close } = await open(file("newsroom"));
    const found = {};
    await page.focus("#events-table");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    found.active = await page.evaluate(() => document.getElementById(document.querySelector("#events-table").getAttribute("aria-activedescendant"))?.innerText);
    found.announced = await page.textContent("#voice");
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await settled(page);
    found.sentence = await page.$eval("#sentence", (element) => [...element.childNodes].map((node) => (node.firstChild ?? node).textContent).join(""));
    found.lang = await page.getAttribute("#sentence", "lang");
    found.marks = await marks(page);
    found.selected = await page.$$eval("#events-table [aria-selected=true]", (rows) => rows.length);
    await page.waitForTimeout(60);
    found.hash = await hash(page);
    await page.click("#text summary");
    found.rules = await page.$$eval("#text .evidence tbody tr", (rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText)));
    await page.focus("#events-table");
    await page.keyboard.press("Escape");
    await page.waitForTimeout(60);
    found.cleared = await hash(page);
    await page.focus("#timeline");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await settled(page);
    found.timeline = await page.textContent("#text .event-name");
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press("/");
    found.slash = await page.evaluate(() => document.activeElement.id);
    await close();
    return found;
  },

  async astral() {
    const { page, close } = await open(file("astral"), { hash: "event=event-b3" });
    const found = { marks: await marks(page) };
    await close();
    return found;
  },

  /** What the address says comes back, and what is chosen gets into the address. */
  async address() {
    const words = "q=vogt&type=REJECT&factuality=CT%2B&since=2014-06-01&until=2014-06-30&event=event-a1&view=cooccurrence&lang=de&theme=dark";
    const { page, close } = await open(file("newsroom"), { hash: words });
    const state = () =>
      page.evaluate(() => ({
        q: document.querySelector("#q").value,
        since: document.querySelector("#since").value,
        until: document.querySelector("#until").value,
        view: document.querySelector("#view").value,
        pressed: [...document.querySelectorAll("#factuality [aria-pressed=true]")].map((button) => button.dataset.code),
        types: [...document.querySelectorAll("#types input:checked")].map((box) => box.value),
        event: document.querySelector("#text .event-name")?.textContent ?? null,
        language: document.documentElement.lang,
        theme: document.documentElement.dataset.theme,
        count: document.querySelector("#count").textContent,
      }));
    const found = { first: await state() };
    await page.click("#factuality button[data-code='CT-']");
    await page.waitForTimeout(60);
    found.changed = await hash(page);
    await page.goBack();
    await settled(page);
    found.back = await state();
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
    found.reloaded = await state();
    await close();
    return found;
  },

  /**
   * Milliseconds from what the reader does to the last pixel on the large graph, some times for each act; and the time that
   * the page's thread computed for it, all in all, which other programs on a busy machine do not lengthen.
   */
  async speed() {
    const { page, said, close } = await open(file("large"), { width: 1600, height: 1000 });
    const found = { count: await count(page), said, times: {}, computed: {} };
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const computed = async () => (await session.send("Performance.getMetrics")).metrics.find((each) => each.name === "TaskDuration").value * 1000;
    const note = await page.textContent("#network-note");
    const box = await page.locator("#timeline").boundingBox();
    const net = await page.locator("#network").boundingBox();
    const drag = async ({ x, y, width, height }, by) => {
      await page.mouse.move(x + width / 2, y + height / 3);
      await page.mouse.down();
      for (let n = 1; n <= 8; n++) {
        await page.mouse.move(x + width / 2 + n * by, y + height / 3 + n);
        await settled(page);
      }
      await page.mouse.up();
    };
    const wheel = async ({ x, y, width }, by) => {
      await page.mouse.move(x + width / 2, y + 100);
      await page.mouse.wheel(0, by);
      await settled(page);
    };
    const acts = {
      "zoom in": () => wheel(box, -300),
      "pan the timeline": () => drag(box, -11),
      "zoom out": () => wheel(box, 200),
      "pan the network": () => drag(net, 7),
      "zoom the network": () => wheel(net, -100),
      "a letter": () => type(page, "#q", "b"),
      "two words": () => type(page, "#q", "bado kilu"),
      "all again": () => page.click("#reset"),
      denied: () => page.click("#factuality button[data-code='CT-']"),
      "denied or possible": () => page.click("#factuality button[data-code='PS+']"),
      everything: () => page.click("#reset"),
      since: () => page.fill("#since", "2012-01-01"),
      until: () => page.fill("#until", "2013-01-01"),
      "any time": () => page.click("#reset"),
      together: () => page.selectOption("#view", "cooccurrence"),
      actor: () => type(page, "#actor", "mera"),
      anybody: () => page.click("#reset"),
      "acting on": () => page.selectOption("#view", "actors"),
      "an event": () => page.click("#events-table tr[data-row]:nth-child(3)"),
      sorted: () => page.click("#events-table th:nth-child(2) button"),
      "by date": () => page.click("#events-table th:nth-child(1) button"),
    };
    for (let round = 0; round < 3; round++)
      for (const [name, act] of Object.entries(acts)) {
        await page.evaluate(() => performance.clearMeasures());
        const before = await computed();
        await act();
        await settled(page);
        (found.computed[name] ??= []).push(Math.round((await computed()) - before));
        const took = await page.evaluate(() => performance.getEntriesByType("measure").map((each) => each.duration));
        if (took.length) (found.times[name] ??= []).push(Math.round(Math.max(...took)));
      }
    found.note = note;
    found.rows = await page.$$eval("#events-table tbody tr[data-row]", (rows) => rows.length);
    found.rowcount = await page.getAttribute("#events-table", "aria-rowcount");
    found.acts = Object.keys(acts);
    await close();
    return found;
  },

  /** Serious and critical faults that axe finds, in light and dark, in four states of the page. */
  async access() {
    const found = {};
    for (const colorScheme of ["light", "dark"]) {
      const { page, close } = await open(file("newsroom"), { colorScheme, bypass: true });
      await page.evaluate(axe);
      const check = async (name) => {
        const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
        found[`${colorScheme} ${name}`] = violations
          .filter((each) => ["serious", "critical"].includes(each.impact))
          .map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
      };
      await check("start");
      await page.click("#events-table tr[data-row]");
      await page.click("#text summary");
      await check("event");
      await page.click("#tab-actors");
      await page.click("#type-menu summary");
      await check("actors");
      await page.keyboard.press("Escape");
      await page.click("#questions-button");
      await page.click("#questions .ask button");
      await check("questions");
      await close();
    }
    return found;
  },

  /** An article that would like to be a program. */
  async hostile() {
    const { page, said, asked, close } = await open(file("hostile"));
    await page.click("#events-table tr[data-row]");
    await settled(page);
    const found = {
      said,
      asked: asked.filter((each) => !each.startsWith("data:")).length,
      ran: await page.evaluate(() => globalThis.hacked ?? null),
      scripts: await page.$$eval("script", (all) => all.length),
      images: await page.$$eval("img, iframe, object, embed", (all) => all.length),
      links: await page.$$eval("a[href]", (all) => all.map((link) => link.getAttribute("href"))),
      name: await page.textContent("#text .event-name"),
      sentence: await page.textContent("#sentence"),
      csp: await page.getAttribute("meta[http-equiv='Content-Security-Policy']", "content"),
    };
    await close();
    return found;
  },

  /** How much of the article there is for each choice of --quote. */
  async quotes() {
    const found = {};
    for (const name of ["newsroom", "none", "full"]) {
      const { page, close } = await open(file(name));
      await page.click("#events-table tr[data-row]");
      await settled(page);
      found[name] = {
        sentence: await page.textContent("#sentence"),
        article: await page.$$eval(".article p", (all) => all.length),
        held: (await page.textContent("#data")).includes("blieb offen"),
      };
      await close();
    }
    return found;
  },

  /** Every saved question, as a reader asks it. */
  async questions() {
    const { page, close } = await open(file("retold"));
    await page.click("#questions-button");
    const found = {};
    for (const [name, parameters] of Object.entries(given.questions)) {
      await page.selectOption("#ask-question", name);
      for (const [field, value] of Object.entries(parameters)) await page.fill(`.ask input[name=${field}]`, value);
      await page.click(".ask button[type=submit]");
      found[name] = await page.$$eval("#answer tbody tr", (rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
    }
    await close();
    return found;
  },

  /** Which events stay for each address: the filters in the words of the command line. */
  async addresses() {
    const found = {};
    const { page, close } = await open(file("small"));
    for (const words of given.addresses) {
      await page.evaluate((next) => (location.hash = next), words);
      await settled(page);
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      found[words] = await page.evaluate(() => {
        const { id } = JSON.parse(document.querySelector("#data").textContent).events;
        return [...document.querySelectorAll("#events-table tr[data-row]")].map((row) => id[Number(row.dataset.row)]).sort();
      });
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    }
    await close();
    return found;
  },

  /** On paper: the list whole, the text, no canvas. */
  async print() {
    const { page, close } = await open(file("newsroom"), { hash: "event=event-a1" });
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const found = await page.evaluate(() => ({
      canvases: [...document.querySelectorAll("canvas")].filter((canvas) => canvas.offsetParent !== null).length,
      rows: document.querySelectorAll("#events-table tr[data-row]").length,
      sentence: document.querySelector("#sentence").offsetHeight > 0,
    }));
    found.bytes = (await page.pdf({ format: "A4" })).length;
    await close();
    return found;
  },

  /** In narrow and wide windows, in both languages, nothing sticks out at the side; no words are missing. */
  async languages() {
    const found = {};
    for (const locale of ["de-DE", "en-GB", "fr-FR"]) {
      const { page, close } = await open(file("newsroom"), { locale });
      for (const width of [390, 800, 1600]) {
        await page.setViewportSize({ width, height: 900 });
        await settled(page);
        found[`${locale} ${width}`] = await page.evaluate(() => ({
          lang: document.documentElement.lang,
          wide: document.documentElement.scrollWidth - window.innerWidth,
          empty: [...document.querySelectorAll("[data-t]")].filter((element) => !element.textContent).map((element) => element.dataset.t),
          title: document.querySelector("#timeline-title").textContent,
        }));
      }
      await close();
    }
    return found;
  },

  /** How much of its box the list fills at the top, in the middle and at the end, in windows with and without the minor columns. */
  async list() {
    const found = {};
    for (const [width, height] of [[1300, 800], [1600, 900], [390, 800]]) {
      const { page, close } = await open(file("small"), { width, height });
      for (const tab of ["events", "actors"]) {
        await page.click(`#tab-${tab}`);
        for (const part of [0, 0.5, 1]) {
          await page.$eval(`#${tab}-panel .scroller`, (box, share) => (box.scrollTop = share * (box.scrollHeight - box.clientHeight)), part);
          await settled(page);
          found[`${tab} ${width} ${part}`] = await page.evaluate((name) => {
            const across = (row) => [...row.cells].reduce((sum, cell) => sum + cell.getBoundingClientRect().width, 0);
            const table = document.querySelector(`#${name}-table`);
            const rows = [table.tHead.rows[0], ...table.querySelectorAll("tr[data-row]")];
            return { box: table.closest(".scroller").clientWidth, rows: [...new Set(rows.map((row) => Math.round(across(row))))] };
          }, tab);
        }
      }
      await close();
    }
    return found;
  },

  /** Device pixels of the canvases, and how many their boxes have: at first and after a resize, on coarse and fine screens. */
  async canvases() {
    const found = {};
    for (const ratio of [1, 1.5, 2]) {
      const { page, close } = await open(file("small"), { width: 1300, height: 800, ratio });
      for (const [width, height] of [[1300, 800], [1600, 900], [800, 900]]) {
        await page.setViewportSize({ width, height });
        await settled(page);
        found[`${width} at ${ratio}`] = await page.$$eval("canvas", (all) =>
          all.map((canvas) => {
            const box = canvas.getBoundingClientRect();
            return { drawn: [canvas.width, canvas.height], seen: [box.width, box.height].map((side) => Math.round(side * devicePixelRatio)) };
          }),
        );
      }
      await close();
    }
    return found;
  },

  async empty() {
    const { page, said, close } = await open(file("empty"));
    const found = { said, count: await count(page) };
    await close();
    return found;
  },
};

const results = {};
for (const [name, scene] of Object.entries(scenes)) {
  const start = performance.now();
  try {
    results[name] = await scene();
  } catch (error) {
    results[name] = { failed: String(error) };
  }
  console.error(`${name}: ${Math.round(performance.now() - start)} ms`);
}
await browser.close();
console.log(JSON.stringify(results));
