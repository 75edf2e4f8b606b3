import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { View } from "../../../host/view";
import { core, schema } from "../../../test/layout";
import { TestWire } from "../../../test/wire";
import type { Drop } from "./drop";
import { uploaderOf } from "./uploader";

const PIECE = 256 * 1024;

interface Piece {
  upload: string;
  offset: number;
  size: number;
  data?: Uint8Array;
  probe?: number;
  cancel?: true;
}

let wire: TestWire;
let view: View;
let ended: Drop[];

const pieces = () => wire.of("upload") as unknown as Piece[];
const settle = () => vi.advanceTimersByTimeAsync(20);
const welcome = (resumed: boolean) =>
  wire.say({ type: "welcome", protocol: 6, session: "s", generation: "g", resumed, ack: 0 });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  wire = new TestWire();
  view = new View({ transport: wire, schema, session: "s" });
  view.open();
  wire.events.onOpen();
  welcome(false);
  wire.say({
    type: "snapshot",
    n: 1,
    ack: 0,
    layout: core("Field", { id: "up" }),
    pending: [],
    failures: [],
    title: "",
  });
  ended = [];
});
afterEach(() => vi.useRealTimers());

const upload = (files: File[], isMultiple = false) =>
  uploaderOf(view).add("up", files, isMultiple, (drop) => ended.push(drop));

function fileOf(size: number, name = "a.csv"): File {
  return new File([Uint8Array.from({ length: size }, (_, index) => index % 251)], name);
}

/** A kernel that keeps what comes next, and says how much it has; `isHeard` tells what is lost on the way. */
class Kernel {
  readonly received = new Map<string, number>();
  readonly content = new Map<string, Uint8Array[]>();
  #seen = 0;

