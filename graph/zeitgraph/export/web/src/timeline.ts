// The timeline: three lanes (dated, open on one side, undated) over an axis that zooms from days to decades.
import { type Graph } from "./data";
import { basis, cast, eventDate, eventName, factualityCode, factualityName, holders, tickName } from "./format";
import { drawSign, signOf } from "./signs";
import { number, t } from "./strings";
import { FONT, fitted, listen, palette, prepare, tip, widthOf } from "./surface";

const LEFT = 12;
const AXIS = 22;
const OVERVIEW = 30;
const ROW = 17;
const TITLE = 18;
const SIGN = 14; // pixels that a sign takes in a row
const TAIL = 46; // pixels over which an open side fades
const AFTER = 100; // pixels for the names of what is last
const NEAREST = 120; // pixels a day at most
const BIN = 46; // pixels in which what found no row is counted together
const LABEL = 190; // pixels of a label at most

interface Item {
  event: number;
  /** Pixels at the current scale, from day 0. */
  from: number;
  to: number;
  row: number;
  /** Pixels from the sign to the next thing in its row. */
  room: number;
}

interface Lane {
  items: Item[];
  rows: number;
  top: number;
  /** Events that found no row, by the pixel of their sign. */
  over: Map<number, number>;
  total: number;
}

export interface TimelineEvents {
  choose(event: number): void;
  moved(window: [number, number] | null): void;
}

export interface Timeline {
  show(events: Int32Array): void;
  window(days: [number, number] | null): void;
  mark(chosen: number, cursor: number): void;
  zoom(factor: number): void;
  visible(): [number, number];
  draw(): void;
}

