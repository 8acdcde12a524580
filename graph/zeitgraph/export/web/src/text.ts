// The text: an event's sentence in its article, its parts marked, who claims it how surely, and by which rules.
import { quoted, slice, type Graph } from "./data";
import { h, outward } from "./dom";
import { basis, dayName, documentName, eventDate, eventName, factualityCode, factualityName, kindName } from "./format";
import { lookOf } from "./network";
import { lineSign, shapeSign, sign } from "./signs";
import { counted, named, number, t } from "./strings";

export interface TextEvents {
  choose(event: number, claim: number): void;
  actor(entity: number): void;
  document(document: number): void;
}

/** A stretch of the text and what it is to the chosen event; `event` is another one that it tells of. */
interface Mark {
  begin: number;
  end: number;
  role: string;
  event: number;
  claim: number;
}

const ROLES = ["trigger", "agent", "patient", "recipient", "topic", "location", "date", "source", "factuality"];

/** What the panel holds while no event is chosen: how to go on, the signs, the articles. */
export function overview(graph: Graph, on: TextEvents): Node[] {
  const { documents } = graph.raw;
  const count = new Int32Array(documents.id.length);
  for (let e = 0; e < graph.size; e++)
    for (const d of new Set(graph.claimsOf(e).map((c) => graph.documentOf(c)))) count[d]!++;
  const order = documents.id.map((_, d) => d).sort((a, b) => (documents.day[a] ?? Infinity) - (documents.day[b] ?? Infinity) || a - b);
  const rows = order.slice(0, 200).map((d) =>
    h(
      "li",
      {},
      h("button", { type: "button", class: "link", lang: documents.language[d]!, click: () => on.document(d) }, documentName(graph, d)),
      h("span", { class: "muted" }, ` ${[documents.publisher[d], published(graph, d), counted("n.events", count[d]!)].filter(Boolean).join(" · ")}`),
    ),
  );
  return [
    h("p", { class: "lead" }, t("intro")),
    h("h3", {}, t("legend")),
    legend(graph),
    h("h3", {}, `${t("articles")} (${number(documents.id.length)})`),
    h("ul", { class: "articles" }, ...rows),
  ];
}

/** The signs of factuality, of kinds of actors, and of the lines between them. */
export function legend(graph: Graph): HTMLElement {
  const signs = graph.raw.tables.factuality.map((code) =>
    h("li", {}, sign(code), h("b", {}, factualityName(code)), h("span", { class: "muted" }, ` ${code} – ${named("why", code)}`)),
  );
  const shapes = (["PERSON", "ORGANIZATION", "PLACE", "VEHICLE"] as const).map((type) => {
    const [color, shape] = lookOf(type);
    return h("span", {}, shapeSign(shape, color), t(`shape.${type}`));
  });
  const lines = (["asserted", "denied", "unreal"] as const).map((kind) => h("span", {}, lineSign(kind), t(`edge.${kind}`)));
  return h("div", {}, h("ul", { class: "legend" }, ...signs), h("p", { class: "shapes" }, ...shapes), h("p", { class: "shapes" }, ...lines));
}

const published = (graph: Graph, d: number): string => {
  const day = graph.raw.documents.day[d];
  return day === null || day === undefined ? t("published.unknown") : t("published", { date: dayName(day) });
};

/** All about one event: its parts, its claims, and the article of the claim that is looked at. */
export function eventText(graph: Graph, e: number, shown: number, on: TextEvents): Node[] {
  const { raw } = graph;
  const claims = graph.claimsOf(e);
  const claim = claims[Math.min(shown, claims.length - 1)];
  const nodes: Node[] = [h("h3", { class: "event-name" }, eventName(graph, e)), facts(graph, e, on)];
  if (graph.disputed[e]) nodes.push(h("p", { class: "disputed" }, t("disputed")));
  if (claims.length > 1) nodes.push(choices(graph, e, claims, claim!, on));
  if (claim !== undefined) nodes.push(...claimText(graph, e, claim, on));
  const links = graph.linksOf(e);
  if (links.length)
    nodes.push(
      h("h4", {}, t("related")),
      h("ul", { class: "related" }, ...links.map((link) => h("li", {}, h("span", { class: "muted" }, `${named("rel", link.inverse ? `${link.relation}.of` : link.relation)} `), h("button", { type: "button", class: "link", click: () => on.choose(link.other, 0) }, eventName(graph, link.other))))),
    );
  if (claim !== undefined) nodes.push(...article(graph, e, claim, on));
  nodes.push(h("p", { class: "muted small" }, raw.events.id[e]!));
  return nodes;
}

