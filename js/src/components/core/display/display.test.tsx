// @vitest-environment jsdom
import { act, render } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { Display } from "./display";

test("HTML of data runs nothing", async () => {
  const { container } = render(
    <Display html={'<table><tr><td onclick="x()">1</td></tr></table><img src="x" onerror="x()">'} />,
  );
  const root = () => container.querySelector(".nb-log-html")?.shadowRoot;
  await act(() => vi.waitFor(() => expect(root()).toBeTruthy(), 5_000));
  expect(root()?.querySelector("td")?.textContent).toBe("1");
  expect(root()?.querySelector("[onclick], [onerror]")).toBeNull();
});

test("HTML that the author asked for by name is as it is", () => {
  const { container, rerender } = render(<Display html={'<b id="own" onclick="x()">b</b>'} trusted />);
  expect(container.querySelector("#own")?.getAttribute("onclick")).toBe("x()");
  rerender(<Display html="<i>i</i>" trusted />);
  expect(container.querySelector("#own")).toBeNull();
  expect(container.querySelector("i")?.textContent).toBe("i");
});

test("a picture is an image with a text and its size", () => {
  const { container } = render(
    <Display image="data:image/png;base64,AA" text="a map" width={320} height={200} />,
  );
  const image = container.querySelector("img");
  expect([image?.alt, image?.width, image?.height]).toEqual(["a map", 320, 200]);
});
