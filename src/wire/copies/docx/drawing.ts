import { element, type Xml } from '../../formats/xml.ts'

/** English Metric Units in a pixel at 96 dots an inch. */
const EMU = 9525
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main'

type Drawing = { id: number; relation: string; alt: string; width: number; height: number }

/** A picture in the line, with the words for who cannot see it. */
export const drawing = ({ id, relation, alt, width, height }: Drawing): Xml => {
  const size = { cx: width * EMU, cy: height * EMU }
  const about = { id, name: `Picture ${id}`, descr: alt }
  return element(
    'w:r',
    {},
    element(
      'w:drawing',
      {},
      element(
        'wp:inline',
        { distT: 0, distB: 0, distL: 0, distR: 0 },
        element('wp:extent', size),
        element('wp:docPr', about),
        element(
          'wp:cNvGraphicFramePr',
          {},
          element('a:graphicFrameLocks', { 'xmlns:a': MAIN, noChangeAspect: 1 }),
        ),
        element(
          'a:graphic',
          { 'xmlns:a': MAIN },
          element(
            'a:graphicData',
            { uri: PICTURE },
            element(
              'pic:pic',
              { 'xmlns:pic': PICTURE },
              element('pic:nvPicPr', {}, element('pic:cNvPr', about), element('pic:cNvPicPr', {})),
              element(
                'pic:blipFill',
                {},
                element('a:blip', { 'r:embed': relation }),
                element('a:stretch', {}, element('a:fillRect', {})),
              ),
              element(
                'pic:spPr',
                {},
                element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', size)),
                element('a:prstGeom', { prst: 'rect' }, element('a:avLst', {})),
              ),
            ),
          ),
        ),
      ),
    ),
  )
}
