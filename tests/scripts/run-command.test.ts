import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/project-paths.ts";
import { run } from "./run-in-process.ts";

const ENTRANCE = ["--import", "tsx", "scripts/paperloom.ts"];

describe("runCommand", () => {
  it("knows each command of package.json", async () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const names = Object.values<string>(scripts).flatMap(
      (script) => /^tsx scripts\/paperloom\.ts (\S+)$/.exec(script)?.[1] ?? [],
    );
    expect(names).toEqual(expect.arrayContaining(["graph", "build-map", "fit", "mine", "bench"]));
    for (const name of names) {
      const { code, stderr } = await run(name, "--colour");
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: expect.stringMatching(
          new RegExp(`^${name}: Unknown option '--colour'; usage: npm run [^\\n]*\\n$`),
        ) as unknown,
      });
    }
  });

  it.each([
    ["colour", "colour: no such command; known are build-map, "],
    ["constructor", "constructor: no such command"],
    ["", "paperloom: no such command"],
  ])("refuses the name %j", async (name, message) => {
    const { code, stderr } = await run(name);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });
});

describe("a process", () => {
  it("writes errors to standard error with the name of the command, and exits with 1", async () => {
    const outcome = await new Promise((resolve) => {
      const args = [...ENTRANCE, "graph", "--seed", "-1"];
      execFile(process.execPath, args, { cwd: ROOT }, (error, stdout, stderr) =>
        resolve({ code: error?.code, stdout, stderr }),
      );
    });
    expect(outcome).toEqual({ code: 1, stdout: "", stderr: "graph: invalid seed: -1\n" });
  });

  it("ends without an error where its reader stops early", async () => {
    const folder = await mkdtemp(join(tmpdir(), "paperloom-"));
    const papers = join(folder, "papers.jsonl");
    await writeFile(papers, JSON.stringify({ title: "A Study of BERT" }));
    const args = [...ENTRANCE, "extract", papers, "--cache", join(folder, "findings")];
    const child = spawn(process.execPath, args, { cwd: ROOT });
    child.stdout.destroy();
    let log = "";
    child.stderr.on("data", (chunk) => (log += chunk));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, log }).toEqual({
      code: 0,
      log: expect.stringMatching(/1 of 1 papers\n$/) as unknown,
    });
    await rm(folder, { recursive: true });
  });
});
