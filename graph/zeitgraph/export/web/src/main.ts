// The page: reads its data, keeps what the reader has chosen in the address, and shows it in four views.
import { AGENT, load, type Graph, type Raw } from "./data";
import { byId, h } from "./dom";
import { select, type Selection } from "./filter";
import { cast, documentName, eventDate, eventName, factualityCode, factualityName, holders, kindName } from "./format";
import { grid, type Column } from "./grid";
import { network } from "./network";
import { questionsDialog } from "./ask";
import { sign } from "./signs";
import { fromHash, fromIso, iso, toHash, type Sort, type State, type Theme } from "./state";
import { counted, language, locale, named, number, speak, t, translate, type Key, type Language } from "./strings";
import { forgetColors } from "./surface";
import { eventText, legend, overview, type TextEvents } from "./text";
import { timeline } from "./timeline";

const graph: Graph = load(JSON.parse(byId("data").textContent ?? "") as Raw);
const { raw } = graph;
let state: State = fromHash(location.hash);
let selection: Selection = select(graph, state);
let cursor = -1;
let shownActors: number[] = [];
let queued = 0;
let started = 0;
let cause = "";
let opened = false;

const chosen = (): number => (state.event === null ? -1 : (graph.events.get(state.event) ?? -1));

const line = timeline(graph, byId("timeline"), byId("timeline-tip"), {
  choose: (e) => choose(e),
  moved(window) {
    started = performance.now();
    state.window = window;
    schedule("pan");
    remember();
  },
});
const net = network(graph, byId("network"), byId("network-tip"), byId("network-note"), {
  choose: (entity) => chooseActor(entity),
  pair: (a, b) => change({ actors: [raw.entities.id[a]!, raw.entities.id[b]!], steps: 0 }),
  say,
});
const eventRows = grid(byId("events-panel"), "events-table", {
  cells: eventCells,
  choose: (e) => choose(e),
  move: (e) => moveTo(e),
  sort: (key) => sortBy(key as Sort),
  clear,
});
const actorRows = grid(byId("actors-panel"), "actors-table", {
  cells: actorCells,
  choose: (n) => chooseActor(n),
  move(n) {
    actorCursor = n;
    actorRows.mark(-1, n);
    actorRows.draw();
    say(`${raw.entities.label[n]}, ${counted("n.events", actorCounts.get(n)?.[0] ?? 0)}`);
  },
  sort: () => undefined,
  clear,
});
let actorCursor = -1;
let actorCounts = new Map<number, [number, number, number, number]>();

const textEvents: TextEvents = {
  choose: (e, claim) => choose(e, claim),
  actor: chooseActor,
  document: (d) => change({ source: raw.documents.name[d]! }),
};

/** One drawing for all that happens before the next frame: for movements, of which many come in a moment. */
function schedule(what: string): void {
  cause = what;
  if (queued) return;
  if (!started) started = performance.now();
  queued = requestAnimationFrame(() => {
    queued = 0;
    paint(cause);
  });
}

/** Draws what has changed, and notes the time since the reader's action: the page keeps its own measure of staying fluid. */
function paint(what: string): void {
  line.draw();
  if (what !== "pan") {
    net.draw();
    eventRows.draw();
    actorRows.draw();
  }
  performance.measure(`zeitgraph:${what}`, { start: started || performance.now(), end: performance.now() });
  started = 0;
  if (stepped) window.setTimeout(() => write(true));
  stepped = false;
  if (performance.getEntriesByType("measure").length > 2000) performance.clearMeasures();
}

let remembering = 0;
let stepped = false;

/** Writes the state into the address, after it is drawn; a choice can be taken back with the browser's Back. */
function remember(step = false): void {
  if (step) {
    clearTimeout(remembering);
    remembering = 0;
    stepped = true;
  } else if (!remembering)
    remembering = window.setTimeout(() => {
      remembering = 0;
      write(false);
    }, 250);
}

