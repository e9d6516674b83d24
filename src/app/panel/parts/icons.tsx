import type { ReactNode } from "react";

const PATHS = {
  close: <path d="M5 5l10 10M15 5L5 15" />,
  search: (
    <>
      <circle cx="9" cy="9" r="5.25" />
      <path d="M13 13l4 4" />
    </>
  ),
  plus: <path d="M10 4.5v11M4.5 10h11" />,
  minus: <path d="M4.5 10h11" />,
  fit: <path d="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4" />,
  undo: <path d="M7.5 4.5L4 8l3.5 3.5M4.5 8H12a4 4 0 010 8H8" />,
  redo: <path d="M12.5 4.5L16 8l-3.5 3.5M15.5 8H8a4 4 0 000 8h4" />,
  swap: <path d="M7 4v12M7 16l-3-3M7 16l3-3M13 16V4M13 4l-3 3M13 4l3 3" />,
  sun: (
    <>
      <circle cx="10" cy="10" r="3.25" />
      <path d="M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M4.7 15.3l1.4-1.4M13.9 6.1l1.4-1.4" />
    </>
  ),
  moon: <path d="M15.8 12.2A6.5 6.5 0 017.8 4.2a6.5 6.5 0 108 8z" />,
  next: <path d="M8 5l5 5-5 5" />,
  previous: <path d="M12 5l-5 5 5 5" />,
  down: <path d="M5 8l5 5 5-5" />,
  place: (
    <>
      <circle cx="10" cy="10" r="2.75" />
      <circle cx="10" cy="10" r="6.5" />
    </>
  ),
  route: (
    <>
      <circle cx="4.5" cy="14.5" r="1.9" />
      <circle cx="15.5" cy="5.5" r="1.9" />
      <path d="M6.2 13.2C9 11 7.5 8.500 10 7.6c1.300-.5 2.300-.6 3.700-1.300" />
    </>
  ),
  ask: <path d="M4 6l4 4-4 4M10.500 14.500H16" />,
  link: (
    <path d="M8.500 11.500a3 3 0 004.300 0l2.400-2.400a3 3 0 00-4.300-4.300l-1 1M11.500 8.500a3 3 0 00-4.300 0l-2.400 2.400a3 3 0 004.300 4.300l1-1" />
  ),
  copy: (
    <>
      <rect x="7" y="7" width="9" height="9" rx="1" />
      <path d="M13 4H5a1 1 0 00-1 1v8" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof PATHS;

/** A drawn sign; the words are on what carries it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {PATHS[name]}
    </svg>
  );
}
