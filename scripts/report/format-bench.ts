/** The figures of `bench` as lines for the terminal. */
import type { BuildCost } from "../bench/build-speed.ts";
import type { SizeCosts } from "../bench/corpus-sizes.ts";
import type { ExtractionSpeed } from "../bench/extraction-speed.ts";
import type { LayoutMeasures } from "../bench/layout-measures.ts";

/** Speed beside compromise's, then the seconds of each stage. */
export function formatExtractionSpeed(where: string, speed: ExtractionSpeed): string {
  const { papers, papersPerSecond, megabytesPerSecond, compromisePapersPerSecond } = speed;
  const stages = Object.entries(speed.stages).map(([name, time]) => `${name} ${time.toFixed(2)} s`);
  return [
    `extraction of ${papers.toLocaleString("en")} papers ${where}: ${papersPerSecond.toFixed(0)} papers, ` +
      `${megabytesPerSecond.toFixed(2)} MB a second`,
    `  compromise alone: ${compromisePapersPerSecond.toFixed(0)} papers a second; ratio ${speed.ratio.toFixed(2)}`,
    `  ${stages.join(", ")}`,
  ].join("\n");
}

const seconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} s`;

function totalSeconds({ steps }: BuildCost): number {
  return steps.reduce((total, step) => total + step.seconds, 0);
}

/** Time, memory, size and quality of the map of one size of corpus. */
export function formatBuild({ corpus, build, rebuild, kept }: SizeCosts): string {
  const { papers, steps, megabytes, gzippedMegabytes, modularity } = build;
  const peak = steps.at(-1)?.peakMegabytes ?? 0;
  return [
    `${corpus}: ${papers.toLocaleString("en")} papers in ${seconds(totalSeconds(build))}, peak memory ${peak.toFixed(0)} MB`,
    `  ${steps.map((s) => `${s.step} ${seconds(s.seconds)} (${s.peakMegabytes.toFixed(0)} MB)`).join(", ")}`,
    `  again with ${String(rebuild.papers - papers)} papers more: ${formatSteps(rebuild)}`,
    `  the same, all on its old place: ${formatSteps(kept)}`,
    `  files ${megabytes.toFixed(1)} MB, gzipped ${gzippedMegabytes.toFixed(1)} MB; modularity ${modularity.toFixed(3)}`,
    formatLayout("of the ten nearest", build.layout),
    ...(build.plainForces ? [formatLayout("by plain ForceAtlas2", build.plainForces)] : []),
  ].join("\n");
}

function formatSteps(cost: BuildCost): string {
  const steps = cost.steps.map((s) => `${s.step} ${seconds(s.seconds)}`);
  return `${seconds(totalSeconds(cost))} (${steps.join(", ")})`;
}

function formatLayout(name: string, { sameCommunity, edgesNear }: LayoutMeasures): string {
  return `  ${name} ${sameCommunity.toFixed(3)} are of the same community, ${edgesNear.toFixed(3)} of a node's links are among them`;
}

/**
 * Growth of each step from one size to the next, as a power of the number of papers; n log n is about 1.1.
 * @param results of one corpus, from the smallest size to the largest
 */
export function formatGrowth(results: readonly SizeCosts[]): string {
  return results
    .slice(1)
    .map(({ build }, at) => {
      const smaller = results[at]?.build;
      if (!smaller) return "";
      const powers = build.steps.map(({ step, seconds: time }) => {
        const before = smaller.steps.find((other) => other.step === step)?.seconds ?? time;
        const power = Math.log(time / before) / Math.log(build.papers / smaller.papers);
        return `${step} ${power.toFixed(2)}`;
      });
      const sizes = [smaller.papers, build.papers].map((count) => count.toLocaleString("en"));
      return `growth from ${sizes.join(" to ")} papers, as a power of their number: ${powers.join(", ")}`;
    })
    .join("\n");
}
