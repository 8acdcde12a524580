// Reads a GEXF or GraphML file with graphology and Gephi Lite's own options; prints what it understood as JSON.
import { readFileSync } from "node:fs";
import Graph from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";

const path = process.argv[2];
const text = readFileSync(path, "utf8");
const options = { allowUndeclaredAttributes: false, addMissingNodes: false };
const graph = (path.endsWith(".graphml") ? graphml : gexf).parse(Graph, text, options);
console.log(
  JSON.stringify({
    nodes: graph.mapNodes((id, attributes) => ({ id, ...attributes })),
    edges: graph.mapEdges((id, attributes, source, target) => ({ id, source, target, ...attributes })),
  }),
);
