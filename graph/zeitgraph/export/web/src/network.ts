// The network of actors: who acts on whom, or who takes part in the same events, for the events that are selected.
import { arrange } from "./arrange";
import { AGENT, type Graph } from "./data";
import { factualityCode, kindName } from "./format";
import type { View } from "./state";
import { counted, number, t } from "./strings";
import { FONT, fitted, listen, palette, prepare, tip, widthOf } from "./surface";

export const MOST = 300; // nodes that are drawn; more are no picture
const LEAST = 80; // also in the smallest panel
const ROOM = 1600; // pixels of the panel for each node
const MOST_EDGES = 900;

const MARGIN_X = 170; // names stand beside the outermost nodes
const MARGIN_Y = 64;

const IMPORTANT = 8; // names that may cover a sign, but no other name

type Box = [number, number, number, number];
const KINDS = ["asserted", "denied", "unreal", "together"] as const;
type Kind = (typeof KINDS)[number];

interface Edge {
  source: number;
  target: number;
  kind: Kind;
  events: number;
}

interface Node {
  entity: number;
  x: number;
  y: number;
  radius: number;
  count: number;
}

export interface NetworkEvents {
  choose(entity: number): void;
  pair(first: number, second: number): void;
  say(words: string): void;
}

export interface Network {
  show(events: Int32Array, view: View, chosen: Set<number>): void;
  mark(event: number): void;
  fit(): void;
  zoom(factor: number): void;
  draw(): void;
}

