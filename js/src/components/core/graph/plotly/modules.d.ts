// plotly.js's sources and the maps that the build takes out of it come without types of their own.
declare module "plotly.js/lib/core" {
  const plotly: import("../plotly").Plotly;
  export default plotly;
}

declare module "plotly.js/lib/*" {
  const trace: import("../plotly").TraceModule;
  export default trace;
}

declare module "plotly.js/src/traces/*" {
  const trace: import("../plotly").TraceModule;
  export default trace;
}

declare module "topojson:*" {
  const map: object;
  export default map;
}

declare module "mathjax/es5/tex-svg-full" {}
