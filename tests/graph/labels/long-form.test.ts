import { describe, expect, it } from "vitest";
import { writeLongForm } from "../../../src/graph/labels/long-form.ts";

describe("writeLongForm", () => {
  it.each([
    ["LSTM", ["long short-term memory", "LSTMs"], "Long Short-Term Memory"],
    [
      "RLVR",
      ["Reinforcement Learning with Verifiable Rewards"],
      "Reinforcement Learning with Verifiable Rewards",
    ],
    ["LoRA", ["LoRA adapters", "Low-Rank Adaptation"], "Low-Rank Adaptation"],
    ["CLIP", ["CLIP's"], "CLIP"],
    ["CIFAR-10", ["CIFAR10", "cifar 10"], "CIFAR-10"],
    ["Federated Learning", ["FL", "Fair Learning"], "Federated Learning"],
  ])("writes %s with other names %j as %s", (name, otherNames, long) => {
    expect(writeLongForm({ name, otherNames })).toBe(long);
  });
});
