// The saved questions of `zeitgraph query --ask`, answered from the page's own tables: the same rows in the same order.
import { triples, quoted, type Dating, type Graph, type Part } from "./data";
import { iso } from "./state";

export interface Parameter {
  name: string;
  type: "string" | "date" | "integer";
  default: string;
  needed?: boolean;
}

export type Row = (string | null)[];
export type Given = Record<string, string>;

export interface Question {
  name: string;
  parameters: Parameter[];
  columns: string[];
  rows(graph: Graph, given: Given): Row[];
}

const text = (name: string): Parameter => ({ name, type: "string", default: "" });
const FROM: Parameter = { name: "from", type: "date", default: "0001-01-01" };
const TO: Parameter = { name: "to", type: "date", default: "9999-12-31" };

/** One document's telling of an event: what SPARQL calls ?told. */
interface Telling {
  told: number;
  event: number;
  id: string;
  /** The id and the label of the one that stands for all tellings. */
  canonical: string;
  label: string;
  own: string;
  earliest: string | null;
  latest: string | null;
  dating: Dating;
  type: string;
  lemma: string;
  cast: Part[];
  claims: number[];
}

const known = new WeakMap<Graph, Telling[]>();

function tellings(graph: Graph): Telling[] {
  let found = known.get(graph);
  if (found) return found;
  const { raw } = graph;
  const { told, events } = raw;
  const claims: number[][] = told.event.map(() => []);
  raw.claims.told.forEach((t, c) => claims[t]!.push(c));
  const labels = new Map<number, string>();
  told.event.forEach((e, t) => {
    if (told.id[t] === null) labels.set(e, told.label[t] ?? events.label[e]!);
  });
  found = told.event.map((event, t) => {
    const dating = told.dating[t] ?? events.dating[event]!;
    return {
      told: t,
      event,
      id: told.id[t] ?? events.id[event]!,
      canonical: events.id[event]!,
      label: labels.get(event) ?? events.label[event]!,
      own: told.label[t] ?? events.label[event]!,
      earliest: day(dating[0]),
      latest: day(dating[1]),
      dating,
      type: raw.tables.event_type[told.type[t] ?? events.type[event]!]!,
      lemma: told.lemma[t] ?? events.lemma[event]!,
      cast: triples(told.cast[t] ?? events.cast[event]!),
      claims: claims[t]!,
    };
  });
  known.set(graph, found);
  return found;
}

const day = (number: number | null): string | null => (number === null ? null : iso(number).padStart(10, "0"));
const when = (one: { earliest: string | null; latest: string | null }): string | null => one.earliest ?? one.latest;
const lower = (words: string): string => words.toLowerCase();
const contains = (words: string, part: string): boolean => lower(words).includes(lower(part));

const code = (graph: Graph, c: number): string => graph.raw.tables.factuality[graph.raw.claims.factuality[c]!]!;
const document = (graph: Graph, c: number): string => graph.raw.documents.name[graph.documentOf(c)]!;
const words = (graph: Graph, c: number): string | null => quoted(graph.raw, graph.raw.claims.sentence[c]!);
const speaker = (graph: Graph, c: number): string | null => graph.raw.entities.label[graph.raw.claims.speaker[c]!] ?? null;
const source = (graph: Graph, c: number): string => speaker(graph, c) ?? "author";

/** The entities one of whose names has this as a part, in any case. */
function named(graph: Graph, part: string): Set<number> {
  const { label, aliases } = graph.raw.entities;
  const found = new Set<number>();
  label.forEach((name, n) => {
    if ([name, ...aliases[n]!].some((each) => contains(each, part))) found.add(n);
  });
  return found;
}

const dated = (one: Telling): boolean => one.earliest !== null || one.latest !== null;
const within = (one: Telling, from: string, to: string): boolean =>
  dated(one) && (one.latest === null || one.latest >= from) && (one.earliest === null || one.earliest <= to);

/** The rows once each, in order; a row's first part is what it is ordered by, its second what is shown. */
function ordered(rows: [Row, Row][]): Row[] {
  const found = new Map(rows.map(([keys, row]) => [JSON.stringify([keys, row]), { keys, row }]));
  return [...found.values()].sort((a, b) => compare(a.keys, b.keys)).map(({ row }) => row);
}