function write(step: boolean): void {
  const hash = toHash(state);
  if (hash === location.hash.slice(1)) return;
  const address = hash ? `#${hash}` : location.href.replace(/#.*$/, "");
  try {
    if (step) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  } catch {
    location.hash = hash; // browsers refuse too many changes in a short time
  }
}

/** Changes filters or views, and shows what comes of it. */
function change(next: Partial<State>): void {
  started = performance.now();
  state = { ...state, ...next };
  remember(true);
  refresh();
}

/** Shows the state: everything that depends on filters. */
function refresh(): void {
  selection = select(graph, state);
  if (cursor >= 0 && !selection.mask[cursor]) cursor = -1;
  line.show(selection.events);
  line.window(state.window);
  const all = new Set(selection.actors.length && selection.actors.every((set) => set.size < 50) ? selection.actors.flatMap((set) => [...set]) : []);
  net.show(selection.events, state.view, all);
  eventRows.show(sorted());
  if (state.tab === "actors") showActors();
  controls();
  mark();
  paint(opened ? "filter" : "open");
  opened = true;
}

function mark(): void {
  const e = chosen();
  line.mark(e, cursor);
  net.mark(e);
  eventRows.mark(e, cursor);
  showText();
}

let shown = "";
function showText(): void {
  const e = chosen();
  const key = `${e} ${state.claim} ${language()}`;
  if (key === shown) return;
  shown = key;
  const box = byId("text");
  box.replaceChildren(...(e < 0 ? overview(graph, textEvents) : eventText(graph, e, state.claim, textEvents)));
  box.scrollTop = 0;
  byId("close").hidden = e < 0;
}

function choose(e: number, claim = 0): void {
  cursor = e;
  const filtered = selection.mask[e];
  state = { ...state, event: raw.events.id[e]!, claim: Math.max(0, claim) };
  if (!filtered) cursor = -1;
  started = performance.now();
  remember(true);
  mark();
  paint("choose");
  say(t("said.selected", { label: eventName(graph, e), date: eventDate(graph, e), factuality: factualityName(factualityCode(graph, graph.main[e]!)) }));
}

function clear(): void {
  if (cursor < 0 && chosen() < 0) return;
  cursor = -1;
  state = { ...state, event: null, claim: 0 };
  remember(true);
  mark();
  paint("choose");
  say(t("said.cleared"));
}

function moveTo(e: number): void {
  cursor = e;
  started = performance.now();
  line.mark(chosen(), cursor);
  eventRows.mark(chosen(), cursor);
  paint("choose");
  say(`${eventName(graph, e)}; ${eventDate(graph, e)}; ${factualityName(factualityCode(graph, graph.main[e]!))}`);
}

/** The event after or before the one that was looked at last, in the order of the list. */
function step(by: number): number {
  const rows = sorted();
  if (!rows.length) return -1;
  const now = rows.indexOf(cursor >= 0 ? cursor : chosen());
  if (now < 0) return rows[by > 0 ? 0 : rows.length - 1]!;
  return rows[Math.max(0, Math.min(rows.length - 1, now + by))]!;
}

function chooseActor(entity: number): void {
  const id = raw.entities.id[entity]!;
  const again = state.actors.length === 1 && state.actors[0] === id;
  change(again ? { actors: [], steps: 0 } : { actors: [id] });
  say(`${raw.entities.label[entity]}: ${byId("count").textContent}`);
}

function say(words: string): void {
  byId("voice").textContent = words;
}

// Order

const orders = new Map<string, Int32Array>();

/** All events in the order of a column, worked out once for each. */
function orderOf(sort: Sort): Int32Array {
  const key = `${sort} ${sort === "date" || sort === "sources" ? "" : language()}`;
  let found = orders.get(key);
  if (found) return found;
  if (sort === "date") found = graph.byTime;
  else if (sort === "sources" || sort === "factuality") {
    const keys = sort === "sources" ? graph.sources : graph.main;
    found = graph.byTime.slice().sort((a, b) => (sort === "sources" ? keys[b]! - keys[a]! : keys[a]! - keys[b]!));
  } else {
    const of = { who: (e: number) => cast(graph, e, true), what: (e: number) => `${typeName(e)} ${raw.events.lemma[e]}`, source: (e: number) => holders(graph, e) }[sort];
    const words = Array.from(graph.byTime.slice().sort(), (e) => of(e));
    const { compare } = new Intl.Collator(locale());
    found = graph.byTime.slice().sort((a, b) => Number(!words[a]) - Number(!words[b]) || compare(words[a]!, words[b]!));
  }
  orders.set(key, found);
  return found;
}

function sorted(): Int32Array {
  const rows = orderOf(state.sort).filter((e) => selection.mask[e]);
  return state.down ? rows.reverse() : rows;
}

function sortBy(sort: Sort): void {
  change({ sort, down: state.sort === sort ? !state.down : false });
}

const typeName = (e: number): string => named("ev", raw.tables.event_type[raw.events.type[e]!]!);

function eventCells(e: number): (string | Node)[] {
  const code = factualityCode(graph, graph.main[e]!);
  const type = raw.tables.event_type[raw.events.type[e]!]!;
  const d = graph.claimsOf(e).length ? graph.documentOf(graph.claimsOf(e)[0]!) : -1;
  const words = raw.documents.language[d] ?? null;
  return [
    h("span", { class: raw.tables.basis[raw.events.dating[e]![2]] === "tense" ? "muted" : null }, eventDate(graph, e, true)),
    cast(graph, e, true),
    h("span", {}, h("span", { lang: words }, raw.events.lemma[e]!), h("span", { class: "muted" }, type === "OTHER" ? "" : ` ${typeName(e)}`)),
    cast(graph, e, false),
    h("span", { class: "fact" }, sign(code), h("span", {}, factualityName(code)), graph.disputed[e] ? h("b", { title: t("disputed") }, " !") : null),
    holders(graph, e),
    number(graph.sources[e]!),
  ];
}

// Actors

function showActors(): void {
  const { role } = raw.tables;
  const affected = new Set([role.indexOf("patient"), role.indexOf("recipient")]);
  actorCounts = new Map();
  const at = (entity: number): [number, number, number, number] => {
    let found = actorCounts.get(entity);
    if (!found) actorCounts.set(entity, (found = [0, 0, 0, 0]));
    return found;
  };
  for (const e of selection.events) {
    const seen = new Set<number>();
    for (const part of graph.castOf(e)) {
      const counts = at(part.entity);
      if (!seen.has(part.entity)) counts[0]++;
      seen.add(part.entity);
      if (part.role === AGENT) counts[1]++;
      if (affected.has(part.role)) counts[2]++;
    }
    for (const c of graph.claimsOf(e)) if (raw.claims.speaker[c]! >= 0) at(raw.claims.speaker[c]!)[3]++;
  }
  shownActors = [...actorCounts.keys()].sort((a, b) => actorCounts.get(b)![0] - actorCounts.get(a)![0] || a - b);
  if (!actorCounts.has(actorCursor)) actorCursor = -1;
  actorRows.show(shownActors);
}

function actorCells(entity: number): (string | Node)[] {
  const counts = actorCounts.get(entity) ?? [0, 0, 0, 0];
  return [raw.entities.label[entity]!, kindName(graph, entity), ...counts.map((count) => (count ? number(count) : "·"))];
}

// Controls

const UNFILTERED = { q: "", actors: [], steps: 0, source: "", since: null, until: null, dated: false, types: [], factuality: [], min: 1 };

const input = (id: string): HTMLInputElement => byId<HTMLInputElement>(id);

/** The name that stands in the actor field: of an id its label. */
const actorWords = (): string =>
  state.actors.map((name) => raw.entities.label[raw.entities.id.indexOf(name)] ?? name).join(" + ");

function controls(): void {
  const values: Record<string, string> = {
    q: state.q,
    actor: actorWords(),
    source: state.source,
    since: state.since === null ? "" : iso(state.since),
    until: state.until === null ? "" : iso(state.until),
    min: state.min > 1 ? String(state.min) : "",
  };
  for (const [id, value] of Object.entries(values)) if (input(id).value !== value && document.activeElement !== input(id)) input(id).value = value;
  const around = byId<HTMLSelectElement>("steps");
  around.value = String(Math.min(3, state.steps));
  around.disabled = !state.actors.length;
  input("dated").checked = state.dated;
  for (const box of byId("types").querySelectorAll<HTMLInputElement>("input")) {
    const n = raw.tables.event_type.indexOf(box.value);
    box.checked = state.types.includes(box.value);
    box.parentElement!.querySelector("i")!.textContent = number(selection.types[n]!);
  }
  for (const button of byId("factuality").querySelectorAll<HTMLButtonElement>("button")) {
    const code = button.dataset.code!;
    const n = raw.tables.factuality.indexOf(code);
    button.setAttribute("aria-pressed", String(state.factuality.includes(code)));
    button.querySelector("i")!.textContent = number(selection.factualities[n]!);
  }
  byId("type-count").textContent = state.types.length === 1 ? named("ev", state.types[0]!) : state.types.length ? number(state.types.length) : t("type.all");
  const filtered = Object.entries(UNFILTERED).some(([name, none]) => String(state[name as keyof State] ?? "") !== String(none ?? ""));
  byId<HTMLButtonElement>("reset").disabled = !filtered;
  const events = counted("n.events", graph.size);
  const words = !selection.count ? t("count.none") : selection.count === graph.size ? t("count.all", { events }) : t("count.some", { shown: number(selection.count), events });
  if (byId("count").textContent !== words) byId("count").textContent = words;
  byId("filtered").textContent = filtered ? t("filtered", { filters: filtersSaid() }) : "";
  byId<HTMLSelectElement>("view").value = state.view;
  byId<HTMLSelectElement>("theme").value = state.theme;
  byId<HTMLSelectElement>("language").value = language();
  for (const tab of ["events", "actors"] as const) {
    const button = byId(`tab-${tab}`);
    button.setAttribute("aria-selected", String(state.tab === tab));
    button.tabIndex = state.tab === tab ? 0 : -1;
    byId(`${tab}-panel`).hidden = state.tab !== tab;
  }
}

/** The filters in words, for paper. */
function filtersSaid(): string {
  const said: [Key, string | false][] = [
    ["search", state.q],
    ["actor", actorWords() + (state.steps ? ` (${t("steps")}: ${t(`steps.${Math.min(3, state.steps)}` as Key)})` : "")],
    ["source", state.source],
    ["since", state.since !== null && iso(state.since)],
    ["until", state.until !== null && iso(state.until)],
    ["type", state.types.map((code) => named("ev", code)).join(", ")],
    ["factuality", state.factuality.map(factualityName).join(", ")],
    ["min", state.min > 1 && String(state.min)],
  ];
  const words = said.filter(([, value]) => value).map(([key, value]) => `${t(key)}: ${value}`);
  return [...words, ...(state.dated ? [t("dated")] : [])].join("; ");
}

/** Persons, organisations, groups, places and vehicles: what can act, and no things. */
const acting = (): number[] => raw.entities.type.filter((type) => !["EVENT", "OTHER"].includes(raw.tables.entity_type[type]!));

/** All words of the page in the language of the state. */
function words(): void {
  speak(state.language ?? ((navigator.language || "en").toLowerCase().startsWith("de") ? "de" : "en"));
  translate(document);
  const parts = { events: counted("n.events", raw.total.events), documents: counted("n.documents", raw.documents.id.length), actors: counted("n.actors", acting().length) };
  const left = raw.total.events > graph.size ? ` ${t("left.out", { n: number(graph.size), total: number(raw.total.events) })}` : "";
  byId("summary").textContent = t("summary", parts) + left;
  byId("about").textContent = t("about");
  const columns: [string, Key, number, boolean, boolean?][] = [
    ["date", "col.date", 17, true],
    ["who", "col.who", 17, true],
    ["what", "col.what", 17, true],
    ["whom", "col.whom", 19, false],
    ["factuality", "col.factuality", 14, true],
    ["source", "col.source", 17, true, true],
    ["sources", "col.sources", 7, true, true],
  ];
  const column = ([key, title, width, sortable, minor]: (typeof columns)[number]): Column => ({ key, title: t(title), width, sortable, minor: minor ?? false });
  eventRows.columns(columns.map(column), t("events"), state.sort, state.down);
  const about: [string, Key, number][] = [
    ["name", "col.name", 40],
    ["kind", "col.kind", 18],
    ["events", "col.events", 12],
    ["agent", "col.agent", 10],
    ["affected", "col.affected", 10],
    ["claims", "col.claims", 10],
  ];
  actorRows.columns(about.map(([key, title, width]) => ({ key, title: t(title), width, sortable: false })), t("actors"), "", false);
  typeBoxes();
  factualityButtons();
  help();
}

function typeBoxes(): void {
  const count = new Int32Array(raw.tables.event_type.length);
  for (const type of raw.events.type) count[type]!++;
  const codes = raw.tables.event_type.filter((_, n) => count[n]);
  const boxes = codes.map((code) =>
    h(
      "label",
      {},
      h("input", { type: "checkbox", value: code, change: () => change({ types: [...byId("types").querySelectorAll<HTMLInputElement>("input:checked")].map((box) => box.value) }) }),
      h("span", {}, named("ev", code)),
      h("small", {}, code),
      h("i"),
    ),
  );
  const field = byId("types");
  field.replaceChildren(field.querySelector("legend")!, ...boxes);
}

function factualityButtons(): void {
  const present = graph.factualities.reduce((bits, each) => bits | each, 0);
  const codes = raw.tables.factuality.filter((_, n) => present & (1 << n));
  const buttons = codes.map((code) =>
    h(
      "button",
      {
        type: "button",
        "data-code": code,
        title: `${code}: ${named("why", code)}`,
        click: () => change({ factuality: state.factuality.includes(code) ? state.factuality.filter((each) => each !== code) : [...state.factuality, code] }),
      },
      sign(code),
      factualityName(code),
      h("i"),
    ),
  );
  const field = byId("factuality");
  field.replaceChildren(field.querySelector("legend")!, ...buttons);
}

function names(): void {
  const count = new Map<string, number>();
  for (let e = 0; e < graph.size; e++) for (const part of graph.castOf(e)) count.set(raw.entities.label[part.entity]!, (count.get(raw.entities.label[part.entity]!) ?? 0) + 1);
  const often = [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 500);
  byId("actor-names").replaceChildren(...often.map(([name]) => h("option", { value: name })));
  const speakers = new Map<number, number>();
  for (const speaker of raw.claims.speaker) if (speaker >= 0) speakers.set(speaker, (speakers.get(speaker) ?? 0) + 1);
  const first = [...speakers].sort((a, b) => b[1] - a[1]).slice(0, 300).map(([speaker]) => raw.entities.label[speaker]!);
  const articles = raw.documents.name.slice(0, 300).map((name, d) => h("option", { value: name, label: documentName(graph, d) }));
  byId("source-names").replaceChildren(...[...new Set(first)].map((name) => h("option", { value: name })), ...articles);
}

function help(): void {
  const keys: [string, Key][] = [
    ["/", "key.slash"],
    ["← →", "key.arrows"],
    ["↵", "key.enter"],
    ["Esc", "key.esc"],
    ["+ − 0", "key.zoom"],
  ];
  byId("help-body").replaceChildren(
    ...(["help.1", "help.2", "help.3", "help.4"] as const).map((key) => h("p", {}, t(key))),
    h("h3", {}, t("legend")),
    legend(graph),
    h("h3", {}, t("help.keys")),
    h("dl", { class: "keys" }, ...keys.flatMap(([key, what]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, t(what))])),
  );
}

