/**
 * The outlines of countries that plotly.js draws geo plots with: from our own files, where it would ask a server.
 *
 * The build makes a file of each (js/build.mjs). plotly.js looks for them here before it fetches anything.
 */
type Maps = Record<string, object>;

declare global {
  var PlotlyGeoAssets: { topojson: Maps } | undefined;
}

const MAPS: Record<string, () => Promise<{ default: object }>> = {
  africa_110m: () => import("topojson:africa_110m"),
  africa_50m: () => import("topojson:africa_50m"),
  antarctica_110m: () => import("topojson:antarctica_110m"),
  antarctica_50m: () => import("topojson:antarctica_50m"),
  asia_110m: () => import("topojson:asia_110m"),
  asia_50m: () => import("topojson:asia_50m"),
  europe_110m: () => import("topojson:europe_110m"),
  europe_50m: () => import("topojson:europe_50m"),
  "north-america_110m": () => import("topojson:north-america_110m"),
  "north-america_50m": () => import("topojson:north-america_50m"),
  oceania_110m: () => import("topojson:oceania_110m"),
  oceania_50m: () => import("topojson:oceania_50m"),
  "south-america_110m": () => import("topojson:south-america_110m"),
  "south-america_50m": () => import("topojson:south-america_50m"),
  usa_110m: () => import("topojson:usa_110m"),
  usa_50m: () => import("topojson:usa_50m"),
  world_110m: () => import("topojson:world_110m"),
  world_50m: () => import("topojson:world_50m"),
};

/** Have the outlines of these names here. */
export async function loadTopologies(names: readonly string[]): Promise<void> {
  globalThis.PlotlyGeoAssets ??= { topojson: {} };
  const { topojson } = globalThis.PlotlyGeoAssets;
  await Promise.all(
    names.map(async (name) => {
      const load = MAPS[name];
      if (load !== undefined) topojson[name] ??= (await load()).default;
    }),
  );
}
