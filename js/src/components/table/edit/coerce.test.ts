import { describe, expect, test } from "vitest";
import { reconcile, type TypedColumn } from "./coerce";
import { normaliseDate } from "./dates";

const column = (type: TypedColumn["type"], given: TypedColumn["given"] = {}): TypedColumn => ({
  type,
  given,
});

describe("coerce", () => {
  test.each([
    ["numeric", "12.5", 12.5],
    ["numeric", " -1e3 ", -1000],
    ["numeric", 7, 7],
    ["text", 12.5, "12.5"],
    ["text", "", ""],
    ["text", true, "true"],
    ["any", "12.5", "12.5"],
    ["any", null, null],
    ["datetime", "2024-5-31", "2024-05-31"],
    ["datetime", "2024-05-31T9:05:00.25Z", "2024-05-31 09:05:00.25"],
    ["datetime", 2024, "2024"],
  ] as const)("a %s column makes of %j: %j", (type, value, expected) => {
    expect(reconcile(value, column(type))).toEqual({ value: expected });
  });

  test.each([
    ["numeric", "12,5", "number"],
    ["numeric", "Infinity", "number"],
    ["numeric", "0x", "number"],
    ["numeric", "", "empty"],
    ["numeric", " ", "number"],
    ["text", null, "empty"],
    ["datetime", "31.5.2024", "date"],
    ["datetime", "24-05-31", "date"],
    ["datetime", {}, "date"],
  ] as const)("a %s column refuses %j: %s", (type, value, fault) => {
    expect(reconcile(value, column(type))).toEqual({ fault });
  });
});

describe("what is not right", () => {
  const wrong = (failure: "accept" | "default" | "reject", more = {}) =>
    reconcile("x", column("numeric", { on_change: { failure }, ...more }));

  test("is accepted, replaced or refused", () => {
    expect(wrong("accept")).toEqual({ value: "x" });
    expect(wrong("default", { validation: { default: 0 } })).toEqual({ value: 0 });
    expect(wrong("default")).toEqual({ value: null });
    expect(wrong("reject")).toEqual({ fault: "number" });
  });

  test("is not even looked at by a column that validates nothing", () => {
    expect(reconcile("x", column("numeric", { on_change: { action: "none" } }))).toEqual({ value: "x" });
  });

  test("is what would have to become something else, where nothing is coerced", () => {
    const validate = { on_change: { action: "validate" as const } };
    expect(reconcile("5", column("numeric", validate))).toEqual({ fault: "number" });
    expect(reconcile(5, column("numeric", validate))).toEqual({ value: 5 });
    expect(reconcile(5, column("text", validate))).toEqual({ fault: "text" });
    expect(reconcile("2024-5-31", column("datetime", validate))).toEqual({ fault: "date" });
    expect(reconcile("2024-05-31", column("datetime", validate))).toEqual({ value: "2024-05-31" });
  });

  test("can be no value at all, where that is allowed", () => {
    const nullable = { validation: { allow_null: true } };
    expect(reconcile("", column("numeric", nullable))).toEqual({ value: null });
    expect(reconcile(Number.NaN, column("numeric", nullable))).toEqual({ value: null });
    expect(reconcile(undefined, column("datetime", nullable))).toEqual({ value: null });
  });
});

test("a dropdown takes its options only, by value or by label", () => {
  const options = { options: [{ label: "One", value: 1 }] };
  expect(reconcile("1", column("any"), options)).toEqual({ value: 1 });
  expect(reconcile("One", column("any"), options)).toEqual({ value: 1 });
  expect(reconcile("Two", column("any"), options)).toEqual({ fault: "option" });
  expect(reconcile("", column("any"), options)).toEqual({ value: null });
  expect(reconcile(null, column("any"), { ...options, clearable: false })).toEqual({ fault: "empty" });
});

describe("dates", () => {
  const now = new Date(2020, 0, 1);

  test.each([
    ["2020", "2020"],
    ["2020-2", "2020-02"],
    ["2020-02-29", "2020-02-29"],
    [" 2020-02-29 3 ", "2020-02-29 03"],
    ["2020-02-29 3:7", "2020-02-29 03:07"],
    ["2020-02-29 23:59:59.123456+02:00", "2020-02-29 23:59:59.123456"],
    ["-0044-03-15", "-0044-03-15"],
  ])("%j is %j", (text, expected) => expect(normaliseDate(text, false, now)).toBe(expected));

  test.each([
    "",
    "2020-",
    "2020-13",
    "2021-02-29",
    "2020-01-00",
    "2020-01-01 24:00",
    "12020",
    "tomorrow",
    "20-01-01",
  ])("%j is none", (text) => expect(normaliseDate(text, false, now)).toBeNull());

  test("a year of two digits is one of the last 70 or the next 29", () => {
    expect(normaliseDate("49-01-01", true, now)).toBe("2049-01-01");
    expect(normaliseDate("50-01-01", true, now)).toBe("1950-01-01");
    expect(normaliseDate("20", true, now)).toBe("2020");
  });
});
