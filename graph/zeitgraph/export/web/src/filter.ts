// From what the reader has chosen to the events that stay. Pure: the same graph and state give the same selection.
import { folded, type Graph } from "./data";
import type { State } from "./state";

export interface Selection {
  /** 1 for each event that stays. */
  mask: Uint8Array;
  count: number;
  /** Events that stay, in the order of time. */
  events: Int32Array;
  /** For each type and factuality: how many events stay if only this filter did not hold. */
  types: Int32Array;
  factualities: Int32Array;
  /** The entities that the actor filter means, one set for each name. */
  actors: Set<number>[];
}

const TEXT = 1;
const ACTOR = 2;
const SOURCE = 4;
const DATE = 8;
const TYPE = 16;
const FACTUALITY = 32;
const MIN = 64;

/** An event stays if it meets every filter; its date, if it may have happened in the range; the undated stay out of a range. */
export function select(graph: Graph, state: State): Selection {
  const { raw, size } = graph;
  const fails = new Uint8Array(size);
  const words = folded(state.q).split(/\s+/).filter(Boolean);
  const actors = state.actors.map((name) => meant(graph, name));
  const source = sourceTest(graph, state.source);
  const types = new Set(state.types.map((code) => raw.tables.event_type.indexOf(code)));
  const codes = state.factuality.reduce((bits, code) => bits | (1 << raw.tables.factuality.indexOf(code)), 0);
  const since = state.since ?? -Infinity;
  const until = state.until ?? Infinity;
  const ranged = state.since !== null || state.until !== null;
  for (let e = 0; e < size; e++) {
    let fail = 0;
    if (words.length && !words.every((word) => graph.text[e]!.includes(word))) fail |= TEXT;
    if (actors.length && !actors.every((wanted) => takesPart(graph, e, wanted))) fail |= ACTOR;
    if (source && !graph.claimsOf(e).some(source)) fail |= SOURCE;
    if (ranged && !(graph.end[e]! >= since && graph.begin[e]! <= until)) fail |= DATE;
    if (types.size && !types.has(raw.events.type[e]!)) fail |= TYPE;
    if (codes && !(graph.factualities[e]! & codes)) fail |= FACTUALITY;
    if (graph.sources[e]! < state.min) fail |= MIN;
    fails[e] = fail;
  }
  return { ...counted(graph, fails), actors };
}

/** The entities that a name means: those that have it as a part of a name, in any case, or the one with this id. */
export function meant(graph: Graph, name: string): Set<number> {
  const id = graph.raw.entities.id.indexOf(name);
  if (id >= 0) return new Set([id]);
  const wanted = folded(name);
  const found = new Set<number>();
  graph.names.forEach((names, n) => {
    if (names.includes(wanted)) found.add(n);
  });
  return found;
}

const takesPart = (graph: Graph, e: number, wanted: Set<number>): boolean =>
  graph.castOf(e).some((part) => wanted.has(part.entity));

/** Whether a claim comes from a source: a part of the speaker's name, or of the document's name, title or id. */
export function sourceTest(graph: Graph, source: string): ((claim: number) => boolean) | null {
  if (!source) return null;
  const { raw } = graph;
  const wanted = folded(source);
  const documents = raw.documents.id.map(
    (id, d) => id === source || folded(`${raw.documents.name[d]}\n${raw.documents.title[d] ?? ""}`).includes(wanted),
  );
  const speakers = meant(graph, source);
  return (c) => documents[graph.documentOf(c)]! || speakers.has(raw.claims.speaker[c]!);
}

function counted(graph: Graph, fails: Uint8Array): Omit<Selection, "actors"> {
  const { raw, size } = graph;
  const mask = new Uint8Array(size);
  const types = new Int32Array(raw.tables.event_type.length);
  const factualities = new Int32Array(raw.tables.factuality.length);
  let count = 0;
  for (let e = 0; e < size; e++) {
    const fail = fails[e]!;
    if (!fail) {
      mask[e] = 1;
      count++;
    }
    if (!(fail & ~TYPE)) types[raw.events.type[e]!]!++;
    if (!(fail & ~FACTUALITY))
      for (let code = 0; code < factualities.length; code++) if (graph.factualities[e]! & (1 << code)) factualities[code]!++;
  }
  return { mask, count, types, factualities, events: graph.byTime.filter((e) => mask[e]) };
}
