/** How much is measured, and for how long. Bars are judged in a full run; a quick one only shows that all of it works. */
export type Sizes = {
  isQuick: boolean
  publications: number
  fewPublications: number
  /** Different addresses in the mix, and how many questions stand in a row of it. */
  urls: number
  questions: number
  rounds: number
  warmSeconds: number
  hotSeconds: number
  mixSeconds: number
  longSeconds: number
  coldLists: number
  /** Of the mix at readers, each time. */
  readersSeconds: number
  /** Until a reader has been asked for nearly all of the mix once. */
  readersWarmSeconds: number
  /** One question at a reader is judged more closely than anywhere else, so that a moment's noise must not decide. */
  readersHotRounds: number
}

export const FULL: Sizes = {
  isQuick: false,
  publications: 100_000,
  fewPublications: 1_000,
  urls: 10_000,
  questions: 200_000,
  rounds: 3,
  warmSeconds: 3,
  hotSeconds: 4,
  mixSeconds: 12,
  longSeconds: 90,
  coldLists: 240,
  readersSeconds: 8,
  readersWarmSeconds: 45,
  readersHotRounds: 7,
}

export const QUICK: Sizes = {
  isQuick: true,
  publications: 1_500,
  fewPublications: 1_000,
  urls: 300,
  questions: 5_000,
  rounds: 1,
  warmSeconds: 1,
  hotSeconds: 1,
  mixSeconds: 2,
  longSeconds: 6,
  coldLists: 60,
  readersSeconds: 2,
  readersWarmSeconds: 3,
  readersHotRounds: 1,
}

/** Releases that the mix can need, with some to spare; comparing takes about half as long as what is compared. */
export const releasesOf = ({ rounds, mixSeconds, longSeconds, readersSeconds }: Sizes): number =>
  Math.ceil(rounds * mixSeconds * 1.5) + longSeconds + rounds + 5 + rounds * 5 * (readersSeconds + 1)
