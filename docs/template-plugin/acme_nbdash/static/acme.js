// Functions that clientside callbacks name: ClientsideFunction("acme", "time").
window.dash_clientside = Object.assign({}, window.dash_clientside, {
  acme: {
    time: () => new Date().toLocaleTimeString([], { timeZone: "Europe/Berlin" }),
  },
});
