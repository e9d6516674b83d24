import { Component, type ReactNode } from "react";

interface Props {
  /** Told once, when what is inside broke while it was being made or changed. */
  broke: () => void;
  children: ReactNode;
}

/** A fault of the drawing must not take the page along: React unmounts everything that no guard holds. */
export class Guard extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch() {
    this.props.broke();
  }

  override render() {
    return this.state.broken ? null : this.props.children;
  }
}
