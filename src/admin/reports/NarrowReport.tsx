import { DEFAULT_DAYS } from '../../domain/reports/query.ts'
import {
  type ReportAnswer,
  type ReportName,
  type ReportParameter,
  REPORTS,
} from '../../domain/reports/reports.ts'
import type { ReportWords } from '../../domain/reports/words.ts'

type Props = {
  words: ReportWords
  report: ReportName
  /** What the address says of each parameter. */
  given: ReadonlyMap<string, string>
  organisations: ReportAnswer['organisations']
}

/** A form that asks for the page again: what it is narrowed by stands in the address, and no name or title does. */
export const NarrowReport = ({ words, report, given, organisations }: Props) => {
  const parameters: readonly ReportParameter[] = REPORTS[report].parameters
  return (
    <form method="get" className="desk-reports__narrow" aria-label={words.narrow}>
      <input type="hidden" name="report" value={report} />
      {parameters.includes('organisation') && (
        <label>
          {words.organisation}
          <select name="organisation" defaultValue={given.get('organisation') ?? ''}>
            <option value="">{words.anyOrganisation}</option>
            {organisations.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {(['from', 'to'] as const)
        .filter((name) => parameters.includes(name))
        .map((name) => (
          <label key={name}>
            {words[name]}
            <input type="date" name={name} defaultValue={given.get(name)?.slice(0, 10)} />
          </label>
        ))}
      {parameters.includes('days') && (
        <label>
          {words.days}
          <input
            type="number"
            name="days"
            min={0}
            max={9999}
            defaultValue={given.get('days') || DEFAULT_DAYS}
          />
        </label>
      )}
      <button type="submit">{words.show}</button>
    </form>
  )
}
