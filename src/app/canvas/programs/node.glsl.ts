export const NODE_VERTEX = /* glsl */ `
attribute vec2 a_corner;
attribute vec2 a_position;
attribute float a_radius;
attribute float a_traits;
attribute vec4 a_color;
attribute vec4 a_border;
attribute vec4 a_id;

uniform mat3 u_matrix;
uniform vec2 u_stage;
uniform float u_sizeRatio;
uniform float u_dim;
uniform vec3 u_paper;

varying vec2 v_at;
varying float v_radius;
varying float v_shape;
varying float v_chosen;
varying vec4 v_color;
varying vec4 v_border;

void main() {
  float radius = a_radius / u_sizeRatio;
  v_shape = mod(a_traits, 8.0);
  float lit = mod(floor(a_traits / 8.0), 2.0);
  v_chosen = floor(a_traits / 16.0);
  // Room for a soft edge, for the selection's ring, or for a finger.
  float reach = radius * 1.25 + 1.0 + 6.0 * v_chosen;
  #ifdef PICKING_MODE
  reach += 3.0;
  #endif
  v_at = a_corner * reach;
  v_radius = radius;

  vec3 clip = u_matrix * vec3(a_position, 1.0);
  gl_Position = a_radius > 0.0
    ? vec4(clip.xy + v_at * 2.0 / u_stage, 0.0, 1.0)
    : vec4(2.0, 2.0, 0.0, 1.0);

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  float back = u_dim * 0.86 * (1.0 - lit);
  v_color = vec4(mix(a_color.rgb, u_paper, back), 1.0);
  v_border = vec4(mix(a_border.rgb, u_paper, back), 1.0);
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

export const NODE_FRAGMENT = /* glsl */ `
precision highp float;

varying vec2 v_at;
varying float v_radius;
varying float v_shape;
varying float v_chosen;
varying vec4 v_color;
varying vec4 v_border;

uniform float u_pixelRatio;

float distanceTo(vec2 p, float r) {
  vec2 q = abs(p);
  if (v_shape < 1.5) return length(p) - r;
  if (v_shape < 2.5) return (q.x + q.y - r * 1.22) * 0.7071;
  if (v_shape < 3.5) {
    float corner = r * 0.3;
    vec2 d = q - (r * 0.9 - corner);
    return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0) - corner;
  }
  return max(q.x * 0.866025 + q.y * 0.5, q.y) - r * 0.94;
}

void main(void) {
  float d = distanceTo(v_at, v_radius);

  #ifdef PICKING_MODE
  // A finger's grace around small marks.
  gl_FragColor = d < 3.0 ? v_color : vec4(0.0);
  #else
  float soft = 0.6 / u_pixelRatio;
  float hairline = 1.1;
  float inside = 1.0 - smoothstep(-soft, soft, d);
  float core = 1.0 - smoothstep(-soft, soft, d + hairline);
  vec4 color = vec4(mix(v_border.rgb, v_color.rgb, core), 1.0) * inside;

  if (v_shape > 0.5 && v_shape < 1.5) {
    // A region: a ring around its disc.
    float disc = 1.0 - smoothstep(-soft, soft, d + max(3.2, v_radius * 0.36));
    float ring = 1.0 - smoothstep(-soft, soft, abs(d + 1.2) - 0.75);
    float shown = max(disc, ring);
    color = vec4(mix(v_border.rgb, v_color.rgb, shown), 1.0) * inside;
  }
  if (v_chosen > 0.5) {
    float ring = 1.0 - smoothstep(-soft, soft, abs(d - 3.6) - 1.1);
    color = vec4(v_border.rgb, 1.0) * ring + color * (1.0 - ring);
  }
  gl_FragColor = color;
  #endif
}
`;
