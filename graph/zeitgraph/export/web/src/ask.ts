// The dialog of the saved questions: choose one, fill in its parameters, read the answer as a table.
import type { Graph } from "./data";
import { h } from "./dom";
import { eventName } from "./format";
import { QUESTIONS, type Given, type Question, type Row } from "./questions";
import { counted, named, t, type Key } from "./strings";

const MOST_ROWS = 500;

export function questionsDialog(graph: Graph, box: HTMLElement, choose: (event: number) => void): void {
  const select = h("select", { id: "ask-question" }, ...QUESTIONS.map((question) => h("option", { value: question.name }, named("ask", question.name))));
  const parameters = h("span", { class: "parameters" });
  const answer = h("div", { id: "answer" });
  const fields = new Map<string, HTMLInputElement>();
  const question = (): Question => QUESTIONS.find((each) => each.name === select.value)!;
  const fill = (): void => {
    fields.clear();
    parameters.replaceChildren(
      ...question().parameters.map((parameter) => {
        const type = parameter.type === "integer" ? "number" : parameter.type === "date" ? "date" : "text";
        const open = parameter.default === "0001-01-01" || parameter.default === "9999-12-31";
        const first = parameter.name === "day" ? (firstDay(graph) ?? parameter.default) : parameter.default;
        const field = h("input", { type, name: parameter.name, value: open ? "" : first, required: parameter.needed ?? false });
        fields.set(parameter.name, field);
        return h("label", { class: "field" }, h("span", {}, named("ask.parameter", parameter.name)), field);
      }),
    );
    answer.replaceChildren();
  };
  const run = (): void => {
    const given: Given = {};
    for (const parameter of question().parameters) {
      const value = fields.get(parameter.name)!.value.trim();
      if (parameter.needed && !value) {
        answer.replaceChildren(h("p", { class: "muted" }, t("ask.needed", { name: named("ask.parameter", parameter.name) })));
        fields.get(parameter.name)!.focus();
        return;
      }
      given[parameter.name] = value || parameter.default;
    }
    show(graph, answer, question(), question().rows(graph, given), choose);
  };
  select.addEventListener("change", fill);
  const form = h(
    "form",
    { class: "ask" },
    h("label", { class: "field wide" }, h("span", {}, t("ask.question")), select),
    parameters,
    h("button", { type: "submit" }, t("ask.run")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  box.replaceChildren(h("p", { class: "muted" }, t("ask.intro")), form, answer);
  fill();
}

function show(graph: Graph, box: HTMLElement, question: Question, rows: Row[], choose: (event: number) => void): void {
  const line = (row: Row): HTMLElement =>
    h("tr", {}, ...row.map((cell, n) => h("td", {}, question.columns[n] === "id" ? eventLink(graph, cell!, choose) : (cell ?? ""))));
  const head = h("tr", {}, ...question.columns.map((name) => h("th", { scope: "col" }, named("ask.column", name))));
  const more = rows.length > MOST_ROWS ? h("p", { class: "muted" }, t("ask.more", { n: MOST_ROWS })) : null;
  const table = h("table", { class: "answer" }, h("thead", {}, head), h("tbody", {}, ...rows.slice(0, MOST_ROWS).map(line)));
  const scroll = h("div", { class: "answer-scroll", tabindex: 0, role: "region", "aria-label": t("ask.answer") }, table);
  box.replaceChildren(h("p", { role: "status" }, counted("n.rows" as Key, rows.length)), more ?? "", rows.length ? scroll : "");
}

function eventLink(graph: Graph, id: string, choose: (event: number) => void): HTMLElement {
  const event = graph.events.get(id);
  return event === undefined ? h("code", {}, id) : h("button", { type: "button", class: "link", title: eventName(graph, event), click: () => choose(event) }, id);
}

function firstDay(graph: Graph): string | null {
  for (const e of graph.byTime) if (Number.isFinite(graph.begin[e]!)) return new Date(graph.begin[e]! * 86_400_000).toISOString().slice(0, 10);
  return null;
}
