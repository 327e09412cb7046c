import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { ErrorLevel, type SitemapItem, XMLToSitemapItemStream } from 'sitemap'
import { validateXML } from 'xmllint-wasm'

const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The protocol of sitemaps: its own schema, as the package `sitemap` has it. */
const sitemapSchema = () =>
  readFileSync(path.join('node_modules', 'sitemap', 'schema', 'sitemap.xsd'), 'utf8')

/** What the protocol of news sitemaps asks for, and the order that it gives its elements. */
const newsSchema = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${NEWS}" elementFormDefault="qualified">
  <xs:element name="news"><xs:complexType><xs:sequence>
    <xs:element name="publication"><xs:complexType><xs:sequence>
      <xs:element name="name" type="xs:string"/>
      <xs:element name="language"><xs:simpleType><xs:restriction base="xs:string">
        <xs:pattern value="zh-cn|zh-tw|[a-z]{2,3}"/>
      </xs:restriction></xs:simpleType></xs:element>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="publication_date" type="xs:dateTime"/>
    <xs:element name="title"><xs:simpleType><xs:restriction base="xs:string">
      <xs:minLength value="1"/>
    </xs:restriction></xs:simpleType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`

const indexSchema = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${SITEMAP}" elementFormDefault="qualified">
  <xs:element name="sitemapindex"><xs:complexType><xs:sequence>
    <xs:element name="sitemap" maxOccurs="50000"><xs:complexType><xs:sequence>
      <xs:element name="loc" type="xs:anyURI"/>
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`

const together = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="${SITEMAP}" schemaLocation="sitemap.xsd"/>
  <xs:import namespace="${NEWS}" schemaLocation="news.xsd"/>
</xs:schema>`

/** What is wrong with a sitemap, in an XML processor's words. */
export const wrongInSitemap = async (
  contents: string,
  kind: 'pages' | 'index' = 'pages',
): Promise<string[]> => {
  const { errors } = await validateXML({
    xml: [{ fileName: 'map.xml', contents }],
    schema: [kind === 'index' ? indexSchema : together],
    preload: [
      { fileName: 'sitemap.xsd', contents: sitemapSchema() },
      { fileName: 'news.xsd', contents: newsSchema },
    ],
  })
  return errors.map(({ message }) => message)
}

/** The pages as a reader of sitemaps finds them; it throws for what it does not take. */
export const readSitemap = async (text: string): Promise<SitemapItem[]> => {
  const items: SitemapItem[] = []
  const stream = Readable.from([text]).pipe(
    new XMLToSitemapItemStream({ level: ErrorLevel.THROW, logger: false }),
  )
  for await (const item of stream) items.push(item as SitemapItem)
  return items
}
