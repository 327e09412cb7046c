import { type Figures, medianOf, missesOf, toTable } from '../../../scripts/audit/figures.ts'
import { toRun } from '../../../scripts/audit/lighthouse.ts'
import { readErrors } from '../../../scripts/audit/nu.ts'

const GOOD: Figures = {
  ...{ page: 'list', locale: 'ur', performance: 97, accessibility: 100, bestPractices: 100, seo: 100 },
  ...{ lcpS: 1.8, cls: 0, kilobytes: 30, foreign: 0, nu: 0, axe: 0 },
}

describe('the audit of the site', () => {
  it('judges by the run in the middle, and of two by the lower one', () => {
    expect([medianOf([99, 90, 97]), medianOf([98, 96]), medianOf([])]).toEqual([97, 96, NaN])
  })

  it('holds each page to its bars, and says which are missed', () => {
    expect(missesOf(GOOD)).toEqual([])
    expect(missesOf({ ...GOOD, performance: 96, lcpS: 1.81, axe: 2 })).toEqual([
      'list in ur: perf 96, at least 97',
      'list in ur: LCP s 1.81, at most 1.8',
      'list in ur: axe 2, at most 0',
    ])
  })

  it('takes a figure that is missing for a bar that is missed, but for what was left out', () => {
    expect(missesOf({ ...GOOD, nu: null })).toEqual([])
    expect(missesOf({ ...GOOD, cls: NaN })).toEqual(['list in ur: CLS NaN, at most 0.1'])
  })

  it('prints a line for each page, with a dash for what was left out', () => {
    const [head, line] = toTable([{ ...GOOD, nu: null }]).split('\n')
    expect(head?.split(/\s+/)).toEqual(
      expect.arrayContaining([
        'page',
        'perf',
        'a11y',
        'best',
        'seo',
        'LCP',
        'CLS',
        'kB',
        'foreign',
        'Nu',
        'axe',
      ]),
    )
    expect(line?.split(/\s+/)).toEqual([
      'list',
      'ur',
      '97',
      '100',
      '100',
      '100',
      '1.80',
      '0.000',
      '30.0',
      '0',
      '-',
      '0',
    ])
  })

  it('reads of the Nu HTML checker what is wrong, page by page, and no remarks', () => {
    const messages = [
      { type: 'error', url: 'file:/a.html', message: 'Bad value.', extract: '<a\n  href="">' },
      { type: 'info', url: 'file:/a.html', message: 'A remark.' },
      { type: 'non-document-error', url: 'file:/b.html', message: 'Not there.' },
    ]
    expect([...readErrors(JSON.stringify({ messages }))]).toEqual([
      ['file:/a.html', ['Bad value. <a href="">']],
      ['file:/b.html', ['Not there.']],
    ])
  })

  it('names what has cost a page points in Lighthouse', () => {
    const category = (score: number, ...ids: string[]) => ({
      score,
      auditRefs: ids.map((id) => ({ id, weight: 1 })),
    })
    const report = {
      categories: {
        performance: category(0.954, 'largest-contentful-paint', 'cumulative-layout-shift'),
        accessibility: category(1),
        'best-practices': category(1),
        seo: category(0.91, 'meta-description'),
      },
      audits: {
        'largest-contentful-paint': { score: 0.5, title: 'LCP', numericValue: 2_400, displayValue: '2.4 s' },
        'cumulative-layout-shift': { score: 1, title: 'CLS', numericValue: 0.01 },
        'meta-description': { score: 0, title: 'No description' },
        'not-counted': { score: 0, title: 'Nothing' },
      },
    }
    expect(toRun(report, 'http://localhost/en')).toEqual({
      scores: { performance: 95, accessibility: 100, bestPractices: 100, seo: 91 },
      ...{ lcpS: 2.4, cls: 0.01, faults: ['LCP: 2.4 s', 'No description'] },
    })
  })
})
