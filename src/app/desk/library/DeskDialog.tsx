import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import "../../styles/desk-dialog.css";

interface Props {
  title: string;
  /** What is read side by side needs more room than a few fields. */
  isWide?: boolean;
  close(): void;
  children: ReactNode;
}

/** A question in front of the page; Escape and a press beside it close it. */
export function DeskDialog({ title, isWide = false, close, children }: Props) {
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
    >
      <Modal className={isWide ? "dialog wide" : "dialog"}>
        <Dialog>
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
