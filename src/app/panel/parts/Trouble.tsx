import { CityTiesError } from "../../../model/errors.ts";
import { refusalIn } from "../../../model/refusal.ts";
import { useWords } from "../../i18n/use-words.ts";

/** What went wrong, in a sentence that says the way out. */
export function useErrorText() {
  const { t } = useWords();
  return (error: unknown) => {
    if (!(error instanceof CityTiesError)) return t("errors.unknown");
    const refusal = refusalIn(error.detail);
    return refusal ? t(`refused.${refusal.reason}`, { ...refusal }) : t(`errors.${error.code}`);
  };
}

/** An error in place of an answer, with a way to ask again. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useWords();
  const say = useErrorText();
  const repeats = error instanceof CityTiesError && error.code !== "not_found";
  return (
    <div className="trouble" role="alert">
      <p>{say(error)}</p>
      {retry && repeats && (
        <button type="button" className="button" onClick={retry}>
          {t("notices.retry")}
        </button>
      )}
    </div>
  );
}

interface WaitingProps {
  /** What is awaited. */
  text: string;
  /** The user stopped it. */
  isStopped: boolean;
  retry(): void;
}

/** Something is on its way, or was until the user stopped it. */
export function Waiting({ text, isStopped, retry }: WaitingProps) {
  const { t } = useWords();
  if (!isStopped) {
    return (
      <p className="waiting" role="status">
        {text}
      </p>
    );
  }
  return (
    <div className="actions" role="status">
      <p className="none">{t("notices.stopped")}</p>
      <button type="button" className="quiet" onClick={retry}>
        {t("notices.retry")}
      </button>
    </div>
  );
}
