import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { TIE_KINDS } from "../../../model/kinds.ts";
import { TIE_STYLES } from "../palette.ts";
import { EDGE_FRAGMENT, EDGE_VERTEX } from "./edge.glsl.ts";
import type { Look } from "./look.ts";

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
const UNIFORMS = [
  "u_matrix",
  "u_stage",
  "u_pixelRatio",
  "u_dim",
  "u_amber",
  "u_paper",
  "u_scale",
  "u_faint",
  "u_dashes",
] as const;

/** Enough that the widest bend of a tie across a 4K screen shows no corners. */
const BENT = 20;
/** Most links alone join their two nodes, and a straight one needs no bends: a fraction of the work. */
const STRAIGHT = 1;

/** The kinds of lines by what they can show. */
const LINES = {
  /** Straight and unbroken, without fading or an amber mark. */
  plain: { segments: STRAIGHT, defines: "#define PLAIN\n" },
  line: { segments: STRAIGHT, defines: "" },
  curve: { segments: BENT, defines: "" },
} as const;
type Line = keyof typeof LINES;

/** The dash patterns by their number in the program. */
export const DASHES = TIE_KINDS;
const DASH_TABLE = new Float32Array(DASHES.length * 4);
DASHES.forEach((kind, row) => {
  DASH_TABLE.set(TIE_STYLES[kind].dash, row * 4);
});
const UNBROKEN = DASHES.map((kind) => TIE_STYLES[kind].dash.length === 0);

/** The cheapest kind of line that can show this. */
export function lineOf({ dash, curvature, fade, conflict }: Omit<EdgeMark, "lit">): Line {
  if (curvature !== 0) return "curve";
  return UNBROKEN[dash] && fade === 0 && !conflict ? "plain" : "line";
}

/** What the edge reducer gives besides Sigma's own data. */
export interface EdgeMark {
  /** Number in DASHES. */
  dash: number;
  /** Height of the bend's control point as a share of the length; 0 is straight. */
  curvature: number;
  /** Towards which end the line fades: -1 source, 1 target, 0 neither. */
  fade: -1 | 0 | 1;
  lit: boolean;
  /** Carries the amber mark. */
  conflict: boolean;
}

/** Sigma's programs of all links, by the type that the edge reducer gives. */
export const edgePrograms = (look: Look): Record<Line, EdgeProgramType> => ({
  plain: makeEdgeProgram(look, LINES.plain),
  line: makeEdgeProgram(look, LINES.line),
  curve: makeEdgeProgram(look, LINES.curve),
});

/** A ribbon of so many segments along a quadratic Bézier curve, dashed by its length in pixels. */
function makeEdgeProgram(look: Look, { segments, defines }: (typeof LINES)[Line]): EdgeProgramType {
  const steps = Array.from({ length: segments + 1 }, (_, i) => i / segments);
  return class extends EdgeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      return {
        VERTICES: steps.length * 2,
        VERTEX_SHADER_SOURCE: defines + EDGE_VERTEX,
        FRAGMENT_SHADER_SOURCE: defines + EDGE_FRAGMENT,
        METHOD: TRIANGLE_STRIP as 5,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_source", size: 2, type: FLOAT },
          { name: "a_target", size: 2, type: FLOAT },
          { name: "a_width", size: 1, type: FLOAT },
          { name: "a_curvature", size: 1, type: FLOAT },
          { name: "a_traits", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_step", size: 2, type: FLOAT }],
        CONSTANT_DATA: steps.flatMap((t) => [
          [t, -1],
          [t, 1],
        ]),
      };
    }

    processVisibleItem(
      id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData & Partial<EdgeMark>,
    ) {
      const { array } = this;
      let i = start;
      array[i++] = source.x;
      array[i++] = source.y;
      array[i++] = target.x;
      array[i++] = target.y;
      array[i++] = data.size;
      array[i++] = data.curvature ?? 0;
      array[i++] =
        (data.dash ?? 0) +
        8 * ((data.fade ?? 0) + 1) +
        32 * Number(data.lit ?? false) +
        64 * Number(data.conflict ?? false);
      array[i++] = floatColor(data.color);
      array[i++] = id;
    }

    override renderProgram(params: RenderParams, info: ProgramInfo) {
      if (!(info.isPicking && look.moving)) super.renderProgram(params, info);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo) {
      const at = uniformLocations;
      gl.uniformMatrix3fv(at.u_matrix ?? null, false, params.matrix);
      gl.uniform2f(at.u_stage ?? null, params.width, params.height);
      gl.uniform1f(at.u_pixelRatio ?? null, params.pixelRatio);
      gl.uniform1f(at.u_dim ?? null, look.dim);
      gl.uniform3fv(at.u_amber ?? null, look.amber);
      gl.uniform3fv(at.u_paper ?? null, look.paper);
      gl.uniform1f(at.u_faint ?? null, look.faint);
      gl.uniform1f(at.u_scale ?? null, look.scale);
      gl.uniform4fv(at.u_dashes ?? null, DASH_TABLE);
    }
  };
}
