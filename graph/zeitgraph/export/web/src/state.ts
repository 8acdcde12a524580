// What the reader has chosen: one record, written into the address and read from it. The names are the command line's.
import type { Language } from "./strings";

export type View = "actors" | "cooccurrence";
export type Theme = "auto" | "light" | "dark";
export type Sort = "date" | "who" | "what" | "factuality" | "source" | "sources";
export type Tab = "events" | "actors";

export interface State {
  q: string;
  /** Names or parts of names, or ids; an event must have all of them. */
  actors: string[];
  /** 0: events in which the actors take part; else the network around the first of them, so many steps wide. */
  steps: number;
  source: string;
  since: number | null;
  until: number | null;
  /** Only events that words date. */
  dated: boolean;
  types: string[];
  factuality: string[];
  min: number;
  event: string | null;
  claim: number;
  view: View;
  tab: Tab;
  sort: Sort;
  down: boolean;
  /** The days at the left and right edge of the timeline; null shows all. */
  window: [number, number] | null;
  language: Language | null;
  theme: Theme;
}

export const START: State = {
  q: "",
  actors: [],
  steps: 0,
  source: "",
  since: null,
  until: null,
  dated: false,
  types: [],
  factuality: [],
  min: 1,
  event: null,
  claim: 0,
  view: "actors",
  tab: "events",
  sort: "date",
  down: false,
  window: null,
  language: null,
  theme: "auto",
};

const SORTS: Sort[] = ["date", "who", "what", "factuality", "source", "sources"];

/** '2014-06-13' for a day counted from 1970-01-01. */
export function iso(day: number): string {
  const text = new Date(day * 86_400_000).toISOString();
  return text.slice(0, text.indexOf("T"));
}

/** The day of '2014-06-13', or null where that is none. */
export function fromIso(text: string | null): number | null {
  if (!text || !/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000);
}

export function toHash(state: State): string {
  const words = new URLSearchParams();
  const put = (name: string, value: string | null): void => {
    if (value) words.append(name, value);
  };
  put("q", state.q);
  const ego = state.steps > 0 ? state.actors[0] : undefined;
  for (const actor of ego === undefined ? state.actors : state.actors.slice(1)) put("actor", actor);
  put("ego", ego ?? null);
  put("steps", ego !== undefined && state.steps > 1 ? String(state.steps) : null);
  put("source", state.source);
  put("since", state.since === null ? null : iso(state.since));
  put("until", state.until === null ? null : iso(state.until));
  put("dated", state.dated ? "yes" : null);
  put("type", state.types.join(","));
  put("factuality", state.factuality.join(","));
  put("min-sources", state.min > 1 ? String(state.min) : null);
  put("event", state.event);
  put("claim", state.claim ? String(state.claim) : null);
  put("view", state.view === START.view ? null : state.view);
  put("tab", state.tab === START.tab ? null : state.tab);
  put("sort", state.sort === "date" && !state.down ? null : `${state.down ? "-" : ""}${state.sort}`);
  put("window", state.window ? state.window.map((day) => iso(Math.round(day))).join("/") : null);
  put("lang", state.language);
  put("theme", state.theme === "auto" ? null : state.theme);
  return words.toString();
}

export function fromHash(hash: string): State {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  const list = (name: string): string[] => (words.get(name) ?? "").split(",").filter(Boolean);
  const sort = (words.get("sort") ?? "date").replace(/^-/, "") as Sort;
  const edges = (words.get("window") ?? "").split("/").map(fromIso);
  const language = words.get("lang");
  const theme = words.get("theme");
  const ego = words.get("ego");
  return {
    q: words.get("q") ?? "",
    actors: [...(ego ? [ego] : []), ...words.getAll("actor")],
    steps: ego ? Math.max(1, Math.min(5, Number.parseInt(words.get("steps") ?? "1", 10) || 1)) : 0,
    source: words.get("source") ?? "",
    since: fromIso(words.get("since")),
    until: fromIso(words.get("until")),
    dated: words.has("dated"),
    types: list("type"),
    factuality: list("factuality"),
    min: Math.max(1, Number.parseInt(words.get("min-sources") ?? "1", 10) || 1),
    event: words.get("event"),
    claim: Math.max(0, Number.parseInt(words.get("claim") ?? "0", 10) || 0),
    view: words.get("view") === "cooccurrence" ? "cooccurrence" : "actors",
    tab: words.get("tab") === "actors" ? "actors" : "events",
    sort: SORTS.includes(sort) ? sort : "date",
    down: (words.get("sort") ?? "").startsWith("-"),
    window: edges.length === 2 && edges[0] != null && edges[1] != null && edges[0] < edges[1] ? [edges[0], edges[1]] : null,
    language: language === "de" || language === "en" ? language : null,
    theme: theme === "light" || theme === "dark" ? theme : "auto",
  };
}
