/** The bench's figures as text. */
import type { LayoutMeasures } from "../bench/layout-measures.ts";
import type { Result } from "../commands/bench.ts";
import type { BuildCost } from "../bench/build-speed.ts";

const seconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} s`;

function totalSeconds({ steps }: BuildCost): number {
  return steps.reduce((total, step) => total + step.seconds, 0);
}

export function formatBuild({ corpus, build, rebuild, kept }: Result): string {
  const { papers, steps, megabytes, gzippedMegabytes, modularity } = build;
  const peak = steps.at(-1)?.peakMegabytes ?? 0;
  return [
    `${corpus}: ${papers.toLocaleString("en")} papers in ${seconds(totalSeconds(build))}, peak memory ${peak.toFixed(0)} MB`,
    `  ${steps.map((s) => `${s.step} ${seconds(s.seconds)} (${s.peakMegabytes.toFixed(0)} MB)`).join(", ")}`,
    `  again with ${String(rebuild.papers - papers)} papers more: ${formatSteps(rebuild)}`,
    `  the same, all on its old place: ${formatSteps(kept)}`,
    `  files ${megabytes.toFixed(1)} MB, gzipped ${gzippedMegabytes.toFixed(1)} MB; modularity ${modularity.toFixed(3)}`,
    formatPlaces("of the ten nearest", build.layout),
    ...(build.plainForces ? [formatPlaces("by plain ForceAtlas2", build.plainForces)] : []),
  ].join("\n");
}

function formatSteps(cost: BuildCost): string {
  const steps = cost.steps.map((s) => `${s.step} ${seconds(s.seconds)}`);
  return `${seconds(totalSeconds(cost))} (${steps.join(", ")})`;
}

function formatPlaces(name: string, { sameCommunity, tiesNear }: LayoutMeasures): string {
  return `  ${name} ${sameCommunity.toFixed(3)} are of the same community, ${tiesNear.toFixed(3)} of a node's ties are among them`;
}

/** How each step grows from one size to the next: the power of the number of papers; n log n is about 1.1. */
export function formatGrowth(results: readonly Result[]): string {
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