function facts(graph: Graph, e: number, on: TextEvents): HTMLElement {
  const { raw } = graph;
  const type = raw.tables.event_type[raw.events.type[e]!]!;
  const list = h("dl", { class: "facts" });
  const why = named("basis", basis(graph, e));
  list.append(h("dt", {}, t("when")), h("dd", {}, eventDate(graph, e), why ? h("span", { class: "muted" }, ` – ${why}`) : null));
  list.append(h("dt", {}, t("type")), h("dd", {}, named("ev", type), h("span", { class: "muted" }, ` ${type} · ${raw.events.lemma[e]}`)));
  const roles = new Map<string, number[]>();
  for (const part of graph.castOf(e)) {
    const role = raw.tables.subrole[part.subrole] ?? raw.tables.role[part.role]!;
    roles.set(role, [...(roles.get(role) ?? []), part.entity]);
  }
  for (const [role, found] of roles)
    list.append(h("dt", { class: `role-${role}` }, named("role", role)), h("dd", {}, ...found.map((entity) => actorButton(graph, entity, on))));
  return list;
}

export function actorButton(graph: Graph, entity: number, on: Pick<TextEvents, "actor">): HTMLElement {
  const [color] = lookOf(graph.raw.tables.entity_type[graph.raw.entities.type[entity]!]!);
  return h(
    "button",
    { type: "button", class: `actor ${color.slice(2)}`, title: kindName(graph, entity), click: () => on.actor(entity) },
    graph.raw.entities.label[entity]!,
  );
}

/** The claims of an event to choose from. */
function choices(graph: Graph, e: number, claims: number[], chosen: number, on: TextEvents): HTMLElement {
  return h(
    "ol",
    { class: "claims", "aria-label": counted("n.claims", claims.length) },
    ...claims.map((c, n) => {
      const code = factualityCode(graph, graph.raw.claims.factuality[c]!);
      return h(
        "li",
        {},
        h("button", { type: "button", "aria-pressed": c === chosen ? "true" : "false", click: () => on.choose(e, n) }, sign(code), h("span", {}, `${factualityName(code)}, ${holder(graph, c)}`), h("span", { class: "muted" }, ` ${documentName(graph, graph.documentOf(c))}`)),
      );
    }),
  );
}

function holder(graph: Graph, c: number): string {
  const speaker = graph.raw.claims.speaker[c]!;
  return speaker < 0 ? t("by.author") : t("by.speaker", { name: graph.raw.entities.label[speaker]! });
}

function claimText(graph: Graph, e: number, c: number, on: TextEvents): Node[] {
  const { raw } = graph;
  const code = factualityCode(graph, raw.claims.factuality[c]!);
  const sentence = raw.claims.sentence[c]!;
  const d = graph.documentOf(c);
  const text = quoted(raw, sentence);
  const details = [
    holder(graph, c),
    raw.claims.relay[c]! >= 0 ? t("relayed", { name: raw.entities.label[raw.claims.relay[c]!]! }) : "",
    t("confidence", { n: Math.round(raw.claims.confidence[c]! * 100) }),
  ].filter(Boolean);
  const within = raw.claims.within[c]!;
  const nodes: Node[] = [
    h("h4", { class: "claim-title" }, sign(code), h("span", {}, factualityName(code)), h("span", { class: "muted" }, ` ${code} · ${details.join(" · ")}`)),
  ];
  if (text === null) {
    const place = `${raw.sentences.begin[sentence]}–${raw.sentences.end[sentence]}`;
    nodes.push(h("p", { class: "muted", id: "sentence" }, t("not.quoted", { words: raw.claims.words[c]!, place })));
  } else {
    const marks = marksOf(graph, e, c);
    nodes.push(h("blockquote", { class: "sentence", id: "sentence", lang: raw.documents.language[d]! }, ...marked(graph, text, raw.sentences.begin[sentence]!, marks, on)));
  }
  if (within >= 0)
    nodes.push(h("p", { class: "within" }, h("span", { class: "muted" }, t("within")), h("button", { type: "button", class: "link", click: () => on.choose(graph.eventOf[within]!, graph.claimsOf(graph.eventOf[within]!).indexOf(within)) }, eventName(graph, graph.eventOf[within]!))));
  nodes.push(evidence(graph, c));
  return nodes;
}

