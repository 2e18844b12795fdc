import { describe, expect, it } from "vitest";
import { listMembership } from "../../../scripts/report/list-membership.ts";
import { community } from "../../view-helpers.ts";

describe("listMembership", () => {
  it("leads from the field to the subtopic, and nowhere for an unassigned paper", () => {
    const levels = {
      fields: [community({ id: "learning", name: "Learning" })],
      communities: [community({ id: "nas", name: "NAS", parent: "learning" })],
      subtopics: [community({ id: "supernet", name: "SuperNet", parent: "nas" })],
    };
    const papers = [
      { id: "a", community: "nas", subtopic: "supernet" },
      { id: "b", community: null, subtopic: null },
    ];
    expect(listMembership(papers, levels)).toEqual([
      { id: "a", community: "nas", name: "NAS", path: ["Learning", "NAS", "SuperNet"] },
      { id: "b", community: null, name: null, path: [] },
    ]);
  });
});