function theme(): void {
  if (state.theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = state.theme;
  forgetColors();
}

function speakAnew(): void {
  words();
  shown = "";
  refresh();
}

function listen(): void {
  let typing = 0;
  const later = (next: () => Partial<State>): (() => void) => () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => change(next()), 120);
  };
  input("q").addEventListener("input", later(() => ({ q: input("q").value.trim() })));
  input("actor").addEventListener("input", later(() => actorsOf(input("actor").value)));
  input("source").addEventListener("input", later(() => ({ source: input("source").value.trim() })));
  input("since").addEventListener("change", () => change({ since: fromIso(input("since").value) }));
  input("until").addEventListener("change", () => change({ until: fromIso(input("until").value) }));
  input("min").addEventListener("input", () => change({ min: Math.max(1, Number.parseInt(input("min").value, 10) || 1) }));
  byId("steps").addEventListener("change", (event) => change({ steps: Number((event.target as HTMLSelectElement).value) }));
  input("dated").addEventListener("change", () => change({ dated: input("dated").checked }));
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("reset").addEventListener("click", () => {
    for (const id of ["q", "actor", "source", "since", "until", "min"]) input(id).value = "";
    change({ ...UNFILTERED, window: null });
  });
  byId("t-in").addEventListener("click", () => line.zoom(1.6));
  byId("t-out").addEventListener("click", () => line.zoom(1 / 1.6));
  byId("t-fit").addEventListener("click", () => change({ window: null }));
  byId("t-range").addEventListener("click", () => {
    const [from, to] = line.visible();
    change({ since: Math.ceil(from), until: Math.floor(to), window: null });
  });
  byId("n-in").addEventListener("click", () => net.zoom(1.4));
  byId("n-out").addEventListener("click", () => net.zoom(1 / 1.4));
  byId("n-fit").addEventListener("click", () => net.fit());
  byId("previous").addEventListener("click", () => go(-1));
  byId("next").addEventListener("click", () => go(1));
  byId("close").addEventListener("click", clear);
  byId<HTMLSelectElement>("view").addEventListener("change", (event) => change({ view: (event.target as HTMLSelectElement).value as State["view"] }));
  byId<HTMLSelectElement>("theme").addEventListener("change", (event) => {
    state.theme = (event.target as HTMLSelectElement).value as Theme;
    theme();
    change({});
  });
  byId<HTMLSelectElement>("language").addEventListener("change", (event) => {
    state.language = (event.target as HTMLSelectElement).value as Language;
    remember(true);
    speakAnew();
  });
  for (const tab of ["events", "actors"] as const) {
    byId(`tab-${tab}`).addEventListener("click", () => change({ tab }));
    byId(`tab-${tab}`).addEventListener("keydown", (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      event.stopPropagation();
      const other = tab === "events" ? "actors" : "events";
      change({ tab: other });
      byId(`tab-${other}`).focus();
    });
  }
  byId("help-button").addEventListener("click", () => byId<HTMLDialogElement>("help").showModal());
  byId("questions-button").addEventListener("click", () => ask());
  byId("print-button").addEventListener("click", () => window.print());
  byId("timeline").addEventListener("keydown", (event) => timelineKey(event));
  document.addEventListener("keydown", (event) => pageKey(event));
  document.addEventListener("click", (event) => {
    const menu = byId<HTMLDetailsElement>("type-menu");
    if (menu.open && !menu.contains(event.target as Node)) menu.open = false;
  });
  window.addEventListener("popstate", restore);
  window.addEventListener("hashchange", restore);
  window.addEventListener("beforeprint", () => {
    showActors();
    eventRows.all(2000);
    actorRows.all(500);
  });
  window.addEventListener("afterprint", () => {
    eventRows.all(0);
    actorRows.all(0);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    forgetColors();
    schedule("theme");
  });
  const watch = new ResizeObserver(() => paint("resize")); // at once: a frame later the old picture is seen stretched
  for (const id of ["timeline", "network"]) watch.observe(byId(id));
}

