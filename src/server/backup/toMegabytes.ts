/** With one digit behind the point where it says something. */
export const toMegabytes = (bytes: number): string => {
  const megabytes = bytes / (1024 * 1024)
  return megabytes < 10 ? megabytes.toFixed(1) : String(Math.round(megabytes))
}
