/** Sigma with our shapes, and without what the renderer does itself: labels, and finding what lies under the pointer. */
import { createEdgeCurveProgram } from "@sigma/edge-curve";
import Graph from "graphology";
import Sigma from "sigma";
import { EdgeLineProgram, type EdgeProgramType } from "sigma/rendering";
import { createNodeProgram, type Shades } from "./node-program.ts";

/** px */
export const PADDING = 36;
export const RATIO_RANGE = { least: 0.02, most: 3 };

/** What lies under the pointer is found in `picking.ts`, so that nothing is drawn a second time for it. */
function withoutPicking(Program: EdgeProgramType): EdgeProgramType {
  return class extends Program {
    constructor(...[gl, , renderer]: ConstructorParameters<EdgeProgramType>) {
      super(gl, null, renderer);
    }
  };
}

/**
 * Sigma in a container, with an empty graph.
 * @throws where the browser has no WebGL
 */
export function createSigma(container: HTMLElement, shades: Shades): Sigma {
  const program = createNodeProgram(shades);
  const liftedProgram = createNodeProgram({ ...shades, fade: () => 1 });
  return new Sigma(new Graph({ multi: false, type: "undirected" }), container, {
    allowInvalidContainer: true,
    renderLabels: false,
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: PADDING,
    minCameraRatio: RATIO_RANGE.least,
    maxCameraRatio: RATIO_RANGE.most,
    defaultNodeType: "shape",
    defaultEdgeType: "curve",
    // Sigma's type for program classes leaves no room for nodes with attributes of their own.
    nodeProgramClasses: { shape: program as never },
    nodeHoverProgramClasses: { shape: liftedProgram as never },
    edgeProgramClasses: {
      curve: withoutPicking(createEdgeCurveProgram({ curvatureAttribute: "curvature" })),
      line: withoutPicking(EdgeLineProgram),
    },
    defaultDrawNodeHover: () => undefined,
  });
}
