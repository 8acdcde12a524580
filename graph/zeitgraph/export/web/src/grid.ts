// A table of any length that holds only the rows in sight: a real table for readers of screens, with the full row count.
import { h } from "./dom";

export interface Column {
  key: string;
  title: string;
  /** Its share of the width. */
  width: number;
  sortable: boolean;
  /** Left out where the table is narrow. */
  minor?: boolean;
}

export interface GridEvents {
  cells(row: number): (string | Node)[];
  choose(row: number): void;
  move(row: number): void;
  sort(key: string): void;
  clear(): void;
}

export interface Grid {
  columns(columns: Column[], label: string, sorted: string, down: boolean): void;
  show(rows: ArrayLike<number>): void;
  mark(chosen: number, cursor: number): void;
  draw(): void;
  all(limit: number): void;
}

const ROW = 30;
const SPARE = 8;

export function grid(box: HTMLElement, id: string, on: GridEvents): Grid {
  const head = h("thead");
  const body = h("tbody");
  const columnGroup = h("colgroup");
  const table = h("table", { id, role: "grid", tabindex: 0 }, columnGroup, head, body);
  const scroller = h("div", { class: "scroller" }, table);
  box.replaceChildren(scroller);
  let rows: ArrayLike<number> = [];
  let places: Map<number, number> | null = null;
  let minor: boolean[] = [];
  let chosen = -1;
  let cursor = -1;
  let drawn = "";
  let whole = 0;
  let wanted = -1; // the row that the next drawing brings into view

  /** Where each row stands; looked up only where somebody moves in the table. */
  const index = (): Map<number, number> => (places ??= new Map(Array.from(rows, (row, n) => [row, n])));

  function draw(force = false): void {
    const high = scroller.clientHeight;
    if (!high && !whole) return;
    if (wanted >= 0) reveal(wanted);
    wanted = -1;
    const first = whole ? 0 : Math.max(0, Math.floor(scroller.scrollTop / ROW) - SPARE);
    const last = whole ? Math.min(rows.length, whole) : Math.min(rows.length, first + Math.ceil(high / ROW) + 2 * SPARE);
    const key = `${first} ${last}`;
    if (key === drawn && !force) return;
    drawn = key;
    const shown: HTMLElement[] = [];
    if (first) shown.push(spacer(first));
    for (let n = first; n < last; n++) shown.push(line(n));
    if (last < rows.length && !whole) shown.push(spacer(rows.length - last));
    body.replaceChildren(...shown);
    const active = cursor < 0 ? undefined : index().get(cursor);
    if (active !== undefined && active >= first && active < last) table.setAttribute("aria-activedescendant", `${id}-${cursor}`);
    else table.removeAttribute("aria-activedescendant");
  }

  function line(n: number): HTMLElement {
    const row = rows[n]!;
    const classes = [row === chosen ? "chosen" : "", row === cursor ? "cursor" : ""].join(" ").trim();
    return h(
      "tr",
      { id: `${id}-${row}`, "aria-rowindex": n + 2, "aria-selected": row === chosen ? "true" : "false", class: classes || null, "data-row": row },
      ...on.cells(row).map((cell, column) => h("td", { class: minor[column] ? "minor" : null }, cell)),
    );
  }

  /** Room of rows that are not drawn. One cell: a span over hidden columns too would make columns, and take their width. */
  const spacer = (count: number): HTMLElement => {
    const row = h("tr", { "aria-hidden": "true", class: "spacer" }, h("td"));
    row.style.height = `${count * ROW}px`;
    return row;
  };

  function reveal(row: number): void {
    const n = index().get(row);
    if (n === undefined) return;
    body.replaceChildren(spacer(rows.length)); // so that there is as much to scroll as there will be
    const [top, high] = [n * ROW, scroller.clientHeight - ROW];
    drawn = "";
    const now = scroller.scrollTop;
    if (top < now - high || top > now + 2 * high) scroller.scrollTop = top - high / 2;
    else if (top < now) scroller.scrollTop = top;
    else if (top + ROW > now + high) scroller.scrollTop = top + ROW - high;
  }

  scroller.addEventListener("scroll", () => draw(), { passive: true });
  new ResizeObserver(() => draw()).observe(scroller);
  body.addEventListener("click", (event) => {
    const row = (event.target as Element).closest<HTMLElement>("tr[data-row]");
    if (row) on.choose(Number(row.dataset.row));
  });
  table.addEventListener("keydown", (event) => {
    if (event.target !== table) return;
    const now = index().get(cursor) ?? index().get(chosen) ?? -1;
    const page = Math.max(1, Math.floor(scroller.clientHeight / ROW) - 2);
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    if (event.key in steps && rows.length) {
      const next = Math.max(0, Math.min(rows.length - 1, now + steps[event.key]!));
      on.move(rows[next]!);
    } else if ((event.key === "Enter" || event.key === " ") && now >= 0) on.choose(rows[now]!);
    else if (event.key === "Escape") on.clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  return {
    columns(columns, label, sorted, down) {
      minor = columns.map((column) => column.minor ?? false);
      table.setAttribute("aria-label", label);
      table.setAttribute("aria-colcount", String(columns.length));
      columnGroup.replaceChildren(
        ...columns.map((column) => {
          const element = h("col", { class: column.minor ? "minor" : null });
          element.style.width = `${column.width * 3}px`; // shares: a table that is wider grows all of them alike
          return element;
        }),
      );
      const cell = (column: Column): HTMLElement => {
        const order = column.key === sorted ? (down ? "descending" : "ascending") : null;
        const content = column.sortable ? h("button", { type: "button", click: () => on.sort(column.key) }, column.title) : column.title;
        return h("th", { scope: "col", "aria-sort": order, class: column.minor ? "minor" : null }, content);
      };
      head.replaceChildren(h("tr", { "aria-rowindex": 1 }, ...columns.map(cell)));
      drawn = "";
    },
    show(next) {
      rows = next;
      places = null;
      table.setAttribute("aria-rowcount", String(next.length + 1));
      drawn = "";
    },
    mark(nextChosen, nextCursor) {
      const moved = nextChosen !== chosen || nextCursor !== cursor;
      [chosen, cursor] = [nextChosen, nextCursor];
      if (moved) wanted = cursor >= 0 ? cursor : chosen;
      if (moved) drawn = "";
    },
    draw: () => draw(),
    all(limit) {
      whole = limit;
      draw(true);
    },
  };
}