/** What is written in the actor field: parts of names, ' + ' between several; who was chosen before by id stays so. */
function actorsOf(written: string): Partial<State> {
  const names = written
    .split(" + ")
    .map((name) => name.trim())
    .filter(Boolean);
  const actors = names.map((name) => state.actors.find((id) => raw.entities.label[raw.entities.id.indexOf(id)] === name) ?? name);
  return { actors, steps: actors.length ? state.steps : 0 };
}

function go(by: number): void {
  const e = step(by);
  if (e >= 0) choose(e);
}

function timelineKey(event: KeyboardEvent): void {
  const keys: Record<string, () => void> = {
    ArrowRight: () => move(1),
    ArrowDown: () => move(1),
    ArrowLeft: () => move(-1),
    ArrowUp: () => move(-1),
    Home: () => move(-Infinity),
    End: () => move(Infinity),
    Enter: () => cursor >= 0 && choose(cursor),
    " ": () => cursor >= 0 && choose(cursor),
    Escape: clear,
    "+": () => line.zoom(1.6),
    "-": () => line.zoom(1 / 1.6),
    "0": () => change({ window: null }),
  };
  const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
  if (!action) return;
  action();
  event.preventDefault();
  event.stopPropagation();
}

function move(by: number): void {
  const e = step(by);
  if (e >= 0) moveTo(e);
}

