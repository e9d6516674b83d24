import { expect, test } from "vitest";
import {
  formatDate,
  formatSince,
  formatSpan,
  formatUntil,
  formatYear,
} from "../../../src/app/i18n/dates.ts";

test.each([
  ["2007", "2007", "2007", "2007"],
  ["2025-10", "October 2025", "tháng 10 năm 2025", "octobre 2025"],
  ["2025-10-06", "6 October 2025", "6 tháng 10 năm 2025", "6 octobre 2025"],
  ["2025-10-01", "1 October 2025", "1 tháng 10 năm 2025", "1er octobre 2025"],
  ["2019~", "about 2019", "khoảng 2019", "vers 2019"],
  [
    "2025-12-08?",
    "8 December 2025 (uncertain)",
    "8 tháng 12 năm 2025 (chưa chắc chắn)",
    "8 décembre 2025 (incertain)",
  ],
  ["1998%", "about 1998 (uncertain)", "khoảng 1998 (chưa chắc chắn)", "vers 1998 (incertain)"],
  ["199X", "1990s", "thập niên 1990", "années 1990"],
  ["19XX", "1900 – 1999", "1900 – 1999", "1900 – 1999"],
  ["2001-21", "spring 2001", "mùa xuân 2001", "printemps 2001"],
  ["2004/2006", "2004–2006", "2004–2006", "2004–2006"],
  ["2004/..", "since 2004", "từ năm 2004", "depuis 2004"],
  ["../2006-05", "until May 2006", "đến tháng 5 năm 2006", "jusqu’en mai 2006"],
])("%s in three languages", (edtf, en, vi, fr) => {
  expect(formatDate(edtf, "en")).toBe(en);
  expect(formatDate(edtf, "vi")).toBe(vi);
  expect(formatDate(edtf, "fr")).toBe(fr);
});

test.each([
  ["2023-04-13", "2023-04-16", "13–16 April 2023", "13–16 avril 2023"],
  ["2023-03-28", "2023-04-02", "28 March – 2 April 2023", "28 mars – 2 avril 2023"],
  [
    "2022-12-30",
    "2023-01-02",
    "30 December 2022 – 2 January 2023",
    "30 décembre 2022 – 2 janvier 2023",
  ],
  ["2023-04", "2023-06", "April – June 2023", "avril – juin 2023"],
  ["2023-04-13", "2023-04-13", "13 April 2023", "13 avril 2023"],
  [
    "2023-04-13~",
    "2023-04-16",
    "about 13 April 2023 – 16 April 2023",
    "vers le 13 avril 2023 – 16 avril 2023",
  ],
  ["2019", undefined, "2019", "2019"],
  [undefined, "2023-04-15", "until 15 April 2023", "jusqu’au 15 avril 2023"],
  [undefined, undefined, "", ""],
])("from %s to %s", (start, end, en, fr) => {
  expect(formatSpan(start, end, "en")).toBe(en);
  expect(formatSpan(start, end, "fr")).toBe(fr);
});

test("a Vietnamese range names the month and the year once", () => {
  expect(formatSpan("2023-04-13", "2023-04-16", "vi")).toBe("13–16 tháng 4 năm 2023");
});

test.each([
  ["2025-10-06", "since 6 October 2025", "từ ngày 6 tháng 10 năm 2025", "depuis le 6 octobre 2025"],
  [
    "2025-10-01",
    "since 1 October 2025",
    "từ ngày 1 tháng 10 năm 2025",
    "depuis le 1er octobre 2025",
  ],
  ["2025-10", "since October 2025", "từ tháng 10 năm 2025", "depuis octobre 2025"],
  ["2007", "since 2007", "từ năm 2007", "depuis 2007"],
  ["2019~", "since about 2019", "từ khoảng 2019", "depuis environ 2019"],
])("since %s, as one says it", (edtf, en, vi, fr) => {
  expect(formatSince(edtf, "en")).toBe(en);
  expect(formatSince(edtf, "vi")).toBe(vi);
  expect(formatSince(edtf, "fr")).toBe(fr);
});

test("until, as a French diplomat says it", () => {
  expect(formatUntil("2024", "fr")).toBe("jusqu’en 2024");
  expect(formatUntil("2024~", "fr")).toBe("jusque vers 2024");
});

test.each(["", "soon", "2023-13-45", "../..", "1/2/3", "<b>2007</b>"])(
  "what is no date (%j) is given back as it stands",
  (text) => {
    expect(formatDate(text, "en")).toBe(text);
  },
);

test.each([
  ["2007-09-13", "2007"],
  ["2019~", "~2019"],
  ["199X", "199•"],
  [undefined, ""],
  ["soon", ""],
])("the year of %s alone is %s", (edtf, year) => {
  expect(formatYear(edtf)).toBe(year);
});
