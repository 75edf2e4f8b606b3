// A parsed filter query: the tree that `derived_filter_query_structure` gives to callbacks, in Dash's shape.

export type Operator = "=" | "!=" | ">=" | "<=" | ">" | "<" | "contains" | "datestartswith";
export type Check = (typeof CHECKS)[number];

export const CHECKS = ["blank", "bool", "even", "nil", "num", "object", "odd", "prime", "str"] as const;

export interface FieldNode {
  type: "expression";
  subType: "field";
  value: string;
}

export interface ValueNode {
  type: "expression";
  subType: "value";
  value: string | number;
}

export type OperandNode = FieldNode | ValueNode;

export interface RelationNode {
  type: "relational-operator";
  subType: Operator;
  /** As it is written: "contains", "icontains", "s>=", "ge". */
  value: string;
  left: OperandNode;
  right: OperandNode;
}

export interface CheckNode {
  type: "unary-operator";
  subType: `is ${Check}`;
  value: string;
  left: FieldNode;
}

export interface NotNode {
  type: "unary-operator";
  subType: "!";
  value: string;
  right: QueryNode;
}

export interface LogicalNode {
  type: "logical-operator";
  subType: "&&" | "||";
  value: string;
  left: QueryNode;
  /** A chain of the same operator goes on here: `a && (b && c)`. */
  right: QueryNode;
}

export interface BlockNode {
  type: "open-block";
  subType: "()";
  value: "(";
  block: QueryNode;
}

export type QueryNode = RelationNode | CheckNode | NotNode | LogicalNode | BlockNode;

/** The parts of a chain: `a && b && c` gives three; anything else is one. */
export function chain(node: QueryNode, operator: LogicalNode["subType"]): QueryNode[] {
  const parts: QueryNode[] = [];
  let rest = node;
  while (rest.type === "logical-operator" && rest.subType === operator) {
    parts.push(rest.left);
    rest = rest.right;
  }
  parts.push(rest);
  return parts;
}

/** Whether the operator itself says how letters compare; undefined: it leaves that to the column. */
export function ownCase({ value }: RelationNode): "sensitive" | "insensitive" | undefined {
  const written = value.toLowerCase();
  if (written.startsWith("s")) return "sensitive";
  return written.startsWith("i") ? "insensitive" : undefined;
}