/** Keys that hold anywhere outside fields, lists and buttons. */
function pageKey(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const typing = target.matches("input, select, textarea");
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.key === "/" && !typing) {
    input("q").focus();
    event.preventDefault();
  } else if (event.key === "Escape") {
    const menu = byId<HTMLDetailsElement>("type-menu");
    if (menu.open) menu.open = false;
    else if (typing) target.blur();
    else clear();
  } else if ((event.key === "ArrowLeft" || event.key === "ArrowRight") && (target === document.body || target.id === "text")) {
    move(event.key === "ArrowRight" ? 1 : -1);
    event.preventDefault();
  } else if (event.key === "Enter" && (target === document.body || target.id === "text") && cursor >= 0) choose(cursor);
}

function restore(): void {
  if (toHash(state) === location.hash.slice(1)) return;
  const before = language();
  state = fromHash(location.hash);
  theme();
  for (const id of ["q", "actor", "source"]) input(id).blur();
  if ((state.language ?? before) !== before) words();
  shown = "";
  refresh();
}

function ask(): void {
  questionsDialog(graph, byId("questions-body"), (event) => {
    byId<HTMLDialogElement>("questions").close();
    choose(event);
  });
  byId<HTMLDialogElement>("questions").showModal();
}

theme();
words();
names();
listen();
refresh();
document.documentElement.dataset.ready = "true";