/** The parts of the chosen claim in the text: one for each role and stretch; the widest words of a role win. */
function marksOf(graph: Graph, e: number, c: number): Mark[] {
  const { claims, words } = graph.raw;
  const marks: Mark[] = [];
  const add = (begin: number, end: number, role: string): void => {
    if (!marks.some((mark) => mark.begin === begin && mark.end === end && mark.role === role)) marks.push({ begin, end, role, event: e, claim: c });
  };
  const parts = claims.parts[c]!;
  for (let i = 0; i < parts.length; i += 2) add(parts[i]!, parts[i + 1]!, "trigger");
  const flat = claims.evidence[c]!;
  for (let i = 0; i < flat.length; i += 5) {
    const about = words[flat[i]!]!;
    const [begin, end] = [flat[i + 1]!, flat[i + 2]!];
    const isTrigger = marks.some((mark) => mark.role === "trigger" && mark.begin <= begin && end <= mark.end);
    if (!ROLES.includes(about) || (isTrigger && about !== "trigger")) continue;
    if (about === "trigger" && marks.some((mark) => mark.begin < end && begin < mark.end)) continue;
    add(begin, end, about);
  }
  const heads = claims.heads[c]!;
  for (let i = 0; i < heads.length; i += 5) {
    const role = graph.raw.tables.role[heads[i]!]!;
    const [begin, end] = [heads[i + 3]!, heads[i + 4]!];
    if (!marks.some((mark) => mark.role === role && mark.begin <= begin && end <= mark.end)) add(begin, end, role);
  }
  return marks;
}

/** A stretch of text that begins at `offset` of its document, with marks; what no mark covers stays plain. */
function marked(graph: Graph, text: string, offset: number, marks: Mark[], on: TextEvents): Node[] {
  const points = Array.from(text);
  const size = points.length;
  const inside = marks.filter((mark) => mark.begin < offset + size && mark.end > offset);
  const cuts = [...new Set([0, size, ...inside.flatMap((mark) => [mark.begin - offset, mark.end - offset])])]
    .filter((cut) => cut >= 0 && cut <= size)
    .sort((a, b) => a - b);
  const nodes: Node[] = [];
  for (let n = 0; n + 1 < cuts.length; n++) {
    const [from, to] = [cuts[n]!, cuts[n + 1]!];
    const words = points.slice(from, to).join("");
    const covering = inside.filter((mark) => mark.begin - offset <= from && mark.end - offset >= to);
    covering.sort((a, b) => a.end - a.begin - (b.end - b.begin));
    const mark = covering.find((each) => each.role !== "other") ?? covering[0];
    if (!mark) nodes.push(document.createTextNode(words));
    else if (mark.role === "other")
      nodes.push(h("button", { type: "button", class: "other", title: eventName(graph, mark.event), click: () => on.choose(mark.event, graph.claimsOf(mark.event).indexOf(mark.claim)) }, words));
    else {
      const ending = covering.filter((each) => each.role !== "other" && each.end - offset === to).map((each) => named("role", each.role));
      nodes.push(h("mark", { class: `role-${mark.role}`, "data-role": mark.role }, words, ending.length ? h("span", { class: "tag" }, [...new Set(ending)].join(", ")) : null));
    }
  }
  return nodes;
}

function evidence(graph: Graph, c: number): HTMLElement {
  const { claims, words } = graph.raw;
  const flat = claims.evidence[c]!;
  const rows: HTMLElement[] = [];
  for (let i = 0; i < flat.length; i += 5) {
    const [begin, end] = [flat[i + 1]!, flat[i + 2]!];
    rows.push(
      h(
        "tr",
        {},
        h("td", {}, named("role", words[flat[i]!]!)),
        h("td", { lang: graph.raw.documents.language[graph.documentOf(c)]! }, at(graph, c, begin, end) ?? t("ev.outside")),
        h("td", {}, `${begin}–${end}`),
        h("td", {}, h("code", {}, `${words[flat[i + 3]!]}: ${words[flat[i + 4]!]}`)),
      ),
    );
  }
  const heads = (["ev.part", "ev.words", "ev.place", "ev.rule"] as const).map((key) => h("th", { scope: "col" }, t(key)));
  return h("details", { class: "evidence" }, h("summary", {}, t("evidence")), h("table", {}, h("thead", {}, h("tr", {}, ...heads)), h("tbody", {}, ...rows)));
}

