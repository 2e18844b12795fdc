import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";

import { createSelectedPaths } from "../../../src/view/queries/selected-paths.ts";
import { INITIAL_STATE, type ViewState } from "../../../src/view/state/view-state.ts";
import { threePapers } from "../../view-helpers.ts";

const PATH = { kind: "path", source: "a", target: "c" } as const;

function storeOf(parts: Partial<ViewState>) {
  const state = signal<ViewState>({ ...INITIAL_STATE, ...parts });
  return { index: threePapers(), state };
}

describe("createSelectedPaths", () => {
  it("follows the selection", () => {
    const store = storeOf({ selection: PATH });
    const paths = createSelectedPaths(store);
    const [path] = paths.value;
    expect(path?.steps.map(({ to }) => to)).toEqual(["b", "c"]);
    store.state.value = { ...store.state.value, selection: { kind: "paper", id: "a" } };
    expect(paths.value).toEqual([]);
  });

  it("avoids entities of the types that are hidden", () => {
    const store = storeOf({ selection: PATH });
    const paths = createSelectedPaths(store);
    expect(paths.value).toHaveLength(1);
    store.state.value = { ...store.state.value, hiddenTypes: ["method"] };
    expect(paths.value).toEqual([]);
  });

  it("searches for nothing when only the camera moves", () => {
    const store = storeOf({ selection: PATH });
    const paths = createSelectedPaths(store);
    const before = paths.value;
    store.state.value = { ...store.state.value, camera: { x: 0, y: 0, ratio: 1 } };
    expect(paths.value).toBe(before);
  });
});
