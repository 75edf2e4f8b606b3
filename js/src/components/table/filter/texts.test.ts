import { describe, expect, it } from "vitest";
import { parseQuery } from "../query/parse";
import { type FilterColumn, type Joint, joinQueries, queryOf, textsOf } from "./texts";

const column = (type: FilterColumn["type"], letters: FilterColumn["letters"] = "sensitive", id = "a") =>
  ({ id, type, letters }) satisfies FilterColumn;

const COLUMNS = [column("numeric"), column("text", "insensitive", "b"), column("datetime", "sensitive", "d")];

describe("what is typed in a field", () => {
  it.each([
    ["numeric", "7", "{a} s= 7"],
    ["numeric", "> 5", "{a} s> 5"],
    ["numeric", ">5", "{a} s> 5"],
    ["numeric", "le 5", "{a} sle 5"],
    ["numeric", "> 3 && < 9", "{a} s> 3 && {a} s< 9"],
    ["numeric", "is even", "{a} is even"],
    ["numeric", "> {m}", "{a} s> {m}"],
    ["numeric", '= "n.a."', '{a} s= "n.a."'],
    ["numeric", "contains x", "{a} scontains x"],
    ["text", "x", "{a} scontains x"],
    ["text", "021", "{a} scontains 021"],
    ["text", "New York", '{a} scontains "New York"'],
    ["text", "New York && more", '{a} scontains "New York && more"'],
    ["text", "it's", '{a} scontains "it\'s"'],
    ["text", "= New York", '{a} s= "New York"'],
    ["text", '= "a && > b"', '{a} s= "a && > b"'],
    ["text", "i= x", "{a} i= x"],
    ["text", "icontains X", "{a} icontains X"],
    ["text", "le", "{a} scontains le"],
    ["text", "is it", '{a} scontains "is it"'],
    ["text", "IS nil", "{a} is nil"],
    ["any", "  ", ""],
    ["datetime", "2018-03", "{a} datestartswith 2018-03"],
    ["datetime", "> 2018-03-01 12:00", '{a} s> "2018-03-01 12:00"'],
  ] as const)("in a column of type %s, %s", (type, text, query) => {
    expect(queryOf(text, column(type))).toBe(query);
  });

  it.each([
    ["numeric", ">", "operand"],
    ["numeric", "> 3 && <", "operand"],
    ["numeric", "=> 3", "operator"],
    ["numeric", "abc", "number"],
    ["numeric", "> 3 && contain x", "number"],
    ["numeric", "> 1,5", "number"],
    ["datetime", "soon", "date"],
  ] as const)("in a column of type %s, %s is refused", (type, text, fault) => {
    expect(() => queryOf(text, column(type))).toThrow(expect.objectContaining({ fault }));
  });

  it("capitals count or not as the column has it, and a column's name may be any", () => {
    expect(queryOf("x", column("text", "insensitive", "a}b"))).toBe("{a\\}b} icontains x");
  });
});

describe("what stands in the fields", () => {
  it.each([
    ["", "&&", {}],
    ["{a} = 7", "&&", { a: "7" }],
    ["{a} s= 7", "&&", { a: "7" }],
    ["{a} > 3 && {b} icontains x && {a} < 9", "&&", { a: "> 3 && < 9", b: "x" }],
    ["{b} scontains X", "&&", { b: "scontains X" }],
    ["{b} = 'New York'", "&&", { b: "= New York" }],
    ["{b} contains 'is nil'", "&&", { b: '"is nil"' }],
    ["{b} contains '> 5'", "&&", { b: '"> 5"' }],
    ["{b} = '5'", "&&", { b: '= "5"' }],
    ["{a} is nil || {d} datestartswith 2018", "||", { a: "is nil", d: "2018" }],
    ["{a} > 3 && {a} < 9 || {b} is blank", "||", { a: "> 3 && < 9", b: "is blank" }],
  ] as const)("%s", (query, joint, texts) => {
    const found = textsOf(parseQuery(query), COLUMNS, joint);
    expect(Object.fromEntries(found ?? [])).toEqual(texts);
  });

  it.each([
    ["{a} = 1 || {b} = 2", "&&"],
    ["({a} = 1)", "&&"],
    ["!({a} = 1)", "&&"],
    ["1 < {a}", "&&"],
    ["{c} = 1", "&&"],
    ["{a} > 1 || {b} is nil || {a} < 3", "||"],
    ["{a} > 1 && {b} is nil || {d} is nil", "||"],
  ] as const)("%s is more than fields can say", (query, joint: Joint) => {
    expect(textsOf(parseQuery(query), COLUMNS, joint)).toBeUndefined();
  });
});

it("a query of several columns", () => {
  expect(joinQueries(["{a} s> 1", "", "{b} is nil"], "||")).toBe("{a} s> 1 || {b} is nil");
});
