// The graph of the page: the tables that the export wrote, with what is looked up again and again worked out once.

type Open = number | null;
export type Dating = [Open, Open, number, number];

export interface Raw {
  base: string;
  total: { events: number; claims: number };
  tables: Record<
    "factuality" | "role" | "subrole" | "entity_type" | "event_type" | "basis" | "granularity",
    string[]
  >;
  documents: {
    id: string[];
    name: string[];
    title: (string | null)[];
    language: string[];
    day: Open[];
    method: (string | null)[];
    url: (string | null)[];
    publisher: (string | null)[];
    agency: (string | null)[];
    original: number[];
    text: (string | null)[];
  };
  entities: {
    id: string[];
    label: string[];
    type: number[];
    aliases: string[][];
    links: string[][];
    x: Open[];
    y: Open[];
  };
  events: { id: string[]; type: number[]; lemma: string[]; label: string[]; dating: Dating[]; cast: number[][] };
  /** Events as each document tells them; null where that is as in the view. `actors` are those that RDF calls so. */
  told: {
    event: number[];
    document: number[];
    actors: number[][];
    id: (string | null)[];
    type: (number | null)[];
    lemma: (string | null)[];
    label: (string | null)[];
    dating: (Dating | null)[];
    cast: (number[] | null)[];
  };
  claims: {
    id: string[];
    told: number[];
    sentence: number[];
    factuality: number[];
    parts: number[][];
    words: string[];
    speaker: number[];
    relay: number[];
    within: number[];
    cue: (string | null)[];
    confidence: number[];
    dating: (Dating | null)[];
    heads: number[][];
    evidence: number[][];
  };
  sentences: { document: number[]; begin: number[]; end: number[]; text: (string | null)[] };
  /** Between tellings. */
  links: { subject: number[]; relation: string[]; object: number[] };
  words: string[];
}

/** A participant: numbers in the tables of roles, entities and subroles (-1 for none). */
export interface Part {
  role: number;
  entity: number;
  subrole: number;
}

export interface Graph {
  raw: Raw;
  size: number;
  /** First and last day of each event; ∓Infinity where a side is open, NaN both where nothing is known. */
  begin: Float64Array;
  end: Float64Array;
  /** Claims of event e: claimsOf(e). */
  claimsOf: (event: number) => number[];
  /** The event that each claim is about. */
  eventOf: Int32Array;
  castOf: (event: number) => Part[];
  /** How many documents tell of the event; copies of one text count once. */
  sources: Uint16Array;
  /** A bit for each factuality that a claim of the event has; `main` is the first claim's. */
  factualities: Uint8Array;
  main: Uint8Array;
  disputed: Uint8Array;
  /** Events in the order of time, the undated last. */
  byTime: Int32Array;
  /** Folded names of each entity, for "part of the name". */
  names: string[];
  /** Folded text of each event, for the search. */
  text: string[];
  events: Map<string, number>;
  documentOf: (claim: number) => number;
  linksOf: (event: number) => { relation: string; other: number; inverse: boolean }[];
}

/** Small letters without marks, so that 'Koln' finds 'Köln', as the command line folds names. */
export const folded = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ");

export const UNKNOWN = Number.NaN;
export const AGENT = 0; // the first of the roles

