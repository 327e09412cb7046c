import { check } from '../../../../locales/check.ts'
import { SEGMENTS } from '../../../../wire/http/routes.ts'
import { CheckForm } from '../../check/CheckForm.tsx'
import type { PageProps } from '../../pageProps.ts'
import { plainPage } from '../../plainPage.ts'
import { Frame } from '../../parts/Frame.tsx'
import { readSite } from '../../readWire.ts'

export const dynamic = 'force-dynamic'

const { find, toMetadata } = plainPage('check', (locale) => check[locale].intro)

export const generateMetadata = toMetadata

/** Whether something that is passed around is what was published. */
const CheckPage = async (props: PageProps) => {
  const page = await find(props)
  const said = check[page.locale]
  const { publicUrl } = await readSite()
  return (
    <Frame page={page} publicUrl={publicUrl} width="narrow">
      <div className="check">
        <header className="page-title">
          <h1>{said.title}</h1>
        </header>
        <p>{said.intro}</p>
        <noscript>
          <p className="check-note">{said.needsScript}</p>
        </noscript>
        <CheckForm locale={page.locale} said={said} segments={SEGMENTS} />
        <section className="check-by-hand">
          <h2>{said.byHand}</h2>
          <p>{said.byHandText}</p>
        </section>
        <section>
          <h2>
            <a href="/check.html" download>
              {said.file.link}
            </a>
          </h2>
          <p>{said.file.text}</p>
        </section>
      </div>
    </Frame>
  )
}

export default CheckPage
