/** Whether the user's last act was a key: only then may focus follow what opens. */
let lastActWasKey = false;

addEventListener(
  "keydown",
  (event) => {
    if (!event.metaKey && !event.ctrlKey && !event.altKey) lastActWasKey = true;
  },
  { capture: true },
);
addEventListener(
  "pointerdown",
  () => {
    lastActWasKey = false;
  },
  { capture: true },
);

export const byKeyboard = (): boolean => lastActWasKey;