function compare(a: Row, b: Row): number {
  for (let n = 0; n < a.length; n++) {
    const [one, other] = [a[n] ?? "", b[n] ?? ""];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

const claimRows = (graph: Graph, make: (one: Telling, c: number) => [Row, Row][]): Row[] =>
  ordered(tellings(graph).flatMap((one) => one.claims.flatMap((c) => make(one, c))));

const isEvent = (one: Telling, wanted: string): boolean => contains(one.own, wanted) || one.id === wanted;

export const QUESTIONS: Question[] = [
  {
    name: "agreement",
    parameters: [text("event"), { name: "least", type: "integer", default: "2" }],
    columns: ["event", "sources", "asserting", "denying", "open", "documents", "id"],
    rows: (graph, { event, least }) => agreement(graph, event!, Number(least)),
  },
  {
    name: "before-and-after",
    parameters: [{ ...text("event"), needed: true }],
    columns: ["event", "order", "by", "earliest", "latest", "other", "id"],
    rows: (graph, { event }) => beforeAndAfter(graph, event!),
  },
  {
    name: "claims-of-speaker",
    parameters: [text("speaker")],
    columns: ["speaker", "earliest", "latest", "event", "factuality", "cue", "words", "document", "id"],
    rows(graph, given) {
      const members = named(graph, given.speaker!);
      return claimRows(graph, (one, c) => {
        if (!members.has(graph.raw.claims.speaker[c]!)) return [];
        const [cue, said] = [graph.raw.claims.cue[c] ?? null, words(graph, c)];
        const tail = [one.label, code(graph, c), cue, said, document(graph, c), one.canonical];
        return [[[speaker(graph, c), when(one), one.latest, ...tail], [speaker(graph, c), one.earliest, one.latest, ...tail]]];
      });
    },
  },
  {
    name: "co-occurrence",
    parameters: [text("actor"), { name: "least", type: "integer", default: "1" }],
    columns: ["first", "second", "events", "first_id", "second_id"],
    rows: (graph, { actor, least }) => coOccurrence(graph, actor!, Number(least)),
  },
  {
    name: "denied-or-possible",
    parameters: [text("source")],
    columns: ["factuality", "source", "earliest", "latest", "event", "words", "document", "id"],
    rows: (graph, given) =>
      claimRows(graph, (one, c) => {
        const said = code(graph, c);
        if (said === "CT+" || !contains(source(graph, c), given.source!)) return [];
        const tail = [one.label, words(graph, c), document(graph, c), one.canonical];
        const head = [said, source(graph, c)];
        return [[[...head, when(one), one.latest, ...tail], [...head, one.earliest, one.latest, ...tail]]];
      }),
  },
  {
    name: "disputed-events",
    parameters: [],
    columns: ["event", "factuality", "source", "against", "against_source", "id"],
    rows: (graph) => disputed(graph),
  },
  {
    name: "documents",
    parameters: [],
    columns: ["published", "document", "language", "title", "found_by", "copy_of", "events", "claims"],
    rows: (graph) => documents(graph),
  },
  {
    name: "events-at-place",
    parameters: [text("place")],
    columns: ["place", "direction", "earliest", "latest", "event", "factuality", "source", "document", "id"],
    rows: (graph, { place }) => atPlace(graph, place!),
  },
  {
    name: "events-on-day",
    parameters: [{ name: "day", type: "date", default: "2014-06-13" }],
    columns: ["day_is", "earliest", "latest", "event", "factuality", "source", "document", "id"],
    rows: (graph, given) =>
      claimRows(graph, (one, c) => {
        if (!within(one, given.day!, given.day!)) return [];
        const exact = one.earliest === given.day && one.latest === given.day && stamped(graph, one);
        const row = [exact ? "certain" : "possible", one.earliest, one.latest, one.label, code(graph, c), source(graph, c), document(graph, c), one.canonical];
        return [[row, row]];
      }),
  },
  {
    name: "sources-of-event",
    parameters: [text("event")],
    columns: ["event", "factuality", "source", "relayed", "published", "document", "words", "id"],
    rows: (graph, given) =>
      claimRows(graph, (one, c) => {
        if (!isEvent(one, given.event!)) return [];
        const relayed = graph.raw.entities.label[graph.raw.claims.relay[c]!] ?? null;
        const published = day(graph.raw.documents.day[graph.documentOf(c)] ?? null);
        const [said, holder, article, quote] = [code(graph, c), source(graph, c), document(graph, c), words(graph, c)];
        return [
          [
            [one.label, one.canonical, published, article, said, holder, relayed, quote],
            [one.label, said, holder, relayed, published, article, quote, one.canonical],
          ],
        ];
      }),
  },
  {
    name: "timeline-of-actor",
    parameters: [text("actor"), FROM, TO],
    columns: ["earliest", "latest", "actor", "event", "role", "factuality", "source", "document", "id"],
    rows: (graph, given) => timelineOfActor(graph, given),
  },
  {
    name: "undated-events",
    parameters: [],
    columns: ["precision", "basis", "earliest", "latest", "event", "document", "id"],
    rows: (graph) =>
      claimRows(graph, (one, c) => {
        if (one.earliest !== null && one.earliest === one.latest && stamped(graph, one)) return [];
        const row = [precision(graph, one), graph.raw.tables.basis[one.dating[2]]!, one.earliest, one.latest, one.label, document(graph, c), one.canonical];
        return [[row, row]];
      }),
  },
  {
    name: "who-acted-on-whom",
    parameters: [FROM, TO, text("type")],
    columns: ["earliest", "latest", "agent", "type", "lemma", "target", "role", "factuality", "source", "id"],
    rows: (graph, given) => whoActedOnWhom(graph, given),
  },
];

/** Whether words date the telling, and not its tense alone. */
const stamped = (graph: Graph, one: Telling): boolean => ["text", "inherited"].includes(graph.raw.tables.basis[one.dating[2]]!);

function precision(graph: Graph, one: Telling): string {
  if (!dated(one)) return "unknown";
  if (one.earliest === one.latest) return "day";
  const fine = graph.raw.tables.granularity[one.dating[3]]!;
  return one.earliest === null || one.latest === null || fine === "time" || fine === "day" ? "interval" : fine;
}

const roleNames = (graph: Graph, wanted: string[]): Map<number, string> =>
  new Map(wanted.map((name) => [graph.raw.tables.role.indexOf(name), name]));

function timelineOfActor(graph: Graph, { actor, from, to }: Given): Row[] {
  const members = named(graph, actor!);
  const roles = roleNames(graph, ["agent", "patient", "recipient"]);
  return claimRows(graph, (one, c) => {
    if (!within(one, from!, to!)) return [];
    return one.cast.flatMap((part): [Row, Row][] => {
      const role = roles.get(part.role);
      if (!role || !members.has(part.entity)) return [];
      const tail = [graph.raw.entities.label[part.entity]!, one.label, role, code(graph, c), source(graph, c), document(graph, c), one.canonical];
      return [[[when(one), one.latest, ...tail], [one.earliest, one.latest, ...tail]]];
    });
  });
}

function whoActedOnWhom(graph: Graph, { from, to, type }: Given): Row[] {
  const roles = roleNames(graph, ["patient", "recipient"]);
  const { label } = graph.raw.entities;
  const agentRole = graph.raw.tables.role.indexOf("agent");
  return claimRows(graph, (one, c) => {
    if (!within(one, from!, to!) || (type && type.toUpperCase() !== one.type)) return [];
    const rows: [Row, Row][] = [];
    for (const agent of one.cast.filter((part) => part.role === agentRole))
      for (const other of one.cast) {
        const role = roles.get(other.role);
        if (!role) continue;
        const tail = [label[agent.entity]!, one.type, one.lemma, label[other.entity]!, role, code(graph, c), source(graph, c), one.canonical];
        rows.push([[when(one), one.latest, ...tail], [one.earliest, one.latest, ...tail]]);
      }
    return rows;
  });
}

function atPlace(graph: Graph, wanted: string): Row[] {
  const members = named(graph, wanted);
  const { role, subrole } = graph.raw.tables;
  const [location, from, to] = [role.indexOf("location"), subrole.indexOf("origin"), subrole.indexOf("destination")];
  return claimRows(graph, (one, c) => {
    const places = new Map<number, Set<number>>();
    for (const part of one.cast)
      if (part.role === location && members.has(part.entity)) places.set(part.entity, (places.get(part.entity) ?? new Set()).add(part.subrole));
    return [...places].map(([entity, found]): [Row, Row] => {
      const head = [graph.raw.entities.label[entity]!, found.has(from) ? "from" : found.has(to) ? "to" : "in"];
      const tail = [one.label, code(graph, c), source(graph, c), document(graph, c), one.canonical];
      return [[...head, when(one), one.latest, ...tail], [...head, one.earliest, one.latest, ...tail]];
    });
  });
}

function coOccurrence(graph: Graph, actor: string, least: number): Row[] {
  const { label, id } = graph.raw.entities;
  const found = new Map<string, { first: number; second: number; events: Set<number> }>();
  for (const one of tellings(graph)) {
    const actors = [...graph.raw.told.actors[one.told]!].sort((a, b) => a - b);
    actors.forEach((first, n) => {
      for (const second of actors.slice(n + 1)) {
        if (!contains(label[first]!, actor) && !contains(label[second]!, actor)) continue;
        const key = `${first} ${second}`;
        const pair = found.get(key) ?? { first, second, events: new Set<number>() };
        found.set(key, pair);
        pair.events.add(one.event);
      }
    });
  }
  const pairs = [...found.values()].filter((pair) => pair.events.size >= least);
  const row = (pair: (typeof pairs)[number]): Row => [label[pair.first]!, label[pair.second]!, String(pair.events.size), id[pair.first]!, id[pair.second]!];
  return pairs
    .map((pair) => ({ pair, row: row(pair) }))
    .sort((a, b) => b.pair.events.size - a.pair.events.size || compare(a.row, b.row))
    .map((each) => each.row);
}

function disputed(graph: Graph): Row[] {
  const said = new Map<number, { label: string; id: string; claims: [string, string][] }>();
  for (const one of tellings(graph)) {
    const group = said.get(one.event) ?? { label: one.label, id: one.canonical, claims: [] };
    said.set(one.event, group);
    for (const c of one.claims) group.claims.push([code(graph, c), speaker(graph, c) ?? `author of ${document(graph, c)}`]);
  }
  const rows: [Row, Row][] = [];
  for (const { label, id, claims } of said.values())
    for (const one of claims)
      for (const other of claims)
        if (one[0] < other[0]) {
          const row = [label, ...one, ...other, id];
          rows.push([row, row]);
        }
  return ordered(rows);
}

/** How many sources assert, deny or leave open an event: speakers, else documents, copies of one text being one. */
function agreement(graph: Graph, wanted: string, least: number): Row[] {
  const { raw } = graph;
  const told = new Map<number, Telling[]>();
  for (const one of tellings(graph)) told.set(one.event, [...(told.get(one.event) ?? []), one]);
  const rows: { counts: number[]; row: Row }[] = [];
  for (const [{ label, canonical }, claims] of [...told.values()].map((group) => [group[0]!, group.flatMap((one) => one.claims)] as const)) {
    if (!contains(label, wanted)) continue;
    const sources = (fits: (said: string) => boolean): number => new Set(claims.filter((c) => fits(code(graph, c))).map((c) => holder(graph, c))).size;
    const counts = [
      sources(() => true),
      sources((said) => said === "CT+"),
      sources((said) => said === "CT-"),
      sources((said) => !said.startsWith("CT")),
      new Set(claims.map((c) => graph.documentOf(c))).size,
    ];
    if (counts[0]! >= least) rows.push({ counts, row: [label, ...counts.map(String), canonical] });
  }
  return rows
    .sort((a, b) => b.counts[0]! - a.counts[0]! || b.counts[4]! - a.counts[4]! || compare([a.row[0]!, a.row[6]!], [b.row[0]!, b.row[6]!]))
    .map((each) => each.row);

  function holder(graph: Graph, c: number): string {
    const [who, d] = [raw.claims.speaker[c]!, graph.documentOf(c)];
    if (who >= 0) return `speaker ${who}`;
    return `document ${raw.documents.original[d]! < 0 ? d : raw.documents.original[d]!}`;
  }
}

function documents(graph: Graph): Row[] {
  const { raw } = graph;
  const count = raw.documents.id.map(() => ({ events: new Set<number>(), claims: 0 }));
  for (const one of tellings(graph))
    for (const c of one.claims) {
      count[graph.documentOf(c)]!.events.add(one.told);
      count[graph.documentOf(c)]!.claims++;
    }
  const rows = raw.documents.id.map((_, d): Row => {
    const { name, language, title, method, original } = raw.documents;
    const copied = name[original[d]!] ?? null;
    return [day(raw.documents.day[d] ?? null), name[d]!, language[d]!, title[d] || null, method[d] ?? null, copied, String(count[d]!.events.size), String(count[d]!.claims)];
  });
  return rows.sort(compare);
}

function beforeAndAfter(graph: Graph, wanted: string): Row[] {
  const all = tellings(graph);
  const rows: [Row, Row][] = [];
  const add = (one: Telling, order: string, by: string, other: Telling): void => {
    const tail = [other.label, other.canonical];
    rows.push([
      [one.label, order, by, when(other), other.latest, ...tail],
      [one.label, order, by, other.earliest, other.latest, ...tail],
    ]);
  };
  const meant = all.filter((one) => isEvent(one, wanted));
  for (const one of meant)
    for (const other of all) {
      if (one.earliest !== null && other.latest !== null && other.latest < one.earliest) add(one, "before", "date", other);
      else if (one.latest !== null && other.earliest !== null && other.earliest > one.latest) add(one, "after", "date", other);
    }
  const { subject, relation, object } = graph.raw.links;
  const wantedNow = new Set(meant.map((one) => one.told));
  relation.forEach((name, n) => {
    const [first, second] = [all[subject[n]!]!, all[object[n]!]!];
    const orders = { before: ["after", "before"], simultaneous: ["at the same time", "at the same time"] }[name];
    if (!orders) return;
    if (wantedNow.has(first.told)) add(first, orders[0]!, "words", second);
    if (wantedNow.has(second.told)) add(second, orders[1]!, "words", first);
  });
  return ordered(rows);
}
