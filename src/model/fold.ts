// Letters that Unicode does not decompose. GeoNames spells Đà Lạt with U+00D0 (eth), so both
// đ and ð must become d.
const UNDECOMPOSED: Record<string, string> = {
  đ: "d",
  ð: "d",
  ł: "l",
  ø: "o",
  ß: "ss",
  ı: "i",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ħ: "h",
  ŧ: "t",
  ĸ: "k",
  ŋ: "n",
};
const UNDECOMPOSED_LETTERS = new RegExp(`[${Object.keys(UNDECOMPOSED).join("")}]`, "gu");

/**
 * The one form in which names are compared, at load and at search: marks and case off, the letters
 * of other scripts kept, everything that is not a letter or a digit one space.
 */
export function fold(name: string): string {
  return (
    name
      .normalize("NFKD")
      .toLowerCase()
      // Lower case first: "İ" becomes "i" and a mark.
      .replace(/\p{Mn}/gu, "")
      .replace(UNDECOMPOSED_LETTERS, (letter) => UNDECOMPOSED[letter] ?? letter)
      // Hangul and kana were taken apart above; put them together so that one syllable is one letter.
      .normalize("NFC")
      .replace(/['’ʼ`´]/gu, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
  );
}

/** A stable id made from a name: `Thừa Thiên Huế` → `thua-thien-hue`. Empty where nothing is left. */
export function slug(name: string): string {
  return fold(name).replaceAll(" ", "-");
}