export function load(raw: Raw): Graph {
  const size = raw.events.id.length;
  const begin = new Float64Array(size);
  const end = new Float64Array(size);
  raw.events.dating.forEach(([first, last], e) => {
    const unknown = first === null && last === null;
    begin[e] = unknown ? UNKNOWN : (first ?? -Infinity);
    end[e] = unknown ? UNKNOWN : (last ?? Infinity);
  });
  const casts = raw.events.cast.map((flat) => triples(flat));
  const claims: number[][] = raw.events.id.map(() => []);
  const eventOf = Int32Array.from(raw.claims.told, (told) => raw.told.event[told]!);
  eventOf.forEach((e, c) => claims[e]!.push(c));
  const documentOf = (c: number): number => raw.sentences.document[raw.claims.sentence[c]!]!;
  const names = raw.entities.label.map((label, n) => folded([label, ...raw.entities.aliases[n]!].join("\n")));
  const links: { relation: string; other: number; inverse: boolean }[][] = raw.events.id.map(() => []);
  raw.links.subject.forEach((s, n) => {
    const relation = raw.links.relation[n]!;
    const subject = raw.told.event[s]!;
    const object = raw.told.event[raw.links.object[n]!]!;
    if (subject === object || links[subject]!.some((link) => link.relation === relation && link.other === object && !link.inverse)) return;
    links[subject]!.push({ relation, other: object, inverse: false });
    links[object]!.push({ relation, other: subject, inverse: true });
  });
  const graph: Graph = {
    raw,
    size,
    begin,
    end,
    claimsOf: (e) => claims[e]!,
    eventOf,
    castOf: (e) => casts[e]!,
    sources: Uint16Array.from(claims, (group) => new Set(group.map((c) => originalOf(raw, documentOf(c)))).size),
    factualities: Uint8Array.from(claims, (group) =>
      group.reduce((bits, c) => bits | (1 << raw.claims.factuality[c]!), 0),
    ),
    main: Uint8Array.from(claims, (group) => (group.length ? raw.claims.factuality[group[0]!]! : 0)),
    disputed: Uint8Array.from(claims, (group) => Number(new Set(group.map((c) => negative(raw, c))).size > 1)),
    byTime: Int32Array.from({ length: size }, (_, e) => e),
    names,
    text: [],
    events: new Map(raw.events.id.map((id, e) => [id, e])),
    documentOf,
    linksOf: (e) => links[e]!,
  };
  graph.byTime.sort((a, b) => compare(graph, a, b));
  graph.text = raw.events.id.map((_, e) => haystack(graph, e));
  return graph;
}

/** The day by which an event is put in order: its first day, else its last; Infinity where there is none. */
export function anchor(graph: Graph, e: number): number {
  const first = graph.begin[e]!;
  if (Number.isFinite(first)) return first;
  return Number.isFinite(graph.end[e]!) ? graph.end[e]! : Infinity;
}

/** Characters of a text by code points, as the export counts them. */
export function slice(text: string, begin: number, end: number): string {
  return /[\ud800-\udfff]/.test(text) ? Array.from(text).slice(begin, end).join("") : text.slice(begin, end);
}

export function triples(flat: number[]): Part[] {
  const parts: Part[] = [];
  for (let i = 0; i < flat.length; i += 3) parts.push({ role: flat[i]!, entity: flat[i + 1]!, subrole: flat[i + 2]! });
  return parts;
}

const originalOf = (raw: Raw, d: number): number => (raw.documents.original[d]! < 0 ? d : raw.documents.original[d]!);

const negative = (raw: Raw, claim: number): string =>
  raw.tables.factuality[raw.claims.factuality[claim]!]!.endsWith("-") ? "-" : "+";

function compare(graph: Graph, a: number, b: number): number {
  const first = anchor(graph, a);
  const second = anchor(graph, b);
  if (first !== second) return first < second ? -1 : 1;
  const last = (graph.end[a]! || 0) - (graph.end[b]! || 0);
  if (last && !Number.isNaN(last)) return last;
  return place(graph, a) - place(graph, b) || a - b;
}

/** Where in the texts an event is told first: claims are sorted by document and place. */
const place = (graph: Graph, e: number): number => {
  const sentences = graph.claimsOf(e).map((c) => graph.raw.claims.sentence[c]!);
  return sentences.length ? Math.min(...sentences) : Infinity;
};

function haystack(graph: Graph, e: number): string {
  const { raw } = graph;
  const words = [raw.events.label[e]!, raw.events.lemma[e]!, raw.tables.event_type[raw.events.type[e]!]!];
  for (const part of graph.castOf(e)) words.push(graph.names[part.entity]!);
  for (const c of graph.claimsOf(e)) {
    const sentence = raw.claims.sentence[c]!;
    const document = raw.sentences.document[sentence]!;
    words.push(raw.claims.words[c]!, raw.documents.name[document]!, raw.documents.title[document] ?? "");
    if (raw.claims.speaker[c]! >= 0) words.push(graph.names[raw.claims.speaker[c]!]!);
    words.push(quoted(raw, sentence) ?? "");
  }
  return folded(words.join("\n"));
}

/** A sentence's words, or null where the page may not quote them. */
export function quoted(raw: Raw, sentence: number): string | null {
  const text = raw.sentences.text[sentence];
  if (text !== null && text !== undefined) return text;
  const whole = raw.documents.text[raw.sentences.document[sentence]!];
  return whole ? slice(whole, raw.sentences.begin[sentence]!, raw.sentences.end[sentence]!) : null;
}
