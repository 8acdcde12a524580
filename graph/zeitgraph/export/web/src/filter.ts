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
const DATED = 128;

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
  const through = state.steps > 0 ? 1 : 0; // the first actor is the middle of a network, not one who must take part
  const ranged = state.since !== null || state.until !== null;
  for (let e = 0; e < size; e++) {
    let fail = 0;
    if (words.length && !words.every((word) => graph.text[e]!.includes(word))) fail |= TEXT;
    if (!actors.every((wanted, n) => n < through || takesPart(graph, e, wanted))) fail |= ACTOR;
    if (source && !graph.claimsOf(e).some(source)) fail |= SOURCE;
    if (ranged && !(graph.end[e]! >= since && graph.begin[e]! <= until)) fail |= DATE;
    if (types.size && !types.has(raw.events.type[e]!)) fail |= TYPE;
    if (codes && !(graph.factualities[e]! & codes)) fail |= FACTUALITY;
    if (graph.sources[e]! < state.min) fail |= MIN;
    if (state.dated && !worded(graph, e)) fail |= DATED;
    fails[e] = fail;
  }
  if (through && actors.length) around(graph, fails, actors[0]!, state.steps);
  return { ...counted(graph, fails), actors };
}

/** Whether words date an event, and not its tense alone. */
const worded = (graph: Graph, e: number): boolean => ["text", "inherited"].includes(graph.raw.tables.basis[graph.raw.events.dating[e]![2]]!);

/** Who takes part in an event: neither things nor the place where it happens. */
function joined(graph: Graph, e: number): number[] {
  const { tables, entities } = graph.raw;
  return graph
    .castOf(e)
    .filter((part) => tables.role[part.role] !== "location" && !["EVENT", "OTHER"].includes(tables.entity_type[entities.type[part.entity]!]!))
    .map((part) => part.entity);
}

/** Leaves the events that join those up to so many steps from the middle to each other, and all that it takes part in. */
function around(graph: Graph, fails: Uint8Array, middle: Set<number>, steps: number): void {
  const near = new Set(middle);
  for (let step = 0; step < steps; step++) {
    const before = new Set(near);
    fails.forEach((fail, e) => {
      const cast = fail ? [] : joined(graph, e);
      if (cast.some((entity) => before.has(entity))) for (const entity of cast) near.add(entity);
    });
  }
  fails.forEach((_, e) => {
    const inside = new Set(joined(graph, e).filter((entity) => near.has(entity))).size > 1;
    if (!inside && !takesPart(graph, e, middle)) fails[e]! |= ACTOR;
  });
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
