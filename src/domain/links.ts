/** Nothing that is written as a link may become anything but a link to the web. */
export const toWebLink = (url: string): string | null => (/^https?:\/\//i.test(url) ? url : null)
