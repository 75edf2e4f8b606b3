// Runs before every test file: React's act() environment, patience, and a clean document after each test.
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

// Chunks are made when they are first imported, which takes its time on a machine that does other things too.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
