(async () => {
  const boxes = [...document.querySelectorAll("[data-nbdash-figure]")];
  const page = globalThis;
  const fetchPlotly = () =>
    new Promise((resolve, reject) => {
      if (page.Plotly) return resolve(page.Plotly);
      const script = document.createElement("script");
      // RequireJS, where there is one, would keep Plotly to itself.
      const { define } = page;
      page.define = undefined;
      const done = (act) => () => {
        page.define = define;
        act(page.Plotly);
      };
      script.onload = done(resolve);
      script.onerror = done(reject);
      script.src = "PLOTLY";
      document.head.append(script);
    });
  for (const box of boxes) {
    const packed = box.dataset.nbdashFigure;
    const summary = [...box.childNodes];
    box.removeAttribute("data-nbdash-figure");
    try {
      const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
      const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
      const { data, layout } = await new Response(text).json();
      page.nbdashPlotly ??= fetchPlotly();
      const plotly = await page.nbdashPlotly;
      const plot = document.createElement("div");
      plot.style.height = box.style.height ? "100%" : `${layout.height ?? 450}px`;
      box.replaceChildren(plot);
      await plotly.newPlot(plot, data, layout, { responsive: true, displaylogo: false });
    } catch {
      box.replaceChildren(...summary);
    }
  }
})();
