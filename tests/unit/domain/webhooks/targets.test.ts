import { isPublicAddress, readTarget } from '../../../../src/wire/webhooks/targets.ts'
import { sayInEnglish } from '../../../../src/domain/sayIn.ts'

const STRICT = { acceptsPrivate: false }
const OPEN = { acceptsPrivate: true }

/** Every block of the IANA registries of special-purpose addresses, by one address in it, and ways of hiding one. */
const REFUSED = [
  ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.8.8.8'],
  ...[
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.0.0.171',
    '192.0.2.1',
    '192.88.99.1',
  ],
  ...['192.168.1.1', '198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.1.2.3'],
  ...['240.0.0.1', '255.255.255.255'],
  ...[
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:0:127.0.0.1',
    '0:0:0:0:0:ffff:a00:1',
  ],
  ...[
    '64:ff9b::7f00:1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::7f00:1',
    '64:ff9b:1::808:808',
    '100::1',
    '2001::1',
  ],
  ...[
    '2001:0:7f00:1::',
    '2001:2::1',
    '2001:10::1',
    '2001:20::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2002:808:808::1',
  ],
  ...[
    '3fff::1',
    '5f00::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'ff0e::1',
  ],
  ...[
    '4000::1',
    '8000::1',
    '',
    'localhost',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.1',
    '8.8.8.8 ',
    '8.8.8.8%1',
  ],
]
const ALLOWED = [
  '8.8.8.8',
  '1.1.1.1',
  '100.63.255.255',
  '172.32.0.1',
  '192.0.1.1',
  '2606:4700::1111',
  '2a00:1450:4001::1',
]

describe('24: the addresses that deliveries may go to', () => {
  it.each(REFUSED)('are none of this machine, this network, many or nobody: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(ALLOWED)('are those of the world: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it('are those behind NAT64 too, when they are of the world themselves', () => {
    expect(isPublicAddress('64:ff9b::808:808')).toBe(true)
  })
})

describe('24: an address that is given', () => {
  const refused = [
    ...[
      'http://desk.example/',
      'ftp://desk.example/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'desk.example',
      '',
    ],
    ...['https://user@desk.example/', 'https://user:word@desk.example/', 'https://desk.example/#here'],
    ...[
      'https://desk.example:25/',
      'https://desk.example:80/',
      'https://desk.example:22/',
      'https://desk.example:0/',
    ],
    ...[
      'https://127.0.0.1/',
      'https://127.1/',
      'https://2130706433/',
      'https://0x7f000001/',
      'https://0x7f.1/',
    ],
    ...[
      'https://0177.0.0.1/',
      'https://127.0.0.1./',
      'https://①②⑦.0.0.1/',
      'https://0/',
      'https://169.254.169.254/',
    ],
    ...[
      'https://[::1]/',
      'https://[::ffff:127.0.0.1]/',
      'https://[::ffff:a9fe:a9fe]/',
      'https://[64:ff9b::7f00:1]/',
    ],
    ...['https://[fe80::1]/', 'https://[::]/', `https://desk.example/${'x'.repeat(2000)}`],
  ]
  it.each(refused)('is refused with a sentence: %s', (text) => {
    const target = readTarget(text, STRICT)
    expect(target.ok).toBe(false)
    if (!target.ok) expect(sayInEnglish(target.sentence)).toMatch(/^[A-Z].+\.$/)
  })

  it.each([
    'https://desk.example/hooks?key=1',
    'https://desk.example:8443/',
    'https://8.8.8.8/',
    'https://localhost/',
  ])('is taken; what its name stands for is asked later: %s', (text) => {
    expect(readTarget(text, STRICT)).toEqual({ ok: true, url: new URL(text) })
  })

  it('may be plain and private where the operator accepts it, and still holds no password', () => {
    for (const text of ['http://127.0.0.1:81/', 'http://desk.local/', 'https://[::1]:4443/'])
      expect(readTarget(text, OPEN).ok).toBe(true)
    for (const text of ['http://a:b@127.0.0.1/', 'ftp://127.0.0.1/', 'http://x/#y'])
      expect(readTarget(text, OPEN).ok).toBe(false)
  })
})
