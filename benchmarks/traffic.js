// What a page receives, counted in the page itself, so that counting costs nothing. Installed before its scripts.
(() => {
  let sockets = 0;
  let socketBytes = 0;

  globalThis.WebSocket = class extends WebSocket {
    constructor(...where) {
      super(...where);
      sockets += 1;
      this.addEventListener("message", ({ data }) => {
        socketBytes += typeof data === "string" ? new TextEncoder().encode(data).length : data.byteLength ?? data.size;
      });
    }
  };

  globalThis.benchTraffic = () => {
    const responses = [
      ...performance.getEntriesByType("navigation"),
      ...performance.getEntriesByType("resource").filter(({ name }) => name.startsWith("http")),
    ];
    const bytes = responses.reduce((sum, { transferSize }) => sum + transferSize, socketBytes);
    return { bytes, requests: responses.length + sockets };
  };
})();
