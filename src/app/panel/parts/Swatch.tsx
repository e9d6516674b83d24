import type { NodeKind } from "../../../model/kinds.ts";
import {
  ENDED_STYLE,
  INK_2,
  isTieKind,
  LINK_STYLE,
  type LineStyle,
  NODE_STYLES,
  OTHER_HUE,
  PAPER,
  TIE_STYLES,
  type Tone,
} from "../../canvas/palette.ts";

const HEXAGON = "8,1.6 13.540,4.800 13.540,11.200 8,14.400 2.460,11.200 2.460,4.800";

interface NodeProps {
  kind: NodeKind;
  /** The hue of its country; kinds that have a colour of their own do not take it. */
  hue?: Tone;
}

/** A node's mark as the canvas draws it, from the same table. */
export function NodeSwatch({ kind, hue = OTHER_HUE }: NodeProps) {
  const { shape, fill, border } = NODE_STYLES[kind];
  const paint = {
    fill: (fill ?? hue).css,
    stroke: border?.css ?? "none",
    strokeWidth: border ? 1.4 : 0,
  };
  return (
    <svg className="swatch node-swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shape === "circle" && <circle cx="8" cy="8" r="5.5" style={paint} />}
      {shape === "ringed" && (
        <>
          <circle
            cx="8"
            cy="8"
            r="6.5"
            style={{ ...paint, fill: PAPER.css, stroke: (fill ?? hue).css, strokeWidth: 1.5 }}
          />
          <circle cx="8" cy="8" r="3.6" style={paint} />
        </>
      )}
      {shape === "diamond" && <path d="M8 1.800 14.200 8 8 14.200 1.800 8z" style={paint} />}
      {shape === "square" && <rect x="3" y="3" width="10" height="10" rx="2.500" style={paint} />}
      {shape === "hexagon" && <polygon points={HEXAGON} style={paint} />}
    </svg>
  );
}

interface LineProps {
  /** A tie's kind; anything else is drawn as a link that is no tie. */
  kind?: string | undefined;
  ended?: boolean;
  oneSided?: boolean;
}

function styleOf({ kind, ended }: LineProps): LineStyle {
  const style = isTieKind(kind) ? TIE_STYLES[kind] : LINK_STYLE;
  return ended ? { ...ENDED_STYLE, dash: style.dash } : style;
}

/** A line as the canvas draws it: dashes tell the kind, thin and pale that it ended. */
export function LineSwatch(props: LineProps) {
  const { dash, width, color } = styleOf(props);
  // The canvas has little room and draws faintly; beside words a line must stand out more.
  const stroke = props.ended ? color.css : INK_2.css;
  return (
    <svg className="swatch line-swatch" viewBox="0 0 30 10" aria-hidden="true" focusable="false">
      <line
        x1="1.500"
        y1="5"
        x2={props.oneSided ? 21 : 28.5}
        y2="5"
        strokeLinecap="round"
        style={{ stroke, strokeWidth: width * 1.2, strokeDasharray: dash.join(" ") || "none" }}
      />
      {props.oneSided && (
        <line
          x1="21"
          y1="5"
          x2="28.500"
          y2="5"
          style={{ stroke, strokeWidth: width, opacity: 0.25 }}
        />
      )}
    </svg>
  );
}

/** A country's colour. */
export function HueSwatch({ hue }: { hue: Tone }) {
  return (
    <svg className="swatch node-swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="5" style={{ fill: hue.css }} />
    </svg>
  );
}
