/** Beside a time that is typed. */
export const en = {
  zone: 'Zone of {label}',
  both: '{wall} in {place}, {utc} UTC',
  utc: '{wall} UTC',
  never: 'There is no such time in {place} on that day: clocks are put forward over it. Choose another time.',
  twice: 'This time comes twice in {place}, where clocks are put back. Which one is meant?',
  first: 'The first one ({offset})',
  second: 'The second one ({offset})',
  noZone: 'Name the zone as in Asia/Karachi or Europe/Vienna: only with it does the time mean one instant.',
}
