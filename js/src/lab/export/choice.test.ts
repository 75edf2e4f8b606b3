import { expect, it } from "vitest";
import type { DescribedApp } from "./channel";
import { Choice } from "./choice";
import { TARGETS } from "./targets";

const place = { path: "work/a.ipynb", root: "~/notebooks" };
const app: DescribedApp = {
  name: "app",
  key: "k",
  title: "A",
  inputs: [],
  values: [
    { id: "year", prop: "value", json: "2007" },
    { id: "table", prop: "data", json: null },
  ],
};

function chosen(target: string): Choice {
  const choice = new Choice();
  choice.target = TARGETS.find(({ name }) => name === target) as (typeof TARGETS)[number];
  return choice;
}

it("what is set on screen goes where it can be shown, as far as it can be said", () => {
  expect(chosen("html").run(place, app).values).toEqual([{ id: "year", prop: "value", json: "2007" }]);
  expect(chosen("app").run(place, app).values).toBeUndefined();
  const without = chosen("png");
  without.withValues = false;
  expect(without.run(place, app).values).toBeUndefined();
});

it("a name that nobody has written is the notebook's, each target with its own", () => {
  const choice = chosen("html");
  expect(choice.output("work/a.ipynb")).toBe("a.html");
  choice.names.set("html", "b.html");
  expect(choice.run(place, app).output).toBe("b.html");
  choice.target = chosen("app").target;
  expect(choice.output("work/a.ipynb")).toBe("a-app");
  choice.names.set("app", "  ");
  expect(choice.output("work/a.ipynb")).toBe("a-app");
});

it("only what a target takes is said of it", () => {
  const choice = chosen("app");
  choice.states = "year=all, b=all";
  choice.width = "800";
  expect(choice.run(place, app)).toEqual({
    ...place,
    app: undefined,
    to: "app",
    output: "a-app",
    force: false,
  });
  choice.target = chosen("html").target;
  expect(choice.run(place, app).states).toBe("year=all,b=all");
  choice.target = chosen("png").target;
  expect(choice.run(place, app).width).toBe(800);
});