export function timeline(graph: Graph, canvas: HTMLCanvasElement, tipBox: HTMLElement, on: TimelineEvents): Timeline {
  const lanes: Record<"dated" | "open" | "undated", Lane> = { dated: lane(), open: lane(), undated: lane() };
  let events: Int32Array = new Int32Array(0);
  let members = new Set<number>();
  let scale = 1; // pixels a day
  let origin = 0; // the day at x = LEFT
  let all = true; // whether everything is in view, until the reader moves
  let shown: [number, number] | null = null; // the window that the reader has chosen, whatever the width
  let packed = "";
  let size = { width: 0, height: 0 };
  let chosen = -1;
  let cursor = -1;

  const extent = (): [number, number] => {
    let [low, high] = [Infinity, -Infinity];
    for (const e of events)
      for (const day of [graph.begin[e]!, graph.end[e]!])
        if (Number.isFinite(day)) [low, high] = [Math.min(low, day), Math.max(high, day)];
    if (low > high) return [0, 1];
    const margin = Math.max(1, (high - low) * 0.04);
    return [low - margin, high + margin];
  };
  let span: [number, number] = [0, 1];
  const wide = (): number => Math.max(50, size.width - 2 * LEFT);
  /** The window in which everything is seen: pixels a day, and the day at its left. */
  const home = (): [number, number] => {
    const room = Math.max(40, wide() - TAIL - AFTER);
    const whole = Math.min(NEAREST, room / (span[1] - span[0]));
    return [whole, (span[0] + span[1]) / 2 - (room / 2 + TAIL) / whole];
  };
  const fit = (): void => {
    [scale, origin] = home();
  };
  const open = ([from, to]: [number, number]): void => {
    scale = Math.min(NEAREST, wide() / (to - from));
    origin = from;
  };
  const at = (day: number): number => LEFT + (day - origin) * scale;
  const visible = (): [number, number] => [origin, origin + wide() / scale];

  /** Where an event lies at this scale; one of a single day stands in the day's middle. */
  function placed(e: number, row: number): Item {
    const [first, end] = [graph.begin[e]!, graph.end[e]!];
    const day = first === end ? first + 0.5 : first;
    const from = (Number.isFinite(first) ? day * scale : (end + 1) * scale - TAIL) - SIGN / 2;
    const last = Number.isFinite(end) ? (first === end ? day : end + 1) * scale : first * scale + TAIL;
    return { event: e, from, to: Math.max(from + SIGN, last + SIGN / 2), row, room: LABEL };
  }

  /** Whether an event is among those that are selected. */
  const seen = (e: number): boolean => members.has(e);

  /** Rows for the signs at this scale: the row that leaves a label most room; what finds none is counted. */
  function pack(into: Lane, group: number[], rows: number): void {
    const ends = new Float64Array(rows).fill(-Infinity);
    const last: (Item | undefined)[] = new Array(rows);
    Object.assign(into, { items: [], over: new Map(), rows, total: group.length });
    for (const e of group) {
      const item = placed(e, 0);
      const { from, to } = item;
      let best = -1;
      for (let row = 0; row < rows; row++) {
        if (ends[row]! + LABEL <= from) {
          best = row;
          break;
        }
        if (best < 0 || ends[row]! < ends[best]!) best = row;
      }
      if (best < 0 || ends[best]! > from) {
        const bin = Math.round((from + SIGN / 2) / BIN);
        into.over.set(bin, (into.over.get(bin) ?? 0) + 1);
        continue;
      }
      item.row = best;
      if (last[best]) last[best]!.room = Math.min(LABEL, from - last[best]!.to - 4);
      last[best] = item;
      ends[best] = to + 2;
      into.items.push(item);
    }
  }

  function repack(): void {
    const key = `${scale} ${size.width} ${size.height}`;
    if (packed === key) return;
    packed = key;
    const groups: Record<keyof typeof lanes, number[]> = { dated: [], open: [], undated: [] };
    for (const e of events) groups[laneOf(graph, e)].push(e);
    const perRow = Math.max(1, Math.floor(wide() / (SIGN + 4)));
    const undated = groups.undated.length ? Math.min(2, Math.ceil(groups.undated.length / perRow)) : 0;
    const used = [groups.dated, groups.open, groups.undated].filter((group) => group.length).length;
    const free = Math.max(2, Math.floor((size.height - AXIS - OVERVIEW - TITLE * used - 6) / ROW) - undated);
    const open = groups.open.length ? (groups.dated.length ? Math.max(1, Math.floor(free / 2)) : free) : 0;
    const dated = free - open;
    let top = AXIS;
    lanes.dated.top = top;
    pack(lanes.dated, groups.dated, groups.dated.length ? dated : 0);
    if (groups.dated.length) top += TITLE + dated * ROW;
    lanes.open.top = top;
    pack(lanes.open, groups.open.sort((a, b) => anchorOf(graph, a) - anchorOf(graph, b)), open);
    if (groups.open.length) top += TITLE + open * ROW;
    lanes.undated.top = top;
    row(lanes.undated, groups.undated, undated, perRow);
  }

  function row(into: Lane, members: number[], rows: number, perRow: number): void {
    const shown = members.slice(0, rows * perRow);
    const items = shown.map((event, n) => {
      const from = (n % perRow) * (SIGN + 4);
      return { event, from, to: from + SIGN, row: Math.floor(n / perRow), room: 0 };
    });
    Object.assign(into, { items, rows, total: members.length, over: new Map(members.length > shown.length ? [[0, members.length - shown.length]] : []) });
  }

  const xOf = (kind: keyof typeof lanes, x: number): number => (kind === "undated" ? LEFT + x : LEFT + x - origin * scale);
  const yOf = (of: Lane, item: Item): number => of.top + TITLE + item.row * ROW + ROW / 2;

  function draw(): void {
    const { context, width, height } = prepare(canvas);
    if (!width || !height) return;
    if (width !== size.width || height !== size.height) {
      size = { width, height };
      if (all) fit();
      else if (shown) open(shown);
    }
    repack();
    context.font = FONT;
    context.textBaseline = "middle";
    axis(context, width, height - OVERVIEW);
    for (const kind of ["dated", "open", "undated"] as const) if (lanes[kind].total) drawLane(context, kind, width);
    overview(context, width, height);
  }

  function drawLane(context: CanvasRenderingContext2D, kind: keyof typeof lanes, width: number): void {
    const of = lanes[kind];
    context.strokeStyle = palette("--line");
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(0, of.top + 0.5);
    context.lineTo(width, of.top + 0.5);
    context.stroke();
    const visibleItems = of.items.filter((item) => xOf(kind, item.to) > -LABEL && xOf(kind, item.from) < width + 10);
    const picked: Item[] = [];
    for (const item of visibleItems) {
      if (item.event === chosen || item.event === cursor) picked.push(item);
      else drawItem(context, kind, of, item, width);
    }
    for (const e of new Set([cursor, chosen])) // what the reader looks at is always there, even where there is no row for it
      if (e >= 0 && seen(e) && laneOf(graph, e) === kind && kind !== "undated" && !picked.some((item) => item.event === e)) picked.push(placed(e, 0));
    for (const item of picked) drawItem(context, kind, of, item, width);
    context.fillStyle = palette("--muted");
    context.strokeStyle = palette("--panel");
    context.lineWidth = 3;
    const title = `${t(`lane.${kind}`)} · ${number(of.total)}`;
    context.strokeText(title, 8, of.top + 10);
    context.fillText(title, 8, of.top + 10);
    context.textAlign = "center";
    for (const [bin, count] of of.over) {
      const x = kind === "undated" ? width - 26 : xOf(kind, bin * BIN);
      if (x < widthOf(context, title) + 24 || x > width + 14) continue;
      context.fillText(`+${count}`, x, of.top + 10);
    }
    context.textAlign = "start";
  }

  function drawItem(context: CanvasRenderingContext2D, kind: keyof typeof lanes, of: Lane, item: Item, width: number): void {
    const e = item.event;
    const code = factualityCode(graph, graph.main[e]!);
    const color = palette(signOf(code).color);
    const y = yOf(of, item);
    const [first, end] = [graph.begin[e]!, graph.end[e]!];
    let x = xOf(kind, item.from) + SIGN / 2;
    let after = xOf(kind, item.to);
    if (kind === "open") {
      const left = first === -Infinity;
      const [near, far] = left ? [at(end + 1), at(end + 1) - TAIL] : [at(first), at(first) + TAIL];
      const fade = context.createLinearGradient(near, 0, far, 0);
      fade.addColorStop(0, color);
      fade.addColorStop(1, `${color}00`);
      context.strokeStyle = fade;
      context.lineWidth = 2;
      line(context, near, far, y);
      x = near;
      after = left ? near + SIGN / 2 : far;
    } else if (kind === "dated" && end > first) {
      const [left, right] = [Math.max(-20, at(first)), Math.min(width + 20, at(end + 1))];
      context.strokeStyle = color;
      context.lineWidth = 2;
      context.globalAlpha = 0.75;
      line(context, left, right, y);
      context.globalAlpha = 1;
      bracket(context, at(first), y);
      bracket(context, at(end + 1), y);
      x = Math.max(LEFT, Math.min(width - LEFT, (left + right) / 2));
      after = Math.max(x + SIGN / 2, right);
    }
    if (e === chosen || e === cursor) halo(context, x, y, e === chosen);
    drawSign(context, code, x, y, basis(graph, e) === "tense" && kind === "dated" ? 0.8 : 1, palette, Boolean(graph.disputed[e]));
    const room = e === chosen ? LABEL : item.room;
    if (kind === "undated" || room < 40 || after > width - 40) return;
    const text = fitted(context, eventName(graph, e), Math.min(room, LABEL, width - after - 6));
    if (e === chosen) {
      context.fillStyle = palette("--panel");
      context.fillRect(after + 2, y - ROW / 2 + 1, widthOf(context, text) + 5, ROW - 2);
    }
    context.fillStyle = palette(e === chosen ? "--ink" : "--soft");
    context.fillText(text, after + 4, y);
  }

  function axis(context: CanvasRenderingContext2D, width: number, height: number): void {
    context.fillStyle = palette("--muted");
    context.lineWidth = 1;
    let lastYear = Number.NaN;
    for (const tick of ticks(visible(), scale)) {
      const x = Math.round(at(tick.day)) + 0.5;
      context.strokeStyle = palette(tick.strong ? "--line-strong" : "--line");
      context.beginPath();
      context.moveTo(x, AXIS - 4);
      context.lineTo(x, height);
      context.stroke();
      const year = new Date(tick.day * 86_400_000).getUTCFullYear();
      const text = tickName(tick.day, tick.unit, year !== lastYear);
      lastYear = year;
      if (x > 0 && x + widthOf(context, text) < width) context.fillText(text, x + 3, AXIS / 2);
    }
  }

  /** All of the time at the bottom, how much there is in each stretch, and the window that is seen. */
  function overview(context: CanvasRenderingContext2D, width: number, height: number): void {
    const top = height - OVERVIEW;
    const [whole, first] = home();
    const bins = new Float64Array(Math.max(1, Math.ceil(width / 4)));
    for (const e of events) {
      const day = anchorOf(graph, e);
      if (Number.isFinite(day)) bins[Math.max(0, Math.min(bins.length - 1, Math.floor((LEFT + (day + 0.5 - first) * whole) / 4)))]!++;
    }
    const most = Math.max(1, ...bins);
    context.fillStyle = palette("--surface");
    context.fillRect(0, top, width, OVERVIEW);
    context.fillStyle = palette("--bars");
    bins.forEach((count, n) => {
      if (!count) return;
      const high = Math.max(3, Math.sqrt(count / most) * (OVERVIEW - 8));
      context.fillRect(n * 4, height - high - 1, 3, high);
    });
    const [begin, end] = visible().map((day) => LEFT + (day - first) * whole) as [number, number];
    const [from, to] = [begin <= LEFT + 1 ? 0 : begin, end >= width - LEFT - 1 ? width : end];
    context.fillStyle = palette("--shade");
    context.fillRect(0, top, Math.max(0, from), OVERVIEW);
    context.fillRect(Math.min(width, to), top, width, OVERVIEW);
    context.strokeStyle = palette("--accent");
    context.lineWidth = 1.5;
    if (from > 0 || to < width)
      context.strokeRect(Math.max(1, from), top + 1, Math.max(6, Math.min(width - 1, to) - Math.max(1, from)), OVERVIEW - 2);
  }

  function hit(x: number, y: number): number {
    let [best, near] = [-1, 12];
    for (const kind of ["dated", "open", "undated"] as const) {
      const of = lanes[kind];
      if (!of.total || y < of.top || y > of.top + TITLE + of.rows * ROW) continue;
      for (const item of of.items) {
        const dy = Math.abs(yOf(of, item) - y);
        if (dy > ROW / 2 + 1) continue;
        const [from, to] = [xOf(kind, item.from), xOf(kind, item.to)];
        const labelled = kind === "undated" ? 0 : Math.max(0, Math.min(item.room, 120));
        const dx = x < from ? from - x : x > to + labelled ? x - to - labelled : 0;
        if (dx + dy < near) [best, near] = [item.event, dx + dy];
      }
    }
    return best;
  }

  const moved = (): void => {
    all = false;
    shown = visible();
    on.moved(shown);
  };
  function zoomAt(factor: number, x: number): void {
    const day = origin + (x - LEFT) / scale;
    const least = home()[0] / 3;
    scale = Math.max(least, Math.min(NEAREST, scale * factor));
    origin = day - (x - LEFT) / scale;
    moved();
  }
  let inOverview = false;
  canvas.addEventListener("pointerdown", (event) => {
    inOverview = event.offsetY > size.height - OVERVIEW;
  });
  const centre = (x: number): void => {
    const [whole, first] = home();
    origin = first + (x - LEFT) / whole - wide() / scale / 2;
    moved();
  };
  listen(canvas, {
    pan(dx) {
      if (inOverview) origin += dx / home()[0];
      else origin -= dx / scale;
      moved();
    },
    zoom: (factor, x) => zoomAt(factor, x),
    click(x, y) {
      if (y > size.height - OVERVIEW) return centre(x);
      const e = hit(x, y);
      if (e >= 0) on.choose(e);
    },
    hover(x, y) {
      const e = y > size.height - OVERVIEW ? -1 : hit(x, y);
      canvas.style.cursor = e >= 0 ? "pointer" : "grab";
      tip(tipBox, x, y, e < 0 ? [] : tipOf(graph, e));
    },
    leave: () => tip(tipBox, 0, 0, []),
  });

  return {
    show(next) {
      events = next;
      members = new Set(next);
      packed = "";
      span = extent();
      if (all) fit();
    },
    window(days) {
      all = days === null;
      shown = days;
      if (days) open(days);
      else fit();
    },
    mark(nextChosen, nextCursor) {
      const moves = nextCursor !== cursor || nextChosen !== chosen;
      [chosen, cursor] = [nextChosen, nextCursor];
      if (moves && cursor >= 0 && !all) reveal(cursor);
    },
    zoom: (factor) => zoomAt(factor, LEFT + wide() / 2),
    visible,
    draw,
  };

  /** Brings an event's day into view. */
  function reveal(e: number): void {
    const day = Number.isFinite(graph.begin[e]!) ? graph.begin[e]! : graph.end[e]!;
    if (!Number.isFinite(day)) return;
    const [from, to] = visible();
    if (day < from || day > to) origin = day - (to - from) / 2;
  }
}

