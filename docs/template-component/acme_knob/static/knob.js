/** Draws in `el`, and follows the props: https://anywidget.dev/en/afm/ */
function render({ model, el }) {
  const knob = document.createElement("div");
  knob.className = "acme-knob";
  knob.tabIndex = 0;
  knob.setAttribute("role", "slider");
  knob.setAttribute("aria-valuemin", "0");

  const draw = () => {
    const [value, top] = [model.get("value"), model.get("top")];
    knob.textContent = value;
    knob.style.setProperty("--turned", `${(300 * value) / top - 150}deg`);
    knob.setAttribute("aria-label", model.get("label"));
    knob.setAttribute("aria-valuenow", value);
    knob.setAttribute("aria-valuemax", top);
  };
  const turn = (by) => {
    model.set("value", Math.min(model.get("top"), Math.max(0, model.get("value") + by)));
    model.save_changes();
    draw();
  };

  const steps = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 };
  knob.addEventListener("click", () => turn(1));
  knob.addEventListener("keydown", (event) => {
    if (!(event.key in steps)) return;
    event.preventDefault();
    turn(steps[event.key]);
  });
  for (const name of ["value", "top", "label"]) model.on(`change:${name}`, draw);
  draw();
  el.append(knob);
}

export default { render };
