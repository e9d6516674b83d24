/** With PLAIN defined, only for lines without dashes, fading or a mark: these cost a fraction of the others. */
export const EDGE_VERTEX = /* glsl */ `
attribute vec2 a_step;
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_width;
attribute float a_curvature;
attribute float a_traits;
attribute vec4 a_color;
attribute vec4 a_id;

uniform mat3 u_matrix;
uniform vec2 u_stage;
uniform float u_dim;
uniform float u_faint;
uniform vec4 u_dashes[4];

varying vec4 v_color;
varying float v_across;
varying float v_half;
#ifndef PLAIN
varying vec4 v_dash;
varying float v_along;
varying float v_total;
varying float v_fade;
varying float v_conflict;
varying vec2 v_course;
#endif

vec2 pixels(vec2 position) {
  return (u_matrix * vec3(position, 1.0)).xy * u_stage * 0.5;
}

float speed(vec2 a, vec2 b, vec2 c, float t) {
  return 2.0 * length(mix(b - a, c - b, t));
}

// Gauss and Legendre's five points: the arc's length from 0 to t, to a hundredth of a pixel.
float lengthTo(vec2 a, vec2 b, vec2 c, float t) {
  float h = t * 0.5;
  return h * (
    0.568889 * speed(a, b, c, h)
    + 0.478629 * (speed(a, b, c, h - 0.538469 * h) + speed(a, b, c, h + 0.538469 * h))
    + 0.236927 * (speed(a, b, c, h - 0.906180 * h) + speed(a, b, c, h + 0.906180 * h))
  );
}

void main() {
  float t = a_step.x;
  float side = a_step.y;
  float lit = mod(floor(a_traits / 32.0), 2.0);

  vec2 a = pixels(a_source);
  vec2 c = pixels(a_target);
  vec2 along = c - a;
  vec2 b = (a + c) * 0.5 + vec2(-along.y, along.x) * a_curvature;

  vec2 point = mix(mix(a, b, t), mix(b, c, t), t);
  vec2 heading = mix(b - a, c - b, t);
  float pace = max(length(heading), 0.0001);
  vec2 normal = vec2(-heading.y, heading.x) / pace;

  v_half = a_width * 0.5 + 0.35 * lit * u_dim;
  float conflict = 0.0;
  #ifndef PLAIN
  v_fade = mod(floor(a_traits / 8.0), 4.0) - 1.0;
  conflict = floor(a_traits / 64.0);
  v_conflict = conflict;
  v_course = along / max(length(along), 0.0001);
  v_total = a_curvature == 0.0 ? length(along) : lengthTo(a, b, c, 1.0);
  v_along = a_curvature == 0.0 ? t * v_total : lengthTo(a, b, c, t);
  int row = int(mod(a_traits, 8.0) + 0.5);
  v_dash = row == 1 ? u_dashes[1] : row == 2 ? u_dashes[2] : row == 3 ? u_dashes[3] : u_dashes[0];
  #endif

  #ifdef PICKING_MODE
  float reach = max(v_half, 5.0);
  v_color = a_id;
  #else
  // No wider than what is painted: most of the time of a large picture goes into the ribbons' pixels.
  float reach = max(v_half + 0.5, 6.5 * conflict);
  v_color = a_color;
  v_color.a *= mix(u_faint * mix(1.0, 0.13, u_dim), 1.0, lit);
  #endif
  v_color.a *= 255.0 / 254.0;

  v_across = side * reach;
  vec2 place = (point + normal * v_across) * 2.0 / u_stage;
  gl_Position = a_width > 0.0 ? vec4(place, 0.0, 1.0) : vec4(2.0, 2.0, 0.0, 1.0);
}
`;

export const EDGE_FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_across;
varying float v_half;
#ifndef PLAIN
varying vec4 v_dash;
varying float v_along;
varying float v_total;
varying float v_fade;
varying float v_conflict;
varying vec2 v_course;
#endif

uniform float u_pixelRatio;
uniform vec3 u_amber;
uniform vec3 u_paper;
uniform float u_scale;

// How far from a dash of this length, with round ends, that begins at 0.
float fromDash(float at, float dash) {
  float beyond = max(abs(at - dash * 0.5) - dash * 0.5, 0.0);
  return length(vec2(beyond, v_across));
}

void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float off = abs(v_across);
  float soft = 0.5 / u_pixelRatio;

  #ifdef PLAIN
  float alpha = (1.0 - smoothstep(v_half - soft, v_half + soft, off)) * v_color.a;
  vec4 color = vec4(v_color.rgb * alpha, alpha);
  #else
  float period = v_dash.x + v_dash.y + v_dash.z + v_dash.w;
  if (period > 0.0) {
    float at = mod(v_along, period);
    off = min(fromDash(at, v_dash.x), fromDash(at - period, v_dash.x));
    if (v_dash.w > 0.0) off = min(off, fromDash(at - v_dash.x - v_dash.y, v_dash.z));
  }
  float alpha = 1.0 - smoothstep(v_half - soft, v_half + soft, off);

  // Towards the side that says nothing of the tie.
  float share = v_along / max(v_total, 0.001);
  if (v_fade > 0.5) alpha *= mix(1.0, 0.1, smoothstep(0.25, 0.95, share));
  if (v_fade < -0.5) alpha *= mix(1.0, 0.1, smoothstep(0.25, 0.95, 1.0 - share));

  alpha *= v_color.a;
  vec4 color = vec4(v_color.rgb * alpha, alpha);
  if (v_conflict > 0.5) {
    // A diamond with a little of the page's ground around it.
    vec2 here = vec2(v_along - v_total * 0.5, v_across);
    vec2 mark = abs(v_course * here.x + vec2(-v_course.y, v_course.x) * here.y);
    float away = (mark.x + mark.y) * 0.7071 - 3.0 * u_scale;
    float ground = (1.0 - smoothstep(-soft, soft, away - 1.1 * u_scale)) * v_color.a;
    float shown = (1.0 - smoothstep(-soft, soft, away)) * v_color.a;
    color = vec4(u_paper * ground, ground) + color * (1.0 - ground);
    color = vec4(u_amber * shown, shown) + color * (1.0 - shown);
  }
  #endif
  gl_FragColor = color;
  #endif
}
`;
