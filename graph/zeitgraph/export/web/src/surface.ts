// What the two canvases share: sharp pixels, colours from the style sheet, dragging, pinching, the wheel.

/** Makes the canvas as large as its box in device pixels, and gives a context that counts in CSS pixels. */
export function prepare(canvas: HTMLCanvasElement): { context: CanvasRenderingContext2D; width: number; height: number } {
  const ratio = window.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  const box = canvas.getBoundingClientRect(); // to fractions of a pixel, else a fine screen shows it stretched
  const [wide, high] = [Math.round(box.width * ratio), Math.round(box.height * ratio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  const context = canvas.getContext("2d")!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return { context, width, height };
}

const colors = new Map<string, string>();

/** A colour of the style sheet by the name of its variable. */
export function palette(name: string): string {
  let found = colors.get(name);
  if (found === undefined) {
    found = getComputedStyle(document.documentElement).getPropertyValue(name).trim() || "#888";
    colors.set(name, found);
  }
  return found;
}

export const forgetColors = (): void => colors.clear();

export const FONT = '12px system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif';
const widths = new Map<string, number>();

/** The width of a text in FONT; measured once. */
export function widthOf(context: CanvasRenderingContext2D, text: string): number {
  let found = widths.get(text);
  if (found === undefined) {
    if (widths.size > 50_000) widths.clear();
    widths.set(text, (found = context.measureText(text).width));
  }
  return found;
}

/** The text, cut with … so that it is at most this wide; empty if hardly a letter is left. */
export function fitted(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (widthOf(context, text) <= room) return text;
  const keep = Math.floor((text.length * room) / widthOf(context, text)) - 2;
  return keep < 3 ? "" : `${text.slice(0, keep).trimEnd()}…`;
}

interface Gestures {
  pan(dx: number, dy: number): void;
  zoom(factor: number, x: number, y: number): void;
  click(x: number, y: number): void;
  hover(x: number, y: number): void;
  leave(): void;
}

/** Listens to pointers and wheel. The wheel zooms where the page has nothing to scroll, else with Ctrl or Command. */
export function listen(canvas: HTMLCanvasElement, gestures: Gestures): void {
  const pointers = new Map<number, { x: number; y: number }>();
  let travelled = 0;
  const at = (event: PointerEvent | WheelEvent): { x: number; y: number } => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, at(event));
    travelled = 0;
  });
  canvas.addEventListener("pointermove", (event) => {
    const now = at(event);
    const before = pointers.get(event.pointerId);
    if (!before) return gestures.hover(now.x, now.y);
    const others = [...pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    pointers.set(event.pointerId, now);
    travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    if (travelled < 4) return undefined;
    if (others.length) {
      const other = others[0]!;
      const spread = Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
      gestures.zoom(spread, (now.x + other.x) / 2, (now.y + other.y) / 2);
    } else gestures.pan(now.x - before.x, now.y - before.y);
    return undefined;
  });
  const up = (event: PointerEvent): void => {
    if (pointers.delete(event.pointerId) && travelled < 4 && event.type === "pointerup") {
      const { x, y } = at(event);
      gestures.click(x, y);
    }
  };
  canvas.addEventListener("pointerup", up);
  canvas.addEventListener("pointercancel", up);
  canvas.addEventListener("pointerleave", () => gestures.leave());
  canvas.addEventListener(
    "wheel",
    (event) => {
      const scrolls = document.documentElement.scrollHeight > window.innerHeight + 1;
      if (scrolls && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { x, y } = at(event);
      const unit = event.deltaMode === 1 ? 16 : 1;
      if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) gestures.pan(-(event.deltaX || event.deltaY) * unit, 0);
      else gestures.zoom(Math.exp(-event.deltaY * unit * 0.002), x, y);
    },
    { passive: false },
  );
}

/** Places a tip beside a point, inside its stage, and fills it with lines; no lines hide it. */
export function tip(element: HTMLElement, x: number, y: number, lines: string[]): void {
  element.hidden = !lines.length;
  if (!lines.length) return;
  element.replaceChildren(
    ...lines.map((line, n) => Object.assign(document.createElement(n ? "span" : "b"), { textContent: line })),
  );
  const stage = element.parentElement!;
  const { offsetWidth: width, offsetHeight: height } = element;
  element.style.left = `${Math.max(4, Math.min(x + 12, stage.clientWidth - width - 4))}px`;
  element.style.top = `${y + 16 + height < stage.clientHeight ? y + 16 : Math.max(4, y - height - 10)}px`;
}
