// Elements from plain values. Nothing here takes markup: what documents say becomes text nodes and nothing else.

type Child = Node | string | null | undefined | false;
type Props = Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>;

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes (a function is a listener, null and false leave an attribute out) and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: (Child | Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  attributes(element, props);
  append(element, children.flat());
  return element;
}

export function svg(tag: string, props: Props, ...children: Element[]): SVGElement {
  const element = document.createElementNS(SVG, tag);
  attributes(element, props);
  element.append(...children);
  return element;
}

export function byId<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element ${id}`);
  return found as T;
}

/** A link that leads out, if the address is one of the web; else only the words. A javascript: address is never a link. */
export function outward(address: string, words: string): HTMLElement {
  return /^https?:\/\//i.test(address)
    ? h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, words)
    : h("span", {}, words);
}

function attributes(element: Element, props: Props): void {
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
}

function append(element: Element, children: Child[]): void {
  for (const child of children) if (child !== null && child !== undefined && child !== false) element.append(child);
}
