// Filter queries become functions of a row.
import { parseQuery } from "./parse";
import { type CheckNode, chain, ownCase, type QueryNode, type RelationNode } from "./tree";
import { cellOf, compareValues, dateStart, isNil, isPrime, textOf } from "./values";

export type Predicate = (row: Readonly<Record<string, unknown>>) => boolean;

/** Whether capital and small letters are the same in a column, where the operator does not say. */
export type IsInsensitive = (column: string) => boolean;

const SENSITIVE: IsInsensitive = () => false;

/** Whether a row fulfils a query. */
export function predicate(node: QueryNode, isInsensitive: IsInsensitive = SENSITIVE): Predicate {
  switch (node.type) {
    case "open-block":
      return predicate(node.block, isInsensitive);
    case "logical-operator": {
      const parts = chain(node, node.subType).map((part) => predicate(part, isInsensitive));
      if (node.subType === "&&") return (row) => parts.every((part) => part(row));
      return (row) => parts.some((part) => part(row));
    }
    case "relational-operator":
      return relation(node, isInsensitive);
    case "unary-operator": {
      if (node.subType !== "!") return check(node);
      const part = predicate(node.right, isInsensitive);
      return (row) => !part(row);
    }
  }
}

const predicates = new Map<string, Predicate | undefined>();
const MOST_KEPT = 1000;

/**
 * The function of a query's text, made once; undefined for none and for one that cannot be read. For conditional
 * styles, tooltips and dropdowns, which no person writes: the filter has its errors shown.
 */
export function queryPredicate(text: string): Predicate | undefined {
  if (!predicates.has(text)) {
    if (predicates.size >= MOST_KEPT) predicates.clear();
    predicates.set(text, read(text));
  }
  return predicates.get(text);
}

function read(text: string): Predicate | undefined {
  try {
    const node = parseQuery(text);
    return node === null ? undefined : predicate(node);
  } catch (error) {
    console.error(`nbdash: a table has the condition ${JSON.stringify(text)}, which cannot be read.`, error);
    return () => false;
  }
}

function relation(node: RelationNode, isInsensitiveColumn: IsInsensitive): Predicate {
  const { left, right, subType } = node;
  const own = ownCase(node);
  const column = String(left.subType === "field" ? left.value : right.value);
  const isInsensitive = own === undefined ? isInsensitiveColumn(column) : own === "insensitive";
  const leftOf = operand(left);
  if (subType === "contains") {
    const part = isInsensitive ? String(right.value).toLowerCase() : String(right.value);
    return (row) => {
      const text = textOf(leftOf(row));
      return text !== undefined && (isInsensitive ? text.toLowerCase() : text).includes(part);
    };
  }
  if (subType === "datestartswith") {
    const pattern = dateStart(String(right.value));
    return (row) => pattern?.test(textOf(leftOf(row)) ?? "") ?? false;
  }
  const rightOf = operand(right);
  const holds = HOLDS[subType];
  return (row) => holds(compareValues(leftOf(row), rightOf(row), isInsensitive));
}

const HOLDS = {
  "=": (order: number | undefined) => order === 0,
  "!=": (order: number | undefined) => order !== 0,
  "<": (order: number | undefined) => order !== undefined && order < 0,
  "<=": (order: number | undefined) => order !== undefined && order <= 0,
  ">": (order: number | undefined) => order !== undefined && order > 0,
  ">=": (order: number | undefined) => order !== undefined && order >= 0,
};

function operand(node: RelationNode["left"]): (row: Readonly<Record<string, unknown>>) => unknown {
  const { value, subType } = node;
  return subType === "field" ? (row) => cellOf(row, value) : () => value;
}

function check({ subType, left }: CheckNode): Predicate {
  const holds = CHECKED[subType];
  return (row) => holds(cellOf(row, left.value));
}

const CHECKED: Readonly<Record<CheckNode["subType"], (value: unknown) => boolean>> = {
  "is blank": (value) => isNil(value) || value === "",
  "is bool": (value) => typeof value === "boolean",
  "is even": (value) => typeof value === "number" && value % 2 === 0,
  "is nil": isNil,
  "is num": (value) => typeof value === "number" && !Number.isNaN(value),
  "is object": (value) => typeof value === "object" && value !== null,
  "is odd": (value) => typeof value === "number" && Math.abs(value % 2) === 1,
  "is prime": (value) => typeof value === "number" && isPrime(value),
  "is str": (value) => typeof value === "string",
};
