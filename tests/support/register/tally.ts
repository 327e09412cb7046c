/** In how many sequences something was reached. */
export class Tally {
  private counts = new Map<string, number>()

  add(reached: Iterable<string>): void {
    for (const each of new Set(reached)) this.counts.set(each, this.of(each) + 1)
  }

  of(what: string): number {
    return this.counts.get(what) ?? 0
  }

  /** What no sequence has reached of what they should have. */
  missing(wanted: readonly string[]): string[] {
    return wanted.filter((each) => this.of(each) === 0)
  }

  lines(): string[] {
    return [...this.counts]
      .sort(([, one], [, other]) => one - other)
      .map(([what, count]) => `${String(count).padStart(7)}  ${what}`)
  }
}
