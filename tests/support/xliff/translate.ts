/**
 * As a translator's program fills a file: each source again as its target, its words changed and its marks where they were.
 * Elements are found by their tags, since a program that a translator uses is none of ours.
 */
export const translateAll = (xml: string, say: (words: string) => string): string =>
  xml.replace(
    /<source xml:space="preserve">([\s\S]*?)<\/source>(?:<target[\s\S]*?<\/target>)?/g,
    (_, inside: string) =>
      `<source xml:space="preserve">${inside}</source><target xml:space="preserve">${inside.replace(
        /(^|>)([^<]+)/g,
        (__, before: string, words: string) => `${before}${say(words)}`,
      )}</target>`,
  )
