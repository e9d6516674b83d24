import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { Icon, type IconName } from "./icons.tsx";

interface Props {
  icon: IconName;
  /** What it does, for the tooltip and for screen readers. */
  label: string;
  /** Shown beside the label in the tooltip. */
  keys?: string;
  /** As `aria-keyshortcuts` writes it. */
  shortcut?: string;
  isDisabled?: boolean;
  placement?: "left" | "bottom" | "top";
  onPress(): void;
}

export function IconButton({ icon, label, keys, shortcut, isDisabled, placement, onPress }: Props) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button
        className="icon-button"
        aria-label={label}
        {...(shortcut && { "aria-keyshortcuts": shortcut })}
        isDisabled={isDisabled ?? false}
        onPress={onPress}
      >
        <Icon name={icon} />
      </Button>
      <Tooltip className="tooltip" placement={placement ?? "bottom"} offset={6}>
        {label}
        {keys && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
