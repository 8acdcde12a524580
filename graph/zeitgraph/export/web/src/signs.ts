// The signs of factuality, drawn alike on canvas and in the page: shape says it, colour repeats it.
import { svg } from "./dom";

interface Sign {
  path: string;
  filled: boolean;
  crossed: boolean;
  color: string;
}

const CIRCLE = "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z";
const DIAMOND = "M0 -6 6 0 0 6 -6 0Z";
const SQUARE = "M-4.5 -4.5h9v9h-9Z";
const CROSS = "M-3.4 -3.4 3.4 3.4M-3.4 3.4 3.4 -3.4";

const SIGNS: Record<string, Sign> = {
  "CT+": { path: CIRCLE, filled: true, crossed: false, color: "--asserted" },
  "CT-": { path: CIRCLE, filled: false, crossed: true, color: "--denied" },
  "PR+": { path: DIAMOND, filled: true, crossed: false, color: "--probable" },
  "PR-": { path: DIAMOND, filled: false, crossed: true, color: "--denied" },
  "PS+": { path: DIAMOND, filled: false, crossed: false, color: "--possible" },
  "PS-": { path: DIAMOND, filled: false, crossed: true, color: "--possible" },
  UU: { path: SQUARE, filled: false, crossed: false, color: "--open" },
};
const paths = new Map<string, Path2D>();
const path = (text: string): Path2D => {
  let found = paths.get(text);
  if (!found) paths.set(text, (found = new Path2D(text)));
  return found;
};

export const signOf = (code: string): Sign => SIGNS[code] ?? SIGNS.UU!;

export type Palette = (name: string) => string;

/** Draws a sign with its centre at x, y; a ring around it says that the claims contradict each other. */
export function drawSign(
  context: CanvasRenderingContext2D,
  code: string,
  x: number,
  y: number,
  scale: number,
  palette: Palette,
  ringed: boolean,
): void {
  const sign = signOf(code);
  const color = palette(sign.color);
  const ratio = context.getTransform();
  context.translate(x, y);
  context.scale(scale, scale);
  context.lineWidth = 1.6;
  context.strokeStyle = color;
  context.fillStyle = sign.filled ? color : palette("--panel");
  context.fill(path(sign.path));
  context.stroke(path(sign.path));
  if (sign.crossed) context.stroke(path(CROSS));
  if (ringed) {
    context.beginPath();
    context.arc(0, 0, 8.5, 0, 2 * Math.PI);
    context.lineWidth = 1.2;
    context.strokeStyle = palette("--denied");
    context.stroke();
  }
  context.setTransform(ratio);
}

/** The sign as a picture in the page; the words beside it say the same. */
export function sign(code: string): SVGElement {
  const { path: outline, filled, crossed, color } = signOf(code);
  const shapes = [svg("path", { d: outline, class: filled ? "filled" : "hollow" })];
  if (crossed) shapes.push(svg("path", { d: CROSS, class: "hollow" }));
  return svg("svg", { viewBox: "-8 -8 16 16", class: `sign ${color.slice(2)}`, "aria-hidden": "true" }, ...shapes);
}

const SHAPES: Record<string, string> = {
  circle: CIRCLE,
  square: SQUARE,
  triangle: "M0 -6.5 5.6 3.3 -5.6 3.3Z",
  hexagon: "M0 -5.5 4.8 -2.75 4.8 2.75 0 5.5 -4.8 2.75 -4.8 -2.75Z",
};

/** The shape of a kind of actor. */
export const shapeSign = (shape: string, color: string): SVGElement =>
  svg("svg", { viewBox: "-8 -8 16 16", class: `sign ${color.slice(2)}`, "aria-hidden": "true" }, svg("path", { d: SHAPES[shape]!, class: "filled" }));

/** The line of a kind of act: solid, dashed, dotted. */
export const lineSign = (kind: "asserted" | "denied" | "unreal"): SVGElement =>
  svg(
    "svg",
    { viewBox: "0 -8 30 16", class: `line-sign ${kind === "unreal" ? "possible" : kind}`, "aria-hidden": "true" },
    svg("path", { d: "M1 0H23", class: "hollow", "stroke-dasharray": { asserted: "none", denied: "6 3.5", unreal: "1.5 3" }[kind] }),
    svg("path", { d: "M29 0 22 -3.5 22 3.5Z", class: "filled" }),
  );
