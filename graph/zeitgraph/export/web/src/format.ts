// Days, dates, names and factualities in the words of the page's language.
import { AGENT, type Graph } from "./data";
import { locale, named, t } from "./strings";

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(kind: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${kind} ${locale()}`;
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(locale(), { timeZone: "UTC", ...options })));
  return found;
}

/** '13 June 2014', or short '13 Jun 2014'. */
export const dayName = (day: number, short = false): string =>
  format(short ? "day" : "long", { day: "numeric", month: short ? "short" : "long", year: "numeric" }).format(day * DAY);

export const monthName = (day: number, short = false): string =>
  format(short ? "month" : "months", { month: short ? "short" : "long", year: "numeric" }).format(day * DAY);

/** A tick of the axis: only what changes. */
export const tickName = (day: number, unit: "day" | "month" | "year", withYear: boolean): string => {
  if (unit === "year") return String(new Date(day * DAY).getUTCFullYear());
  if (unit === "month") return format(`tick${withYear}`, { month: "short", ...(withYear ? { year: "numeric" } : {}) }).format(day * DAY);
  return format(`tickday${withYear}`, { day: "numeric", month: "short", ...(withYear ? { year: "numeric" } : {}) }).format(day * DAY);
};

/** A date as the words give it: 'June 2014' is a month, '../2014-06-16' is 'up to 16 June 2014'. */
export function dateName(first: number | null, last: number | null, granularity: string, short = false): string {
  if (first === null && last === null) return t("date.none");
  if (first === null) return t(short ? "date.by" : "date.until", { date: dayName(last!, short) });
  if (last === null) return t("date.from", { date: dayName(first, short) });
  if (first === last) return dayName(first, short);
  const date = new Date(first * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  if (granularity === "month") return monthName(first, short);
  if (granularity === "year") return String(year);
  if (granularity === "quarter") return t("quarter", { n: (month + 2) / 3, year });
  if (granularity === "decade") return t("decade", { year });
  if (granularity === "season") return t(`season.${month}` as "season.6", { year });
  const range = format(short ? "day" : "long", { day: "numeric", month: short ? "short" : "long", year: "numeric" });
  return range.formatRange(first * DAY, last * DAY);
}

export function eventDate(graph: Graph, e: number, short = false): string {
  const [first, last, , granularity] = graph.raw.events.dating[e]!;
  return dateName(first, last, graph.raw.tables.granularity[granularity] ?? "", short);
}

export const basis = (graph: Graph, e: number): string => graph.raw.tables.basis[graph.raw.events.dating[e]![2]]!;

export const factualityCode = (graph: Graph, number: number): string => graph.raw.tables.factuality[number]!;
export const factualityName = (code: string): string => named("fact", code);

const title = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The names of those that fill some roles, each once. */
export function cast(graph: Graph, e: number, agents: boolean): string {
  const found = graph.castOf(e).filter((part) => (part.role === AGENT) === agents);
  return [...new Set(found.map((part) => title(graph.raw.entities.label[part.entity]!)))].join("; ");
}

/** Who does what to whom, without the date that the label ends in. */
export const eventName = (graph: Graph, e: number): string => title(graph.raw.events.label[e]!).replace(/ \[[^\]]*\]$/, "");

export const documentName = (graph: Graph, d: number): string =>
  title(graph.raw.documents.title[d] || graph.raw.documents.name[d]!);

/** Who holds an event's claims: the speakers' names, else the articles'. */
export function holders(graph: Graph, e: number): string {
  const { claims, entities } = graph.raw;
  const names = graph
    .claimsOf(e)
    .map((c) => (claims.speaker[c]! >= 0 ? entities.label[claims.speaker[c]!]! : documentName(graph, graph.documentOf(c))));
  return [...new Set(names.map(title))].join("; ");
}

export const kindName = (graph: Graph, entity: number): string =>
  named("kind", graph.raw.tables.entity_type[graph.raw.entities.type[entity]!]!);
