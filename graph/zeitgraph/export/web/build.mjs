// Builds assets/ (or the folder that is named) from src/: one script, one style sheet, the frame of the page, and the licences of what is inside.
// The same sources and the same package-lock.json give the same bytes.
import { build } from "esbuild";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, "assets"));
process.chdir(here);

const common = { absWorkingDir: here, bundle: true, minify: true, charset: "utf8", legalComments: "none", metafile: true, logLevel: "warning" };
const target = ["chrome100", "firefox100", "safari15.4"];
const script = await build({ ...common, target, entryPoints: ["src/main.ts"], outfile: join(out, "page.js"), format: "iife" });
await build({ ...common, target, entryPoints: ["src/page.css"], outfile: join(out, "page.css") });
copyFileSync("src/page.html", join(out, "page.html"));

/** The names of the packages that came into the bundle. */
const packages = new Set(
  Object.keys(script.metafile.inputs)
    .map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])
    .filter(Boolean),
);
const licences = [...packages].sort().map((name) => {
  const folder = join("node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = ["LICENSE", "LICENSE.md", "LICENSE.txt"].map((each) => join(folder, each)).find(existsSync);
  return `${name} ${version} (${license})\n\n${file ? readFileSync(file, "utf8") : ""}`;
});
const none = "The page holds no code of others: all of it is built from src/, under Zeitgraph's own licence (Apache-2.0).\n";
writeFileSync(join(out, "LICENSES.txt"), licences.length ? licences.join("\n\n") : none);
