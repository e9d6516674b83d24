/** What was asked before, as it is walked through from the editor. */
export interface History {
  /** One line for each question: the one being written first, then the last asked. */
  lines: readonly string[];
  /** Which of them stands in the editor. */
  at: number;
  /** Puts another of them in the editor; nothing happens past either end. */
  go(at: number): void;
}
