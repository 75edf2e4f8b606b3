import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { show } from "../shared/testing";
import { Geolocation } from "./geolocation";

type Asked = Parameters<globalThis.Geolocation["getCurrentPosition"]>;

let asked: Asked[];

const give = (geolocation: unknown) =>
  Object.defineProperty(navigator, "geolocation", { value: geolocation, configurable: true });

beforeEach(() => {
  asked = [];
  give({ getCurrentPosition: (...args: Asked) => asked.push(args) });
});
afterEach(() => Reflect.deleteProperty(navigator, "geolocation"));

const answer = (n: number, heading: number | null = null) =>
  act(() =>
    asked[n]?.[0]({
      coords: { latitude: 1, longitude: 2, accuracy: 3, altitude: 4, altitudeAccuracy: 5, heading, speed: 6 },
      timestamp: Date.UTC(2026, 10, 23, 7, 5, 10),
    } as GeolocationPosition),
  );

test("it asks once when it appears, and tells the answer in one change", () => {
  const shown = show(Geolocation, { id: "g" });
  expect(asked.map(([, , options]) => options)).toEqual([{ enableHighAccuracy: false, maximumAge: 0 }]);
  answer(0, Number.NaN);
  expect(shown.sent).toEqual([
    {
      local_date: expect.stringMatching(/^11\/2[234]\/2026, \d\d:\d\d:10 [AP]M$/),
      timestamp: Date.UTC(2026, 10, 23, 7, 5, 10),
      position: { lat: 1, lon: 2, accuracy: 3, alt: 4, alt_accuracy: 5, speed: 6, heading: null },
      position_error: null,
    },
  ]);
  expect(asked).toHaveLength(1);
});

test("update_now asks again and is reset; so does another way to ask", () => {
  const shown = show(Geolocation, { id: "g" });
  shown.receive({ update_now: true });
  expect(shown.props().update_now).toBe(false);
  expect(asked).toHaveLength(2);
  shown.receive({ high_accuracy: true, timeout: 100, maximum_age: 9 });
  expect(asked[2]?.[2]).toEqual({ enableHighAccuracy: true, timeout: 100, maximumAge: 9 });
  expect(asked).toHaveLength(3);
});

test("an error is told, and shown if that is asked for", () => {
  const shown = show(Geolocation, { id: "g", show_alert: true });
  act(() => asked[0]?.[1]?.({ code: 1, message: "Denied" } as GeolocationPositionError));
  expect(shown.sent).toEqual([{ position: null, position_error: { code: 1, message: "Denied" } }]);
  expect(screen.getByRole("alertdialog").textContent).toContain("Denied");
  fireEvent.click(screen.getByRole("button", { name: "OK" }));
  expect(screen.queryByRole("alertdialog")).toBeNull();
});

test("where the browser offers none, the error says why", () => {
  give(undefined);
  const shown = show(Geolocation, { id: "g" });
  expect(shown.props().position_error).toMatchObject({ code: 2, message: expect.stringContaining("HTTPS") });
});
