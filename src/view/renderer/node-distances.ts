/** Signed distances of the shapes of nodes, as GLSL. */
import { NODE_SHAPES, type NodeShape } from "../scene/node-shapes.ts";

/** Distance of the point `p`, y upwards, from a shape of radius `r` around 0 0; below 0 inside. */
const DISTANCES: Record<NodeShape, string> = {
  circle: "return length(p) - r;",
  diamond: "return (abs(p.x) + abs(p.y)) * 0.7071 - r * 0.9;",
  square: `vec2 q = abs(p) - r * 0.64;
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - r * 0.22;`,
  triangle: `vec2 q = p + vec2(0.0, r * 0.16);
    return max(-q.y, max(dot(q, vec2(0.866, 0.5)), dot(q, vec2(-0.866, 0.5)))) - r * 0.62;`,
  ring: "return length(p) - r;",
};

/** Statements that return the distance for the shape whose number, its place in NODE_SHAPES, is `v_shape`. */
export function writeDistances(): string {
  return NODE_SHAPES.map(
    (shape, number) => `if (v_shape < ${number}.5) { ${DISTANCES[shape]} }`,
  ).join("\n  ");
}
