const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')

/** What Urdu is written with: its letters and those of Arabic names, vowel signs, both kinds of digits, marks of its sentences. */
export const URDU = [
  'ءآأؤئابتثجحخدذرزسشصضطظعغفقلمنهويةىكٹپچڈڑژںھہۂۃکگیےۓ',
  range(0x64b, 0x655),
  '\u0670',
  ...[range(0x6f0, 0x6f9), range(0x660, 0x669)],
  '،؛؟۔٪٫٬ـ؎؏؍ﷺﷲ',
  // Joiners and directions.
  '\u200c\u200d\u200e\u200f',
  // Blanks, quotation marks and dashes, with which words of other scripts stand among them.
  '\u00a0«»‘’“”…–—',
  range(0x20, 0x40),
  '[]{}|',
].join('')