const lane = (): Lane => ({ items: [], rows: 0, top: 0, over: new Map(), total: 0 });

function laneOf(graph: Graph, e: number): "dated" | "open" | "undated" {
  if (Number.isNaN(graph.begin[e]!)) return "undated";
  return Number.isFinite(graph.begin[e]!) && Number.isFinite(graph.end[e]!) ? "dated" : "open";
}

/** Where an event of the open lane has its left end, in days. */
const anchorOf = (graph: Graph, e: number): number => (Number.isFinite(graph.begin[e]!) ? graph.begin[e]! : graph.end[e]!);

function tipOf(graph: Graph, e: number): string[] {
  const others = cast(graph, e, false);
  return [
    eventName(graph, e),
    eventDate(graph, e),
    factualityName(factualityCode(graph, graph.main[e]!)) + (graph.disputed[e] ? ` · ${t("disputed")}` : ""),
    others,
    holders(graph, e),
  ].filter(Boolean);
}

function line(context: CanvasRenderingContext2D, from: number, to: number, y: number): void {
  context.beginPath();
  context.moveTo(from, y);
  context.lineTo(to, y);
  context.stroke();
}

function bracket(context: CanvasRenderingContext2D, x: number, y: number): void {
  context.beginPath();
  context.moveTo(x, y - 4);
  context.lineTo(x, y + 4);
  context.stroke();
}