export function network(graph: Graph, canvas: HTMLCanvasElement, tipBox: HTMLElement, note: HTMLElement, on: NetworkEvents): Network {
  const { entities, tables } = graph.raw;
  const acting = entities.type.map((type) => !["EVENT", "OTHER"].includes(tables.entity_type[type]!));
  const affected = new Set([tables.role.indexOf("patient"), tables.role.indexOf("recipient")]);
  let points = new Float64Array(0);
  let nodes: Node[] = [];
  let edges: Edge[] = [];
  let at = new Map<number, Node>();
  let chosen = new Set<number>();
  let lit = new Set<number>();
  let cursor = -1;
  let hovered = -1;
  let camera = { x: 0, y: 0, scale: 1 };
  let fitting = true;
  let stale = true;
  let arranged = "";
  let size = { width: 0, height: 0 };

  /** The edges of one event: from those who act to those affected, or between all that take part. */
  function pairs(e: number, view: View): [number, number][] {
    const cast = graph.castOf(e).filter((part) => acting[part.entity]);
    if (view === "cooccurrence") {
      const all = [...new Set(cast.map((part) => part.entity))].sort((a, b) => a - b);
      return all.flatMap((one, n) => all.slice(n + 1).map((other): [number, number] => [one, other]));
    }
    const agents = cast.filter((part) => part.role === AGENT);
    const others = cast.filter((part) => affected.has(part.role));
    return agents.flatMap((one) => others.filter((other) => other.entity !== one.entity).map((other): [number, number] => [one.entity, other.entity]));
  }

  /** What kinds of edges an event's claims make: one that some assert and some deny makes both. */
  function kinds(e: number, view: View): Kind[] {
    if (view === "cooccurrence") return ["together"];
    const claims = graph.claimsOf(e);
    if (claims.length === 1) return [kindOf(factualityCode(graph, graph.main[e]!))];
    return [...new Set(claims.map((c) => kindOf(factualityCode(graph, graph.raw.claims.factuality[c]!))))];
  }

  function show(events: Int32Array, view: View, actors: Set<number>): void {
    const found = new Map<number, Edge>();
    const count = new Map<number, number>();
    const alone = new Set<number>();
    const all = entities.id.length;
    for (const e of events) {
      for (const part of graph.castOf(e)) if (acting[part.entity]) alone.add(part.entity);
      const ends = pairs(e, view);
      if (!ends.length) continue;
      const made = kinds(e, view);
      for (const [source, target] of ends)
        for (const kind of made) {
          const key = (source * all + target) * KINDS.length + KINDS.indexOf(kind);
          const edge = found.get(key);
          if (edge) edge.events++;
          else found.set(key, { source, target, kind, events: 1 });
        }
      for (const entity of new Set(ends.flat())) count.set(entity, (count.get(entity) ?? 0) + 1);
    }
    const placed = [...count.keys()].filter((entity) => entities.x[entity] !== null);
    placed.sort((a, b) => Number(actors.has(b)) - Number(actors.has(a)) || count.get(b)! - count.get(a)! || a - b);
    const area = canvas.clientWidth * canvas.clientHeight;
    const kept = placed.slice(0, Math.max(LEAST, Math.min(MOST, Math.floor(area / ROOM))));
    const shrink = Math.max(0.5, Math.min(1, Math.sqrt(area / Math.max(1, kept.length) / (1.5 * ROOM))));
    nodes = kept.map((entity) => ({
      entity,
      x: 0,
      y: 0,
      radius: (3.5 + 2 * Math.sqrt(Math.min(count.get(entity)!, 40))) * shrink,
      count: count.get(entity)!,
    }));
    at = new Map(nodes.map((node) => [node.entity, node]));
    const joining = [...found.values()].filter((edge) => at.has(edge.source) && at.has(edge.target));
    joining.sort((a, b) => b.events - a.events);
    edges = joining.slice(0, MOST_EDGES).reverse();
    chosen = actors;
    stale = true;
    if (!at.has(cursor)) cursor = -1;
    const lines = [];
    if (!count.size) lines.push(t("network.none"));
    if (kept.length < count.size) lines.push(t("network.some", { shown: number(kept.length), n: number(count.size) }));
    if (edges.length < joining.length) lines.push(t("network.edges", { shown: number(edges.length), n: number(joining.length) }));
    const single = [...alone].filter((entity) => !count.has(entity)).length;
    if (single && count.size) lines.push(t("network.also", { n: number(single) }));
    note.textContent = lines.join(" · ");
  }

  /** Room for the nodes that are shown, in a box of the panel's shape, 1 high; anew only where something changed. */
  function spread(): void {
    const aspect = Math.max(0.6, (size.width - MARGIN_X) / Math.max(60, size.height - MARGIN_Y));
    const order = [...nodes].sort((a, b) => a.entity - b.entity);
    const numbers = new Map(order.map((node, n) => [node.entity, n]));
    const found = new Set<number>();
    for (const edge of edges) {
      const a = numbers.get(edge.source)!;
      const b = numbers.get(edge.target)!;
      found.add(a < b ? a * MOST + b : b * MOST + a);
    }
    const pairs = Int32Array.from(found).sort();
    const shape = `${Math.round(aspect * 10)} ${order.length} ${pairs.length} ${digest(order.map((node) => node.entity))} ${digest(pairs)}`;
    if (shape !== arranged) {
      arranged = shape;
      points = new Float64Array(order.flatMap((node) => [entities.x[node.entity]!, -entities.y[node.entity]!]));
      arrange(points, pairs, MOST, aspect);
      fitting = true;
    }
    order.forEach((node, n) => {
      node.x = points[2 * n]!;
      node.y = points[2 * n + 1]!;
    });
  }

  function fit(): void {
    if (!size.width) return;
    const high = Math.min(size.height - MARGIN_Y, 26 * Math.sqrt(nodes.length) * 4);
    camera = { x: 0, y: 0, scale: Math.max(40, high) };
  }

  const place = (node: Node): [number, number] => [
    (node.x - camera.x) * camera.scale + size.width / 2,
    (node.y - camera.y) * camera.scale + size.height / 2 - 6,
  ];

  function draw(): void {
    const { context, width, height } = prepare(canvas);
    if (!width || !height) return;
    if (width !== size.width || height !== size.height) {
      size = { width, height };
      fitting = true;
    }
    if (stale || fitting) spread();
    stale = false;
    if (fitting) fit();
    fitting = false;
    const focus = hovered >= 0 ? hovered : cursor;
    const near = new Set<number>();
    if (focus >= 0) for (const edge of edges) if (edge.source === focus || edge.target === focus) near.add(edge.source).add(edge.target);
    const faint = (a: number, b: number): boolean =>
      focus >= 0 ? !(a === focus || b === focus) : lit.size > 0 && !(lit.has(a) && lit.has(b));
    for (const edge of edges) {
      context.globalAlpha = faint(edge.source, edge.target) ? 0.16 : edge.kind === "together" ? 0.5 : 0.8;
      drawEdge(context, edge, place(at.get(edge.source)!), place(at.get(edge.target)!), at.get(edge.target)!.radius);
    }
    context.setLineDash([]);
    for (const node of [...nodes].reverse()) {
      context.globalAlpha = focus >= 0 && !near.has(node.entity) && node.entity !== focus ? 0.35 : lit.size && focus < 0 && !lit.has(node.entity) ? 0.45 : 1;
      drawNode(context, node, ...place(node), node.entity === cursor || node.entity === hovered);
    }
    context.globalAlpha = 1;
    labels(context, focus, near);
  }

  function drawNode(context: CanvasRenderingContext2D, node: Node, x: number, y: number, strong: boolean): void {
    const [color, shape] = lookOf(tables.entity_type[entities.type[node.entity]!]!);
    outline(context, shape, x, y, node.radius);
    context.fillStyle = palette(color);
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = palette("--panel");
    context.stroke();
    if (strong || chosen.has(node.entity) || lit.has(node.entity)) {
      outline(context, shape, x, y, node.radius + 3);
      context.lineWidth = 2;
      context.strokeStyle = palette("--accent");
      context.stroke();
    }
  }

  /** Names from the most frequent on, each where it covers no other. */
  function labels(context: CanvasRenderingContext2D, focus: number, near: Set<number>): void {
    context.font = FONT;
    context.textBaseline = "middle";
    const important = new Set(nodes.slice(0, IMPORTANT));
    const taken: Box[] = nodes.map((node) => {
      const [x, y] = place(node);
      return [x - node.radius, y - node.radius, x + node.radius, y + node.radius];
    });
    const rank = (node: Node): number => (node.entity === focus ? 3 : near.has(node.entity) ? 2 : lit.has(node.entity) || chosen.has(node.entity) ? 1 : 0);
    const order = [...nodes].sort((a, b) => rank(b) - rank(a));
    for (const node of order) {
      const [x, y] = place(node);
      if (x < -20 || y < -20 || x > size.width + 20 || y > size.height + 20) continue;
      const text = fitted(context, entities.label[node.entity]!, 130);
      const wide = widthOf(context, text);
      const sides: [number, number][] = [
        [x + node.radius + 5, y],
        [x - node.radius - 5 - wide, y],
        [x - wide / 2, y - node.radius - 10],
        [x - wide / 2, y + node.radius + 10],
        [x + node.radius, y - node.radius - 8],
        [x + node.radius, y + node.radius + 8],
      ];
      const free = (boxes: Box[]): [number, number] | undefined =>
        sides.find(([left, middle]) => left > 2 && left + wide < size.width - 2 && !boxes.some((box) => overlaps(box, [left - 2, middle - 8, left + wide + 2, middle + 8])));
      const spot = free(taken) ?? (important.has(node) ? free(taken.slice(nodes.length)) : undefined);
      if (!spot && rank(node) < 2) continue;
      const [left, middle] = spot ?? sides[0]!;
      taken.push([left - 2, middle - 8, left + wide + 2, middle + 8]);
      context.globalAlpha = focus >= 0 && rank(node) < 2 ? 0.4 : 1;
      context.lineWidth = 3.5;
      context.lineJoin = "round";
      context.strokeStyle = palette("--panel");
      context.strokeText(text, left, middle);
      context.fillStyle = palette("--ink");
      context.fillText(text, left, middle);
    }
    context.globalAlpha = 1;
  }

  function hit(x: number, y: number): number {
    let [best, nearest] = [-1, Infinity];
    for (const node of nodes) {
      const [nx, ny] = place(node);
      const distance = Math.hypot(nx - x, ny - y) - node.radius;
      if (distance < 6 && distance < nearest) [best, nearest] = [node.entity, distance];
    }
    return best;
  }

  function hitEdge(x: number, y: number): Edge | undefined {
    let [best, nearest]: [Edge | undefined, number] = [undefined, 6];
    for (const edge of edges) {
      const [a, b] = [place(at.get(edge.source)!), place(at.get(edge.target)!)];
      const middle = bend(a, b, edge.kind);
      for (let step = 1; step < 12; step++) {
        const s = step / 12;
        const px = (1 - s) ** 2 * a[0] + 2 * s * (1 - s) * middle[0] + s * s * b[0];
        const py = (1 - s) ** 2 * a[1] + 2 * s * (1 - s) * middle[1] + s * s * b[1];
        const distance = Math.hypot(px - x, py - y);
        if (distance < nearest) [best, nearest] = [edge, distance];
      }
    }
    return best;
  }

  const name = (entity: number): string => entities.label[entity]!;
  const arrow = (edge: Edge): string => `${name(edge.source)} ${edge.kind === "together" ? "–" : "→"} ${name(edge.target)}`;

  listen(canvas, {
    pan(dx, dy) {
      camera.x -= dx / camera.scale;
      camera.y -= dy / camera.scale;
      measured(draw);
    },
    zoom(factor, x, y) {
      zoomAt(factor, x, y);
      measured(draw);
    },
    click(x, y) {
      const entity = hit(x, y);
      if (entity >= 0) return on.choose(entity);
      const edge = hitEdge(x, y);
      if (edge) on.pair(edge.source, edge.target);
    },
    hover(x, y) {
      const entity = hit(x, y);
      const edge = entity < 0 ? hitEdge(x, y) : undefined;
      canvas.style.cursor = entity >= 0 || edge ? "pointer" : "grab";
      if (entity !== hovered) {
        hovered = entity;
        draw();
      }
      if (entity >= 0) tip(tipBox, x, y, [name(entity), kindName(graph, entity), counted("n.events", at.get(entity)!.count)]);
      else if (edge) tip(tipBox, x, y, [arrow(edge), `${t(`edge.${edge.kind}`)} · ${counted("n.events", edge.events)}`]);
      else tip(tipBox, x, y, []);
    },
    leave() {
      tip(tipBox, 0, 0, []);
      if (hovered >= 0) {
        hovered = -1;
        draw();
      }
    },
  });

  function zoomAt(factor: number, x: number, y: number): void {
    const scale = Math.max(40, Math.min(20_000, camera.scale * factor));
    const [dx, dy] = [x - size.width / 2, y - size.height / 2];
    camera.x += dx / camera.scale - dx / scale;
    camera.y += dy / camera.scale - dy / scale;
    camera.scale = scale;
  }

  canvas.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && cursor >= 0) on.choose(cursor);
    else if (event.key.startsWith("Arrow") && nodes.length) step(event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "+") zoomAt(1.4, size.width / 2, size.height / 2);
    else if (event.key === "-") zoomAt(1 / 1.4, size.width / 2, size.height / 2);
    else if (event.key === "0") fit();
    else if (event.key === "Escape" && cursor >= 0) cursor = -1;
    else return;
    event.preventDefault();
    event.stopPropagation();
    draw();
  });

  function step(by: number): void {
    const index = nodes.findIndex((node) => node.entity === cursor);
    const next = nodes[(index + by + nodes.length) % nodes.length]!;
    cursor = (index < 0 ? nodes[0]! : next).entity;
    on.say(`${name(cursor)}, ${kindName(graph, cursor)}, ${counted("n.events", at.get(cursor)!.count)}`);
  }

  canvas.addEventListener("blur", () => {
    cursor = -1;
    draw();
  });

  return {
    show,
    mark(event) {
      lit = new Set(event < 0 ? [] : graph.castOf(event).map((part) => part.entity).filter((entity) => at.has(entity)));
    },
    fit() {
      fit();
      draw();
    },
    zoom(factor) {
      zoomAt(factor, size.width / 2, size.height / 2);
      draw();
    },
    draw,
  };
}

