// The saved questions of `zeitgraph query --ask`, asked of the page's own graph.
import type { Graph } from "./data";

export function questionsDialog(_graph: Graph, box: HTMLElement, _choose: (event: number) => void): void {
  box.replaceChildren();
}