  answer(isHeard: (piece: Piece) => boolean = () => true, isTold = true): void {
    for (const piece of pieces().slice(this.#seen)) {
      this.#seen += 1;
      if (piece.cancel || !isHeard(piece)) continue;
      const received = this.received.get(piece.upload) ?? 0;
      const data = piece.data ?? new Uint8Array(0);
      if (piece.offset === received) {
        this.received.set(piece.upload, received + data.length);
        this.content.set(piece.upload, [...(this.content.get(piece.upload) ?? []), data]);
      }
      if (!isTold) continue;
      const { upload, probe } = piece;
      const told = { type: "upload", upload, received: this.received.get(upload) ?? 0 };
      wire.say(probe === undefined ? told : { ...told, probe });
    }
  }

  async all(isHeard?: (piece: Piece) => boolean): Promise<void> {
    for (let round = 0; round < 200 && ended.length === 0; round += 1) {
      await settle();
      this.answer(isHeard);
    }
  }
}

describe("a file", () => {
  test("goes in pieces, so many ahead of what is known to have arrived", async () => {
    upload([fileOf(5 * PIECE + 1)]);
    await settle();
    expect(pieces().map(({ offset }) => offset)).toEqual([0, PIECE]);
    const kernel = new Kernel();
    await kernel.all();
    expect(pieces().map(({ data }) => data?.length)).toEqual([PIECE, PIECE, PIECE, PIECE, PIECE, 1]);
    const [arrived] = ended[0]?.arrived ?? [];
    const own = Buffer.from(await fileOf(5 * PIECE + 1).arrayBuffer());
    expect(own.equals(Buffer.concat(kernel.content.get(arrived?.upload ?? "") ?? []))).toBe(true);
    expect(uploaderOf(view).dropOf("up").read()).toBeNull();
  });

  test("of no bytes is sent too", async () => {
    upload([fileOf(0)]);
    await new Kernel().all();
    expect(ended[0]?.arrived).toHaveLength(1);
  });

  test("is asked about after a silence, and sent again from what has arrived", async () => {
    upload([fileOf(4 * PIECE)]);
    const kernel = new Kernel();
    await settle();
    kernel.answer(({ offset }) => offset === 0); // the second is lost
    await settle();
    kernel.answer();
    expect(pieces().some(({ probe }) => probe !== undefined)).toBe(false);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(pieces().at(-1)).toMatchObject({ probe: 1, offset: PIECE });
    await kernel.all();
    expect(ended[0]?.arrived).toHaveLength(1);
    expect([...kernel.received.values()]).toEqual([4 * PIECE]);
  });

  test("goes on where it was after a cut, and sends nothing twice", async () => {
    upload([fileOf(6 * PIECE)]);
    const kernel = new Kernel();
    await settle();
    kernel.answer();
    await settle();
    wire.events.onDown();
    const drop = uploaderOf(view).dropOf("up").read();
    expect(drop?.progress.read().isConnected).toBe(false);
    kernel.answer(undefined, false); // what had left has arrived, and the answers have not
    const before = pieces().length;
    wire.events.onOpen();
    welcome(true);
    await settle();
    expect(pieces()).toHaveLength(before + 1);
    expect(drop?.progress.read().isConnected).toBe(true);
    await kernel.all();
    const sent = pieces().reduce((sum, { data }) => sum + (data?.length ?? 0), 0);
    expect(sent).toBe(6 * PIECE);
  });

  test("begins anew with a kernel that knows nothing of it", async () => {
    upload([fileOf(4 * PIECE)]);
    const kernel = new Kernel();
    await settle();
    kernel.answer();
    kernel.received.clear();
    kernel.content.clear();
    wire.events.onDown();
    wire.events.onOpen();
    welcome(false);
    await kernel.all();
    expect([...kernel.received.values()]).toEqual([4 * PIECE]);
  });

  test("that the kernel lost before it was told what it is for goes once more, under another name", async () => {
    upload([fileOf(10)]);
    await new Kernel().all();
    const [first] = ended[0]?.arrived ?? [];
    wire.say({ type: "upload", upload: first?.upload, lost: true });
    ended = [];
    await new Kernel().all();
    expect(ended[0]?.arrived[0]?.upload).not.toBe(first?.upload);
    expect(ended[0]?.arrived).toHaveLength(1);
  });

  test("that the browser can't read is reported", async () => {
    const file = fileOf(10);
    vi.spyOn(file, "slice").mockImplementation(() => {
      throw new DOMException("gone", "NotReadableError");
    });
    upload([file]);
    await settle();
    expect(ended[0]?.refused).toMatchObject([{ reason: "unreadable" }]);
  });
});

describe("several files", () => {
  test("go together, and one that is refused keeps none of the others", async () => {
    upload([fileOf(10, "a"), fileOf(20, "b"), fileOf(30, "c")], true);
    await settle();
    expect(pieces()).toHaveLength(3);
    const [, second] = pieces();
    wire.say({
      type: "upload",
      upload: second?.upload,
      refused: { reason: "limit", message: "Too much." },
    });
    await new Kernel().all(({ upload }) => upload !== second?.upload);
    expect(ended[0]?.arrived.map(({ file }) => file.name)).toEqual(["a", "c"]);
    expect(ended[0]?.refused).toMatchObject([{ reason: "limit", message: "Too much." }]);
  });

  test("that are dropped while others are under way follow them; a single one takes their place", async () => {
    upload([fileOf(10, "a")], true);
    upload([fileOf(20, "b")], true);
    const kernel = new Kernel();
    await kernel.all();
    expect(ended.map(({ arrived }) => arrived[0]?.file.name)).toEqual(["a"]);
    await settle();
    kernel.answer();
    expect(ended.map(({ arrived }) => arrived[0]?.file.name)).toEqual(["a", "b"]);
    ended = [];
    upload([fileOf(10, "c")]);
    await settle();
    upload([fileOf(20, "d")]);
    await kernel.all();
    expect(ended.map(({ arrived }) => arrived[0]?.file.name)).toEqual(["d"]);
    expect(pieces().filter(({ cancel }) => cancel).length).toBeGreaterThan(0);
  });
});

test("what is given up is told, and what the kernel says of it later is answered in the same way", async () => {
  upload([fileOf(4 * PIECE)]);
  await settle();
  const { upload: name } = pieces()[0] ?? { upload: "" };
  uploaderOf(view).cancel("up");
  expect(pieces().at(-1)).toEqual({ type: "upload", upload: name, cancel: true });
  const before = pieces().length;
  wire.say({ type: "upload", upload: name, received: PIECE });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(pieces().slice(before)).toEqual([{ type: "upload", upload: name, cancel: true }]);
  expect(ended).toEqual([]);
});