/** The words at an offset of a claim's document, as far as the page holds them. */
function at(graph: Graph, c: number, begin: number, end: number): string | null {
  const { raw } = graph;
  const d = graph.documentOf(c);
  const whole = raw.documents.text[d];
  if (whole) return slice(whole, begin, end);
  for (const s of sentencesOf(graph, d)) {
    const first = raw.sentences.begin[s]!;
    const text = raw.sentences.text[s];
    if (text && first <= begin && end <= raw.sentences.end[s]!) return slice(text, begin - first, end - first);
  }
  return null;
}

const kept = new WeakMap<Graph, number[][]>();
function sentencesOf(graph: Graph, d: number): number[] {
  let found = kept.get(graph);
  if (!found) {
    found = graph.raw.documents.id.map(() => []);
    graph.raw.sentences.document.forEach((document, s) => found![document]!.push(s));
    for (const group of found) group.sort((a, b) => graph.raw.sentences.begin[a]! - graph.raw.sentences.begin[b]!);
    kept.set(graph, found);
  }
  return found[d]!;
}

/** The article of a claim: all of it where the page holds it, else the sentences of its events, in order. */
function article(graph: Graph, e: number, c: number, on: TextEvents): Node[] {
  const { raw } = graph;
  const d = graph.documentOf(c);
  const whole = raw.documents.text[d];
  const marks = [...marksOf(graph, e, c), ...others(graph, e, d)];
  const language = raw.documents.language[d]!;
  const here = raw.claims.sentence[c]!;
  const paragraphs: Node[] = [];
  if (whole) {
    let offset = 0;
    for (const line of whole.split("\n")) {
      const size = Array.from(line).length;
      if (line.trim()) paragraphs.push(h("p", {}, ...marked(graph, line, offset, marks, on)));
      offset += size + 1;
    }
  } else {
    let end = -1;
    for (const s of sentencesOf(graph, d)) {
      const text = raw.sentences.text[s];
      if (!text) continue;
      if (end >= 0 && raw.sentences.begin[s]! > end + 3) paragraphs.push(h("p", { class: "gap", "aria-hidden": "true" }, "[…]"));
      paragraphs.push(h("p", { class: s === here ? "here" : null }, ...marked(graph, text, raw.sentences.begin[s]!, marks, on)));
      end = raw.sentences.end[s]!;
    }
  }
  const url = raw.documents.url[d];
  const about = [raw.documents.publisher[d], published(graph, d)].filter(Boolean).join(" · ");
  const name = h("h4", {}, `${t("article")}: `, h("button", { type: "button", class: "link", lang: language, click: () => on.document(d) }, documentName(graph, d)));
  const origin = h("p", { class: "muted" }, about, url ? " · " : null, url ? outward(url, url) : null);
  const original = raw.documents.original[d]!;
  if (original >= 0)
    origin.append(" · ", t("copy.of"), h("button", { type: "button", class: "link", click: () => on.document(original) }, documentName(graph, original)));
  if (!paragraphs.length) return [name, origin];
  return [name, origin, h("div", { class: "article", lang: language }, ...paragraphs), h("p", { class: "muted small" }, t(whole ? "whole" : "excerpt"))];
}

/** The words of a document's other events: they lead there. */
function others(graph: Graph, e: number, d: number): Mark[] {
  const { claims } = graph.raw;
  const marks: Mark[] = [];
  for (const c of claimsIn(graph, d)) {
    if (graph.eventOf[c] === e) continue;
    const parts = claims.parts[c]!;
    for (let i = 0; i < parts.length; i += 2) marks.push({ begin: parts[i]!, end: parts[i + 1]!, role: "other", event: graph.eventOf[c]!, claim: c });
  }
  return marks;
}

const told = new WeakMap<Graph, number[][]>();
function claimsIn(graph: Graph, d: number): number[] {
  let found = told.get(graph);
  if (!found) {
    found = graph.raw.documents.id.map(() => []);
    graph.raw.claims.id.forEach((_, c) => found![graph.documentOf(c)]!.push(c));
    told.set(graph, found);
  }
  return found[d]!;
}
