import { type PointerEvent, useRef, useState } from "react";

const [NEAREST, FURTHEST] = [24, 0.5];

/** Moving about in a drawing by dragging it and by coming closer; in the drawing's own units. */
export function usePan(width: number, height: number) {
  const [{ x, y, scale }, setView] = useState({ x: 0, y: 0, scale: 1 });
  const grip = useRef<{ x: number; y: number; id: number } | null>(null);
  const zoom = (factor: number) =>
    setView((old) => {
      const next = Math.min(NEAREST, Math.max(FURTHEST, old.scale * factor));
      // The middle stays in the middle.
      return {
        scale: next,
        x: old.x + (width / old.scale - width / next) / 2,
        y: old.y + (height / old.scale - height / next) / 2,
      };
    });
  return {
    scale,
    viewBox: `${x} ${y} ${width / scale} ${height / scale}`,
    zoom,
    reset: () => setView({ x: 0, y: 0, scale: 1 }),
    props: {
      onPointerDown(event: PointerEvent<SVGSVGElement>) {
        if (event.button === 0)
          grip.current = { x: event.clientX, y: event.clientY, id: event.pointerId };
      },
      onPointerMove(event: PointerEvent<SVGSVGElement>) {
        const held = grip.current;
        if (held?.id !== event.pointerId) return;
        const box = event.currentTarget.getBoundingClientRect();
        const perPixel = 1 / (Math.min(box.width / width, box.height / height) * scale);
        const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
        grip.current = { x: event.clientX, y: event.clientY, id: held.id };
        setView((old) => ({ ...old, x: old.x - dx * perPixel, y: old.y - dy * perPixel }));
      },
      onPointerUp: () => {
        grip.current = null;
      },
      onPointerLeave: () => {
        grip.current = null;
      },
    },
  };
}
