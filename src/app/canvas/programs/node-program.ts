import { NodeProgram, type NodeProgramType, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { Look } from "./look.ts";
import { NODE_FRAGMENT, NODE_VERTEX } from "./node.glsl.ts";

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
const UNIFORMS = [
  "u_matrix",
  "u_stage",
  "u_sizeRatio",
  "u_pixelRatio",
  "u_dim",
  "u_paper",
] as const;

/** What the node reducer gives besides Sigma's own data. */
export interface NodeMark {
  /** Number in SHAPES. */
  shape: number;
  border: string;
  /** Stays at full strength while the rest steps back. */
  lit: boolean;
  /** Wears the selection's ring, in the border's colour. */
  chosen: boolean;
}

/** The program of all nodes: one square each, on which the shape is a distance function. */
export function makeNodeProgram(look: Look): NodeProgramType {
  return class extends NodeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: NODE_VERTEX,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT,
        METHOD: TRIANGLE_STRIP as 5,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_radius", size: 1, type: FLOAT },
          { name: "a_traits", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_border", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(id: number, start: number, data: NodeDisplayData & Partial<NodeMark>) {
      const { array } = this;
      let i = start;
      array[i++] = data.x;
      array[i++] = data.y;
      array[i++] = data.size;
      array[i++] =
        (data.shape ?? 0) + 8 * Number(data.lit ?? false) + 16 * Number(data.chosen ?? false);
      array[i++] = floatColor(data.color);
      array[i++] = floatColor(data.border ?? data.color);
      array[i++] = id;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo) {
      const at = uniformLocations;
      gl.uniformMatrix3fv(at.u_matrix ?? null, false, params.matrix);
      gl.uniform2f(at.u_stage ?? null, params.width, params.height);
      gl.uniform1f(at.u_sizeRatio ?? null, params.sizeRatio);
      gl.uniform1f(at.u_pixelRatio ?? null, params.pixelRatio);
      gl.uniform1f(at.u_dim ?? null, look.dim);
      gl.uniform3fv(at.u_paper ?? null, look.paper);
    }
  };
}
