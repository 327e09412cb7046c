import { linesOfHtml } from '../../../../src/domain/checking/files/html.ts'

describe('the words of a page or a mail', () => {
  it('are a line for each block, without what nobody sees', () => {
    expect(
      linesOfHtml(
        '<!doctype html><html><head><title>Name</title><style>p{}</style></head><body><p>One <b>word</b>&nbsp;&amp;\n more<br>Two</p><table><tr><th>When</th><td>3 &lt; 4</td></tr></table><!-- gone --><script>let a = "<p>b"</script>three</body></html>',
      ),
    ).toEqual(['One word & more', 'Two', 'When', '3 < 4', 'three'])
  })

  it('are all that a browser shows, however the markup hides it from a simple reader', () => {
    for (const [html, words] of [
      ['<body>a<head>b</head>', ['ab']],
      ['<!-->b-->', ['b-->']],
      ['<!--->b-->', ['b-->']],
      ['<!-- a --!>b', ['b']],
      ['<svg><text>b</text></svg>', ['b']],
      ['<noscript>b</noscript><template>c</template>', ['bc']],
      ['<p>a</p><title>b</title>', ['a', 'b']],
      ['<a x"y>b"</a>', ['b"']],
      ['<styles>b</styles>', ['b']],
      ['a <b', ['a <b']],
      ['3 < 4 > 2', ['3 < 4 > 2']],
    ] as const)
      expect([html, linesOfHtml(html)]).toEqual([html, words])
  })

  it('are read in time that grows with the length', () => {
    for (const piece of ['<', '<a', '<!--', '<style>', '<title>', '</title ', '<a "', '> <']) {
      const begun = performance.now()
      linesOfHtml(piece.repeat(200_000))
      expect([piece, performance.now() - begun < 2_000]).toEqual([piece, true])
    }
  })
})
