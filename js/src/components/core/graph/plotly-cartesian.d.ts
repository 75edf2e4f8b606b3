// The cartesian bundle comes without types of its own.
declare module "plotly.js-cartesian-dist-min" {
  const plotly: import("./plotly").Plotly;
  export default plotly;
}
