import { create } from "zustand";
import { persist } from "zustand/middleware";

const MOST_RECENT = 6;
const MOST_ASKED = 30;

interface Kept {
  favourites: string[];
  /** Names of saved queries, the last run first. */
  recent: string[];
  /** Questions that were written here and run, packed, the last first. */
  asked: string[];
  toggleFavourite(name: string): void;
  noteRun(name: string | null, packed: string): void;
  /** Follows a query to its new name, or out of the lists. */
  follow(name: string, to: string | null): void;
}

const first = <T>(one: T, list: readonly T[], most: number): T[] =>
  [one, ...list.filter((other) => other !== one)].slice(0, most);

/** What this browser remembers of its user's work at the desk. */
export const useKept = create<Kept>()(
  persist(
    (set) => ({
      favourites: [],
      recent: [],
      asked: [],
      toggleFavourite: (name) =>
        set(({ favourites }) => ({
          favourites: favourites.includes(name)
            ? favourites.filter((one) => one !== name)
            : [...favourites, name],
        })),
      noteRun: (name, packed) =>
        set(({ recent, asked }) => ({
          recent: name === null ? recent : first(name, recent, MOST_RECENT),
          asked: packed === "" ? asked : first(packed, asked, MOST_ASKED),
        })),
      follow: (name, to) =>
        set(({ favourites, recent }) => {
          const renamed = (list: string[]) =>
            list.flatMap((one) => (one !== name ? [one] : to === null ? [] : [to]));
          return { favourites: renamed(favourites), recent: renamed(recent) };
        }),
    }),
    { name: "cityties.desk" },
  ),
);