/** Draws now, and notes how long it took: the page keeps its own measure of staying fluid. */
export function measured(draw: () => void): void {
  const start = performance.now();
  draw();
  performance.measure("zeitgraph:network", { start, end: performance.now() });
}

const kindOf = (code: string): Kind => (code === "CT+" ? "asserted" : code === "CT-" ? "denied" : "unreal");

/** Two sums that change with every number and its place: whether it is the same picture. */
function digest(values: ArrayLike<number>): string {
  let [one, other] = [2166136261, 5381];
  for (let n = 0; n < values.length; n++) {
    one = Math.imul(one ^ values[n]!, 16777619);
    other = (Math.imul(other, 33) + values[n]!) | 0;
  }
  return `${one} ${other}`;
}

type Shape = "circle" | "square" | "triangle" | "hexagon";

/** Colour and shape of an actor: persons are round, organisations and groups square, places pointed. */
export function lookOf(type: string): [string, Shape] {
  if (type === "PERSON") return ["--person", "circle"];
  if (type === "ORGANIZATION" || type === "GROUP") return ["--organisation", "square"];
  if (type === "COUNTRY" || type === "CITY" || type === "PLACE") return ["--place", "triangle"];
  return ["--thing", "hexagon"];
}

function outline(context: CanvasRenderingContext2D, shape: Shape, x: number, y: number, radius: number): void {
  context.beginPath();
  if (shape === "circle") context.arc(x, y, radius, 0, 2 * Math.PI);
  else if (shape === "square") context.rect(x - radius * 0.88, y - radius * 0.88, radius * 1.76, radius * 1.76);
  else {
    const corners = shape === "triangle" ? 3 : 6;
    const reach = radius * (corners === 3 ? 1.3 : 1.08);
    for (let n = 0; n < corners; n++) {
      const angle = (2 * Math.PI * n) / corners - Math.PI / 2;
      context.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
    }
    context.closePath();
  }
}

