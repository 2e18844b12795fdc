/**
 * Draws every node in one call: a full or pale circle, diamond, rounded square or triangle from a signed distance, with a border
 * in the community's colour and a halo in the colour of the background that keeps links off the shape.
 */
import { NodeProgram, type NodeProgramType, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { writeDistances } from "./node-distances.ts";
import { NODE_SHAPES, shapeOf } from "../scene/node-shapes.ts";
import type { NodeKind } from "../state/view-state.ts";

export interface ShapedNode extends NodeDisplayData {
  kind: NodeKind;
  /** Filled with the full colour. */
  isSolid: boolean;
}

/** Added to the shape's number in the one float that carries both. */
const SOLID = 8;

const VERTEX_SHADER = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_growth;
varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_solid;

void main() {
  // Radius in CSS pixels; the quad leaves room for the corners of the shapes and the halo.
  v_radius = a_size * u_growth / u_sizeRatio;
  float reach = v_radius * 1.45 + 3.0;
  v_point = a_corner * reach;
  vec2 position = a_position + a_corner * reach * u_correctionRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  v_solid = step(7.5, a_shape);
  v_shape = a_shape - v_solid * 8.0;
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
uniform vec3 u_background;
uniform float u_fade;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_solid;

const float BORDER = 1.6;
const float HALO = 1.6;

float signedDistance(vec2 p, float r) {
  ${writeDistances()}
  return 0.0;
}

void main() {
  float d = signedDistance(v_point, v_radius);
  float soft = 0.6 / u_pixelRatio;
  float inShape = 1.0 - smoothstep(-soft, soft, d);
  float inHalo = 1.0 - smoothstep(HALO - soft, HALO + soft, d);
  float inFill = 1.0 - smoothstep(-soft, soft, d + BORDER);
  vec3 pale = mix(u_background, v_color.rgb, mix(0.2, 1.0, v_solid));
  vec3 shape = mix(v_color.rgb, pale, inFill);
  // The faded keep a solid background under them, or links would show through the shape.
  vec3 faded = mix(u_background, shape, min(v_color.a, u_fade));
  gl_FragColor = vec4(mix(u_background, faded, inShape), 1.0) * inHalo;
}`;

const UNIFORMS = [
  "u_matrix",
  "u_sizeRatio",
  "u_correctionRatio",
  "u_pixelRatio",
  "u_background",
  "u_fade",
  "u_growth",
] as const;
const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [-1, 1],
  [1, -1],
  [1, 1],
];

/** What holds for all nodes; asked for whenever a frame is drawn. */
export interface Shades {
  /** The map's background: red, green, blue, 0–1. */
  background: () => readonly [number, number, number];
  /** The most opacity that a node may have, 0–1. */
  fade: () => number;
  /** What all sizes are multiplied with. */
  growth: () => number;
}

/** Shaders, and the numbers that each node and each corner gives them. */
function describeProgram() {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
  return {
    VERTICES: CORNERS.length,
    VERTEX_SHADER_SOURCE: VERTEX_SHADER,
    FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
    METHOD: TRIANGLES as WebGLRenderingContext["TRIANGLES"],
    UNIFORMS,
    ATTRIBUTES: [
      { name: "a_position", size: 2, type: FLOAT },
      { name: "a_size", size: 1, type: FLOAT },
      { name: "a_shape", size: 1, type: FLOAT },
      { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
    ],
    CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
    CONSTANT_DATA: CORNERS,
  };
}

/** A class of Sigma that draws nodes in their shapes; sizes, fading and background are asked for with each frame. */
export function createNodeProgram({ background, fade, growth }: Shades) {
  return class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
    constructor(...[gl, , renderer]: ConstructorParameters<NodeProgramType>) {
      // What lies under the pointer is found in `picking.ts`.
      super(gl, null, renderer);
    }

    getDefinition() {
      return describeProgram();
    }

    processVisibleItem(_index: number, offset: number, data: ShapedNode) {
      this.array.set(
        [
          data.x,
          data.y,
          data.size,
          NODE_SHAPES.indexOf(shapeOf(data.kind)) + (data.isSolid ? SOLID : 0),
          floatColor(data.color),
        ],
        offset,
      );
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo) {
      gl.uniform1f(uniformLocations["u_correctionRatio"] ?? null, params.correctionRatio);
      gl.uniform1f(uniformLocations["u_sizeRatio"] ?? null, params.sizeRatio);
      gl.uniform1f(uniformLocations["u_pixelRatio"] ?? null, params.pixelRatio);
      gl.uniformMatrix3fv(uniformLocations["u_matrix"] ?? null, false, params.matrix);
      gl.uniform3fv(uniformLocations["u_background"] ?? null, background());
      gl.uniform1f(uniformLocations["u_fade"] ?? null, fade());
      gl.uniform1f(uniformLocations["u_growth"] ?? null, growth());
    }
  };
}
