// The filter language of `filter_query`, as Dash's documentation of the DataTable describes it:
//
//   query    = all { ("||" | "or") all }
//   all      = term { ("&&" | "and") term }
//   term     = ("!" | "not") term | "(" query ")" | operand comparison
//   comparison = operator operand | "is" check
//   operand  = "{" column "}" | number | "text" | 'text' | `text` | text without spaces
//
// An operator may have `s` or `i` before it: capital and small letters differ, or do not. Words are read in any case.
// nbdash/frames/query.py reads the same language; tests/golden/queries.json has what both say.
import { near } from "../../../clientside/nearest";
import { QueryError, type QueryFault } from "./errors";
import {
  CHECKS,
  type Check,
  type FieldNode,
  type LogicalNode,
  type OperandNode,
  type Operator,
  type QueryNode,
} from "./tree";
import { dateStart, NUMBER } from "./values";

const MOST_PARTS = 500;
const MOST_NESTED = 50;

const SPACES = /[ \t\r\n\u00a0]*/y;
const FIELD = /\{((?:[^\\}]|\\[\s\S])+)\}/y;
const QUOTED = /"((?:[^\\"]|\\[\s\S])*)"|'((?:[^\\']|\\[\s\S])*)'|`((?:[^\\`]|\\[\s\S])*)`/y;
const BARE = /(?:(?!&&|\|\||!=)[^ \t\r\n\u00a0"'`{}()<>=])+/y;
const SYMBOL = /[siSI]?[<>=!]+/y;
/** What is shown of a place where something else was expected. */
const SHOWN = /[^ \t\r\n\u00a0]{1,20}/y;

const WORDS: Readonly<Record<string, Operator>> = {
  eq: "=",
  ne: "!=",
  ge: ">=",
  le: "<=",
  gt: ">",
  lt: "<",
  contains: "contains",
  datestartswith: "datestartswith",
};
const SYMBOLS: ReadonlySet<string> = new Set(Object.values(WORDS));

export function isOperator(text: string): text is Operator {
  return SYMBOLS.has(text);
}

/**
 * Read a query; null if there is none in it.
 *
 * @param columns The names that there are: one that is missing is an error. Without them, none is.
 */
export function parseQuery(text: string, columns?: readonly string[]): QueryNode | null {
  const parser = new Parser(text, columns);
  return parser.isAtEnd() ? null : parser.all();
}

/** An operator as it is written, by what it means; undefined if it is none. */
export function operatorOf(written: string): Operator | undefined {
  const lower = written.toLowerCase();
  for (const name of [lower, /^[si]/.test(lower) ? lower.slice(1) : lower]) {
    const word = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined;
    if (word !== undefined) return word;
    if (isOperator(name)) return name;
  }
  return undefined;
}

export function isCheck(word: string): word is Check {
  return (CHECKS as readonly string[]).includes(word);
}

class Parser {
  private at = 0;
  private parts = 0;
  private nested = 0;

  constructor(
    private readonly text: string,
    private readonly columns: readonly string[] | undefined,
  ) {}

  all(): QueryNode {
    const node = this.any();
    if (!this.isAtEnd()) throw this.fault("joint");
    return node;
  }

  isAtEnd(): boolean {
    this.take(SPACES);
    return this.at === this.text.length;
  }

  private any(): QueryNode {
    return this.joined("||", "or", () => this.joined("&&", "and", () => this.term()));
  }

  private joined(symbol: LogicalNode["subType"], word: string, part: () => QueryNode): QueryNode {
    const parts = [part()];
    const joints: string[] = [];
    for (let joint = this.joint(symbol, word); joint !== undefined; joint = this.joint(symbol, word)) {
      joints.push(joint);
      parts.push(part());
    }
    return parts.reduceRight((right, left, index) => ({
      type: "logical-operator",
      subType: symbol,
      value: joints[index] ?? symbol,
      left,
      right,
    }));
  }

  private joint(symbol: string, word: string): string | undefined {
    this.take(SPACES);
    if (this.text.startsWith(symbol, this.at)) {
      this.at += symbol.length;
      return symbol;
    }
    return this.word(word);
  }

  private term(): QueryNode {
    this.take(SPACES);
    const start = this.at;
    const isSymbol = this.text[start] === "!";
    if (isSymbol) this.at += 1;
    const not = isSymbol ? "!" : this.word("not");
    if (not !== undefined) {
      return this.within(start, () => ({
        type: "unary-operator",
        subType: "!",
        value: not,
        right: this.term(),
      }));
    }
    return this.text[start] === "(" ? this.block(start) : this.comparison();
  }

  private block(start: number): QueryNode {
    this.at += 1;
    const block = this.within(start, () => this.any());
    this.take(SPACES);
    if (this.text[this.at] !== ")") {
      throw this.at === this.text.length ? this.fault("unclosed", start, "(") : this.fault("joint");
    }
    this.at += 1;
    return { type: "open-block", subType: "()", value: "(", block };
  }

  private within<T>(start: number, read: () => T): T {
    if (++this.nested > MOST_NESTED) throw this.fault("size", start);
    const node = read();
    this.nested -= 1;
    return node;
  }

  private comparison(): QueryNode {
    const start = this.at;
    if (++this.parts > MOST_PARTS) throw this.fault("size", start);
    const left = this.operand();
    this.take(SPACES);
    const place = this.at;
    const written = this.take(SYMBOL) ?? this.take(BARE);
    const lower = written?.toLowerCase();
    if (lower === "is") return this.check(left, start);
    const operator = written === undefined ? undefined : operatorOf(written);
    if (written === undefined || operator === undefined) {
      const shown = written ?? this.shown(place);
      throw this.fault("operator", place, shown, near(shown, [...Object.keys(WORDS), ...SYMBOLS, "is"]));
    }
    this.take(SPACES);
    const valuePlace = this.at;
    const right = this.operand();
    if (operator !== "contains" && operator !== "datestartswith") {
      if (left.subType === "value" && right.subType === "value") {
        throw this.fault("columnless", start, String(left.value));
      }
      return { type: "relational-operator", subType: operator, value: written, left, right };
    }
    if (left.subType !== "field") throw this.fault("sides", start);
    if (right.subType !== "value") throw this.fault("sides", valuePlace);
    // They look at text: 007 is not 7 here.
    const value = typeof right.value === "number" ? this.text.slice(valuePlace, this.at) : right.value;
    if (operator === "datestartswith" && dateStart(value) === undefined) {
      throw this.fault("date", valuePlace, value);
    }
    return {
      type: "relational-operator",
      subType: operator,
      value: written,
      left,
      right: { ...right, value },
    };
  }

  private check(left: OperandNode, start: number): QueryNode {
    this.take(SPACES);
    const place = this.at;
    const word = this.take(BARE)?.toLowerCase();
    if (word === undefined || !isCheck(word)) {
      const shown = word ?? this.shown(place);
      throw this.fault("check", place, shown, near(shown, CHECKS));
    }
    if (left.subType === "value") throw this.fault("columnless", start, String(left.value));
    return { type: "unary-operator", subType: `is ${word}`, value: `is ${word}`, left };
  }

  private operand(): OperandNode {
    const start = this.at;
    const first = this.text[start] ?? "";
    if (first === "{") return this.field(start);
    if (first !== "" && "\"'`".includes(first)) {
      const quoted = this.take(QUOTED);
      if (quoted === undefined) throw this.fault("unclosed", start, first);
      return { type: "expression", subType: "value", value: unescaped(quoted.slice(1, -1), first) };
    }
    const bare = this.take(BARE);
    if (bare === undefined) throw this.fault("operand");
    const number = NUMBER.test(bare) ? Number(bare) : Number.NaN;
    return { type: "expression", subType: "value", value: Number.isFinite(number) ? number : bare };
  }

  private field(start: number): FieldNode {
    const written = this.take(FIELD);
    if (written === undefined) {
      throw this.text.startsWith("{}", start) ? this.fault("operand") : this.fault("unclosed", start, "{");
    }
    const name = unescaped(written.slice(1, -1), "{}");
    if (this.columns !== undefined && !this.columns.includes(name)) {
      throw this.fault("column", start, name, near(name, this.columns));
    }
    return { type: "expression", subType: "field", value: name };
  }

  /** The word, as it is written, if it is next. */
  private word(word: string): string | undefined {
    const start = this.at;
    const bare = this.take(BARE);
    if (bare?.toLowerCase() === word) return bare;
    this.at = start;
    return undefined;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private shown(at: number): string {
    SHOWN.lastIndex = at;
    return SHOWN.exec(this.text)?.[0] ?? "";
  }

  private fault(fault: QueryFault, at = this.at, found = this.shown(at), nearest: string[] = []): QueryError {
    return new QueryError(fault, at, found, nearest);
  }
}

/** A backslash stands for itself, except before another one and before what would end the text. */
function unescaped(text: string, enders: string): string {
  return text.replace(/\\([\s\S])/g, (all, next: string) =>
    next === "\\" || enders.includes(next) ? next : all,
  );
}