/** The middle of a curve: edges of different kinds, and the two directions, bend apart. */
function bend(a: [number, number], b: [number, number], kind: Kind): [number, number] {
  const share = { asserted: 0.1, denied: 0.2, unreal: 0.3, together: 0 }[kind];
  return [(a[0] + b[0]) / 2 - (b[1] - a[1]) * share, (a[1] + b[1]) / 2 + (b[0] - a[0]) * share];
}

function drawEdge(context: CanvasRenderingContext2D, edge: Edge, a: [number, number], b: [number, number], radius: number): void {
  const color = palette({ asserted: "--asserted", denied: "--denied", unreal: "--possible", together: "--muted" }[edge.kind]);
  const middle = bend(a, b, edge.kind);
  const [dx, dy] = [b[0] - middle[0], b[1] - middle[1]];
  const length = Math.hypot(dx, dy) || 1;
  const width = 1 + Math.min(4, Math.sqrt(edge.events) - 1);
  const tipAt: [number, number] = [b[0] - (dx / length) * (radius + 2), b[1] - (dy / length) * (radius + 2)];
  const head = edge.kind === "together" ? 0 : 6 + width;
  context.setLineDash({ asserted: [], denied: [7, 4], unreal: [1.5, 3.5], together: [] }[edge.kind]);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(...a);
  context.quadraticCurveTo(...middle, tipAt[0] - (dx / length) * head * 0.7, tipAt[1] - (dy / length) * head * 0.7);
  context.stroke();
  if (!head) return;
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(...tipAt);
  for (const side of [-1, 1])
    context.lineTo(
      tipAt[0] - (dx / length) * head - (side * dy * head * 0.42) / length,
      tipAt[1] - (dy / length) * head + (side * dx * head * 0.42) / length,
    );
  context.closePath();
  context.fillStyle = color;
  context.fill();
}

function overlaps(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
