import { type Core, time } from './clock.ts'

/**
 * What all languages write: 10:15, 10.15, 10h15, 1015 hrs. Letters of Latin script, digits, slashes and signs of money
 * around it make it part of something else.
 */
export const digitCores: readonly Core[] = [
  {
    pattern:
      /(?<![a-z\d/$£€+_@#=:])(?<!\d[.,])(?<h>\d{1,2}):(?<m>\d\d)(?::\d\d)?(?![\d/%$£€_@]|[:.,]\d|\s?%)/g,
    read: ({ h, m }) => time(h, m),
  },
  {
    pattern: /(?<![a-z\d/$£€+_@#=:])(?<!\d[.,])(?<h>\d{1,2})\.(?<m>\d\d)(?![\d/%$£€_@]|[:.,]\d|\s?%)/g,
    read: ({ h, m }) => time(h, m),
    needs: 'hint',
  },
  {
    pattern: /(?<![a-z\d/$£€+_@#=:.,-])(?<h>[01]\d|2[0-3])(?<m>[0-5]\d)(?=\s?(?:hrs?|hours|h)(?![a-z]))/g,
    read: ({ h, m }) => time(h, m),
  },
  {
    pattern:
      /(?<![a-z\d/$£€+_@#=:.,])(?<h>\d{1,2})\s?h\s?(?<m>\d\d)(?:\s?(?:min|mn|m)(?![a-z])|\s?minutes)?(?![\d:/%])/g,
    read: ({ h, m }) => time(h, m),
  },
]
