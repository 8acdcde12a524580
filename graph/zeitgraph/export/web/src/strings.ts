// Everything that the page says, in both languages, from one table: strings.json holds [German, English].
import table from "./strings.json";

export type Key = keyof typeof table;
export type Language = "de" | "en";

let current: Language = "en";

/** The language that the page speaks. */
export const language = (): Language => current;

/** The locale for dates, numbers and the order of names. */
export const locale = (): string => (current === "de" ? "de-DE" : "en-GB");

export function speak(next: Language): void {
  current = next;
  document.documentElement.lang = next;
}

/** Whether the table has this key: for keys made from data. */
export const known = (key: string): key is Key => Object.hasOwn(table, key);

/** The words for a key; {names} are replaced by what is given. */
export function t(key: Key, given: Record<string, string | number> = {}): string {
  const words = table[key][current === "de" ? 0 : 1]!;
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => (name in given ? String(given[name]) : whole));
}

/** The words for a key made from data, or the data as it is. */
export const named = (prefix: string, value: string): string => {
  const key = `${prefix}.${value}`;
  return known(key) ? t(key) : value;
};

/** A number with its noun: '1 event', '1,234 events'. */
export function counted(key: Key, n: number): string {
  const forms = t(key).split("|");
  return forms[n === 1 ? 0 : forms.length - 1]!.replace("{n}", number(n));
}

const numbers = { de: new Intl.NumberFormat("de-DE"), en: new Intl.NumberFormat("en-GB") };
export const number = (n: number): string => numbers[current].format(n);

/** Fills all elements that carry data-t (text), data-t-label (accessible name) or data-t-placeholder. */
export function translate(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-t]")) element.textContent = t(element.dataset.t as Key);
  for (const element of root.querySelectorAll<HTMLElement>("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel as Key));
    if (element instanceof HTMLButtonElement) element.title = t(element.dataset.tLabel as Key);
  }
  for (const element of root.querySelectorAll<HTMLInputElement>("[data-t-placeholder]"))
    element.placeholder = t(element.dataset.tPlaceholder as Key);
}
