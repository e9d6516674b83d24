/** Notes in Markdown of what sources wrote: it must become neither markup of the note, nor HTML, nor a script's address. */

/** A text on one line, every sign of Markdown taken for itself. */
export const plainMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>#|]/g, "\\$&");

/** A source as it is listed below a note: its title, linked where it has a page, then publisher and date. */
export function referenceMarkdown(
  title: string,
  url: string | undefined,
  rest: readonly (string | undefined)[],
): string {
  const isPage = url !== undefined && /^https?:\/\//i.test(url);
  const text = plainMarkdown(title);
  const linked = isPage ? `[${text}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)` : text;
  return [linked, ...rest.flatMap((part) => (part ? plainMarkdown(part) : []))].join(", ");
}
