// What plotly.js's sources expect of a bundler, and what is taken out of its package beside them.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Goes into the build's options as it is. */
export const plotlyOptions = {
  define: { global: "globalThis", "process.env.NODE_DEBUG": "false", "define.amd": "false" },
  // plotly's own flavour of regl, so that there is one of it
  alias: { regl: "@plotly/regl", stream: "stream-browserify" },
};

const STYLING =
  /plotly\.js\/src\/(components\/colorbar\/draw|traces\/(image|heatmap)\/plot|lib\/(supports_pixelated_image|svg_text_utils))\.js$/;

export function plotlySources() {
  return {
    name: "plotly-sources",
    setup(plugin) {
      plugin.onLoad({ filter: /\.glsl$/ }, ({ path }) => ({
        contents: readFileSync(path, "utf8"),
        loader: "text",
      }));
      // A served page's policy passes over `style` attributes, and takes the same styles set by themselves.
      plugin.onLoad({ filter: STYLING }, ({ path }) => {
        const source = readFileSync(path, "utf8");
        const contents = source
          .replace(/\.attr\('style', ([\w.]+|'')\)/g, ".each(function() { this.style.cssText = $1; })")
          // of what is bold, italic or coloured in a text
          .replace(
            /d3\.select\(newNode\)\.attr\(nodeAttrs\);\s+(?=currentNode = nodeSpec\.node)/,
            "newNode.style.cssText = nodeAttrs.style || ''; delete nodeAttrs.style; d3.select(newNode).attr(nodeAttrs); ",
          );
        if (contents === source)
          throw new Error(`${path} sets no style attribute any more: take it off the list`);
        return { contents };
      });
      // The style sheet of tile maps comes with them (tiles.ts), not with all of Plotly.
      plugin.onResolve({ filter: /^maplibre-gl\/.*\.css$/ }, ({ importer }) =>
        importer.includes("/plotly.js/") ? { path: "none", namespace: "nothing" } : undefined,
      );
      plugin.onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "" }));

      plugin.onResolve({ filter: /^topojson:/ }, ({ path }) => ({
        path: path.slice("topojson:".length),
        namespace: "topojson",
      }));
      plugin.onLoad({ filter: /.*/, namespace: "topojson" }, ({ path }) => ({
        contents: JSON.stringify(topologies()[path]),
        loader: "json",
      }));
    },
  };
}

let maps;

/** The outlines of countries, by the names that plotly.js has for them. */
function topologies() {
  if (maps === undefined) {
    globalThis.window ??= {}; // where the file puts them
    const exported = createRequire(import.meta.url)("plotly.js/dist/plotly-geo-assets.js");
    maps = exported.topojson ?? globalThis.window.PlotlyGeoAssets.topojson;
  }
  return maps;
}
