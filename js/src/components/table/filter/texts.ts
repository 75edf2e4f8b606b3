// What stands in the fields of the filter row, and the `filter_query` that it makes: both ways.
//
// In a field stands what follows the column in a query: `> 5`, `is nil`, `> 3 && < 9`; without an operator the column's
// type has one. So `filter_query` says the same, `{pop} s> 5`, with the case of its letters written down.
import { deepEqual } from "../../../store/equal";
import type { Column } from "../columns";
import { QueryError } from "../query/errors";
import { isCheck, operatorOf, parseQuery } from "../query/parse";
import {
  chain,
  type LogicalNode,
  type Operator,
  ownCase,
  type QueryNode,
  type RelationNode,
} from "../query/tree";
import { NUMBER } from "../query/values";
import { writeField, writeValue } from "../query/write";

export type Joint = LogicalNode["subType"];
export type Case = "sensitive" | "insensitive";

/** What a field is for. */
export type FilterColumn = Pick<Column, "id" | "type"> & { letters: Case };

const BY_TYPE: Readonly<Record<Column["type"], Operator>> = {
  any: "contains",
  text: "contains",
  numeric: "=",
  datetime: "datestartswith",
};
const SYMBOL = /^[si]?(?:[<>=][<>=!]*|!=)/i;
const WORD = /^[a-z]+(?=$|[\s"'`{])/i;
const COMPARISON = /^[si]?(?:[<>=!]+|eq|ne|ge|le|gt|lt)$/i;
/** Parts of a field that begin with an operator each: `> 3 && < 9`. */
const NEXT_PART = /&&\s*(?=[si]?[<>=!]|[a-z]+[\s"'`{])/i;

/**
 * The query that a field's text makes; empty for none.
 *
 * @throws {QueryError} Where it cannot be read.
 */
export function queryOf(text: string, column: FilterColumn): string {
  const whole = text.trim();
  const isOne = isOperand(whole.slice(operatorAt(whole)?.length ?? 0));
  const parts = isOne ? [whole] : whole.split(NEXT_PART).map((part) => part.trim());
  const isList = parts.every((part) => operatorAt(part) !== undefined);
  const query = (isList ? parts : [whole]).map((part) => partOf(part, column)).join(" && ");
  parseQuery(query);
  return query;
}

function partOf(text: string, column: FilterColumn): string {
  if (text === "") return "";
  const field = writeField(column.id);
  const written = operatorAt(text);
  const rest = text.slice(written?.length).trim();
  if (written?.toLowerCase() === "is") return `${field} is ${rest}`;
  const operator = written ?? BY_TYPE[column.type];
  if (column.type === "numeric" && isPlain(rest) && COMPARISON.test(operator) && !NUMBER.test(rest)) {
    throw new QueryError("number", text.length - rest.length, rest);
  }
  return `${field} ${prefixed(operator, column)} ${valueText(rest)}`;
}

/** The operator that a text begins with, as it is written. A word alone, "le", is a text that is looked for. */
function operatorAt(text: string): string | undefined {
  const symbol = SYMBOL.exec(text)?.[0];
  if (symbol !== undefined) return symbol;
  const word = WORD.exec(text)?.[0];
  const rest = text.slice(word?.length).trim();
  if (word === undefined || rest === "") return undefined;
  if (word.toLowerCase() === "is") return isCheck(rest.toLowerCase()) ? word : undefined;
  return operatorOf(word) === undefined ? undefined : word;
}

/** The operator with the case of letters written down, where it does not say so itself. Dates have none. */
function prefixed(written: string, { letters }: FilterColumn): string {
  const own = ownCase({ value: written } as RelationNode);
  if (own !== undefined || operatorOf(written) === "datestartswith") return written;
  return (letters === "sensitive" ? "s" : "i") + written;
}

/** A value as it stands in a query: what is quoted, a number or a column already is as it is. */
function valueText(text: string): string {
  return text === "" || isOperand(text) ? text : writeValue(text);
}

/** Neither quoted nor a column: text that is meant to be a number where numbers are. */
function isPlain(text: string): boolean {
  return text !== "" && !/^["'`{]/.test(text);
}

function isOperand(text: string): boolean {
  try {
    const node = parseQuery(`{a} = ${text}`);
    return node?.type === "relational-operator";
  } catch {
    return false;
  }
}

/** The whole query of a filter row; columns that are not shown keep theirs. */
export function joinQueries(queries: readonly string[], joint: Joint): string {
  return queries.filter((query) => query !== "").join(` ${joint} `);
}

/**
 * What stands in the fields for a query, by column; undefined if it says what fields cannot.
 *
 * @param joint What joins the columns.
 */
export function textsOf(
  tree: QueryNode | null,
  columns: readonly FilterColumn[],
  joint: Joint,
): Map<string, string> | undefined {
  const texts = new Map<string, string[]>();
  for (const part of tree === null ? [] : chain(tree, joint)) {
    for (const node of chain(part, "&&")) {
      const column = columns.find(({ id }) => id === fieldOf(node));
      const text = column && textOf(node, column);
      if (column === undefined || text === undefined) return undefined;
      texts.set(column.id, [...(texts.get(column.id) ?? []), text]);
    }
  }
  const joined = new Map([...texts].map(([id, parts]) => [id, parts.join(" && ")]));
  // Read again they must say the same: `{a} > 1 || {b} = 2 && {a} < 3` does not.
  const again = joinQueries(
    columns.map((column) => queryOf(joined.get(column.id) ?? "", column)),
    joint,
  );
  return saysSame(parseQuery(again), tree, columns, joint) ? joined : undefined;
}

function fieldOf(node: QueryNode): string | undefined {
  return (node.type === "relational-operator" || (node.type === "unary-operator" && node.subType !== "!")) &&
    node.left.subType === "field"
    ? node.left.value
    : undefined;
}

/** The shortest text that makes the node. */
function textOf(node: QueryNode, column: FilterColumn): string | undefined {
  if (node.type === "unary-operator") return node.value;
  if (node.type !== "relational-operator") return undefined;
  const { right, value: written } = node;
  const bare = right.subType === "field" ? writeField(right.value) : String(right.value);
  const quoted = right.subType === "field" ? bare : writeValue(right.value);
  const operator = ownCase(node) === column.letters ? written.slice(1) : written;
  const operators = operator === BY_TYPE[column.type] ? ["", operator] : [operator];
  return operators
    .flatMap((each) => [`${each} ${bare}`.trim(), `${each} ${quoted}`.trim()])
    .find((text) => {
      try {
        return deepEqual(normal(parseQuery(queryOf(text, column)), [column]), normal(node, [column]));
      } catch {
        return false;
      }
    });
}

/** A part without what does not matter: how its operator is written. */
function normal(node: QueryNode | null, columns: readonly FilterColumn[]): unknown {
  if (node?.type !== "relational-operator") return node;
  const letters = ownCase(node) ?? columns.find(({ id }) => id === fieldOf(node))?.letters;
  return { ...node, value: node.subType, letters };
}

/** Whether two trees say the same of the columns, in whatever order. */
function saysSame(a: QueryNode | null, b: QueryNode | null, columns: readonly FilterColumn[], joint: Joint) {
  const said = (tree: QueryNode | null) =>
    (tree === null ? [] : chain(tree, joint))
      .map((part) => JSON.stringify(chain(part, "&&").map((node) => normal(node, columns))))
      .sort();
  return deepEqual(said(a), said(b));
}