function halo(context: CanvasRenderingContext2D, x: number, y: number, strong: boolean): void {
  context.beginPath();
  context.arc(x, y, 10, 0, 2 * Math.PI);
  context.fillStyle = palette("--halo");
  context.fill();
  context.lineWidth = strong ? 2 : 1;
  context.strokeStyle = palette("--accent");
  context.stroke();
}

interface Tick {
  day: number;
  unit: "day" | "month" | "year";
  strong: boolean;
}

/** Days, months or years that fit at this scale, about 90 pixels apart. */
export function ticks([from, to]: [number, number], scale: number): Tick[] {
  const apart = 90 / scale;
  const found: Tick[] = [];
  if (apart <= 14) {
    const step = [1, 2, 7, 14].find((each) => each >= apart) ?? 14;
    for (let day = Math.ceil((from - 3) / step) * step; day <= to && found.length < 100; day += step)
      found.push({ day: step >= 7 ? monday(day) : day, unit: "day", strong: false });
    return found;
  }
  const months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200].find((each) => each * 30.4 >= apart) ?? 2400;
  const first = new Date(from * 86_400_000);
  let month = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / months) * months;
  for (; found.length < 100; month += months) {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
    const day = date.getTime() / 86_400_000;
    if (day > to) break;
    found.push({ day, unit: months >= 12 ? "year" : "month", strong: month % 12 === 0 });
  }
  return found;
}

/** The Monday of a day's week; 1970-01-01 was a Thursday. */
const monday = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);
