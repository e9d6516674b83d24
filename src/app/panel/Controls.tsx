import { useWords } from "../i18n/use-words.ts";
import { useActs } from "../state/view.ts";
import { IconButton } from "./parts/IconButton.tsx";

const STEP = 1.6;
const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
const key = (letter: string) => (isMac ? `⌘${letter}` : `Ctrl+${letter}`);

/** Closer, further, everything; a step back and forth. */
export function Controls() {
  const { t } = useWords();
  const { zoom, fit, undo, redo, canUndo, canRedo } = useActs();
  return (
    <div
      className="controls"
      role="toolbar"
      aria-orientation="vertical"
      aria-label={t("controls.label")}
    >
      <div className="control-group">
        <IconButton
          icon="undo"
          label={t("controls.undo")}
          keys={key("Z")}
          shortcut={isMac ? "Meta+Z" : "Control+Z"}
          isDisabled={!canUndo}
          placement="left"
          onPress={undo}
        />
        <IconButton
          icon="redo"
          label={t("controls.redo")}
          keys={key(isMac ? "⇧Z" : "Y")}
          shortcut={isMac ? "Meta+Shift+Z" : "Control+Y"}
          isDisabled={!canRedo}
          placement="left"
          onPress={redo}
        />
      </div>
      <div className="control-group">
        <IconButton
          icon="plus"
          label={t("controls.zoomIn")}
          keys="+"
          placement="left"
          onPress={() => zoom(STEP)}
        />
        <IconButton
          icon="minus"
          label={t("controls.zoomOut")}
          keys="−"
          placement="left"
          onPress={() => zoom(1 / STEP)}
        />
        <IconButton icon="fit" label={t("controls.fit")} keys="0" placement="left" onPress={fit} />
      </div>
    </div>
  );
}
