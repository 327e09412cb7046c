import {
  type Language,
  type LanguageWords,
  phrases,
  table,
  namedBy,
  type WrittenDays,
  type WrittenNumber,
} from './language.ts'
import { type Clock, minutesTo, time } from '../times/clock.ts'

const words: LanguageWords = {
  cues: {
    ask: phrases(`请, 须, 务必, 应, 需`),
    contact: phrases(`每天, 每日, 电话, 联系, 咨询, 工作日, 热线, 联系人, 工作时间`),
    start: phrases(
      '开始, 开幕, 揭幕, 启动, 开始时间, 活动开始, 准时开始, 開始, 开场, 开幕式, 拉开帷幕, 开会',
    ),
    held: phrases(
      '见面会, 开展, 组织, 兹定于, 特定于, 谨订于, 设于, 将在, 开始举行, 举行, 举办, 召开, 将于, 定于, 訂於, 舉行, 舉辦, 拟于, 主办, 进行, 安排在, 活动定于, 谨定于, 兹定于, 改为, 改于, 推迟至, 延期至, 推出, 发布, 参加',
    ),
    end: phrases('完毕, 收官, 闭会, 结束, 闭幕, 結束, 结束时间, 活动结束, 落幕, 散会'),
    until: phrases('至, 直到, 截至'),
    when: phrases(
      '时间:, 日期:, 日期和时间:, 日期及时间:, 时间和日期:, 何时:, 时间与日期:, 日期与时间:, 活动时间:, 活动日期:, 举办时间:, 开始时间:, 会议时间:, 時間:',
    ),
    where: phrases('地点:, 地址:, 会场:, 何地:, 地點:, 活动地点:, 举办地点:, 会议地点:, 场所:, 场地:'),
    invite: phrases('邀请, 诚邀, 敬请, 请柬, 邀请函, 邀請, 敬邀, 特邀, 恭请, 出席'),
    event: phrases(
      '活动, 仪式, 会议, 大会, 研讨会, 论坛, 峰会, 对话会, 新闻发布会, 记者会, 发布会, 展览, 圆桌, 媒体通知, 媒体公告, 采访通知, 招待会, 座谈会, 吹风会',
    ),
    mediaCall: phrases(
      '媒体签到, 记者签到, 媒体入场, 记者入场, 媒体集合, 记者集合, 媒体到场, 记者到场, 媒体报到, 媒体到达, 记者报到, 媒体集合时间, 媒体签到时间, 媒体入场时间, 媒体到场时间, 记者集合时间, 记者到场时间, 媒体抵达, 记者抵达, 媒体进场',
    ),
    media: phrases('媒体, 记者, 摄影师, 摄影记者, 新闻界, 新闻媒体, 摄像, 媒體'),
    arrive: phrases(
      '集合地点, 集合时间, 到场, 到达, 抵达, 入场, 就位, 集合, 签到, 报到, 入座, 就座, 前往, 进场, 赶到',
    ),
    audience: phrases('来宾, 嘉宾, 与会者, 代表, 观众, 贵宾, 参会者, 部长抵达'),
    programme: phrases(
      '致辞, 开幕致辞, 欢迎辞, 致欢迎辞, 欢迎致辞, 讲话, 主旨演讲, 演讲, 发言, 专题讨论, 小组讨论, 讨论, 问答, 问答环节, 茶歇, 休息, 闭幕致辞, 总结发言, 视频致辞, 视频, 报告, 合影, 默哀, 奏国歌, 主题发言, 开幕发言, 闭幕发言, 第一节, 第二节, 第一场, 第二场, 见证',
    ),
    other: phrases(
      '登记, 注册, 注册时间, 报名, 认证, 采访证, 开门, 大门, 截止, 截止日期, 截止时间, 禁发, 禁止发布, 解禁, 不得发布, 保密, 不得刊登, 禁发期, 采访, 专访, 午餐, 晚宴, 招待, 早餐, 午宴, 班车, 巴士, 大巴, 办公时间, 开放时间, 安检, 安全检查, 停止入场, 彩排, 出发, 航班, 礼拜, 祈祷, 确认, 热线, 直播, 播出, 交通, 停车, 领取, 参观, 工作时间, 拍照',
    ),
    by: phrases('前, 之前, 以前, 不迟于, 截止'),
    past: phrases(
      '举行了, 举办了, 召开了, 曾, 自从, 以来, 通过了, 通过的, 通过, 宣布, 设立, 成立, 创立, 去年, 上一届, 上届, 此前, 上次, 生效, 批准, 发布的, 发表的, 公布的, 印发, 决议, 签署, 出生, 逮捕, 原定, 原定于, 而非, 首次, 首届, 发表, 前任, 公布, 任命, 就任, 明年, 下一届, 将发表',
    ),
    observance: phrases('世界日, 国际日, 世界打击, 每年, 定为, 纪念日, 是世界, 是国际'),
    seat: phrases(
      '办事处, 总部, 使馆, 大使馆, 代表处, 分部, 出生, 项目, 受害者, 儿童, 战争, 冲突, 局势, 同时在, 也在, 还在, 中心设在, 议定书, 公约, 大学, 宣言',
    ),
    and: phrases('随后, 然后, 而, 并, 接着'),
  },
  months: table('1月,2月,3月,4月,5月,6月,7月,8月,9月,10月,11月,12月').map(() => []),
  weekdays: ['一', '二', '三', '四', '五', '六', '日'].map((day) => [
    `星期${day}`,
    `周${day}`,
    `礼拜${day}`,
    `週${day}`,
    ...(day === '日' ? ['星期天', '周天', '礼拜天'] : []),
  ]),
  numbers: [],
  hasSpaces: false,
}

const HOUR = /(?<![\d:.])(?<h>\d{1,2}) ?[点點时時]/.source

const clock: Clock = {
  cores: [
    { pattern: new RegExp(`${HOUR} ?(?<m>\\d{1,2})(?: ?分|(?!\\d))`, 'g'), read: ({ h, m }) => time(h, m) },
    { pattern: new RegExp(`${HOUR}半`, 'g'), read: ({ h }) => time(h, 30) },
    { pattern: new RegExp(`${HOUR} ?(?<q>[13])刻`, 'g'), read: ({ h, q }) => time(h, Number(q) * 15) },
    { pattern: /差 ?1刻 ?(?<h>\d{1,2})[点時时點]/g, read: ({ h }) => minutesTo(h, 15) },
    {
      pattern: /差 ?(?<m>\d{1,2})分(?:钟)? ?(?<h>\d{1,2})[点時时點]/g,
      read: ({ h, m }) => minutesTo(h, Number(m)),
    },
    { pattern: new RegExp(`${HOUR}[整正钟鐘]`, 'g'), read: ({ h }) => time(h) },
    {
      pattern: new RegExp(`${HOUR}(?![间間期代候段建意要看内共\\d半])`, 'g'),
      read: ({ h }) => time(h),
      needs: 'hint',
    },
    { pattern: /(?<![\d:.])(?<h>\d{1,2})(?=\s?[-至到~]\s?\d{1,2}[时点])/g, read: ({ h }) => time(h) },
    { pattern: /正午(?!\d)/g, read: () => time(12), period: 'midday' },
    { pattern: /午夜(?!\d)/g, read: () => time(0) },
  ],
  before: [
    [/(?:上午|早上|早晨|清晨|凌晨|今晨|晨)\s?$/, 'morning'],
    [/(?:下午|午后|傍晚)\s?$/, 'afternoon'],
    [/(?:晚上|晚间|夜间|晚)\s?$/, 'evening'],
    [/(?:中午|正午)\s?$/, 'midday'],
    [/(?:于|在|从|自|至|到|-|~|时间:|日|[)])\s?$/, null],
  ],
  after: [
    [/^\s?(?:am|a\.m)/, 'morning'],
    [/^\s?(?:pm|p\.m)/, 'afternoon'],
    [/^(?:整|正|许|开始|举行|结束|至|到|起|,)/, null],
  ],
}

const NUMBER =
  /(?<![〇零一二三四五六七八九十廿卅两])[〇零一二三四五六七八九十廿卅两]{1,8}(?=[年月日号时時点點分刻层楼厅]|会议)/g
const DIGITS = '〇一二三四五六七八九'

const digitOf = (unit: string): number => (unit === '零' ? 0 : unit === '两' ? 2 : DIGITS.indexOf(unit))

/** 二〇二四 digit by digit, 三十一 by tens. */
const valueOf = (numeral: string): number | null => {
  const plain = numeral.replaceAll('廿', '二十').replaceAll('卅', '三十')
  const tens = plain.split('十')
  if (tens.length > 2) return null
  const read = (part: string) => Number(Array.from(part, digitOf).join('') || '0')
  const [first = '', second] = tens
  return second === undefined ? read(plain) : (first === '' ? 1 : read(first)) * 10 + read(second)
}

const readNumbers = (text: string): WrittenNumber[] =>
  Array.from(text.matchAll(NUMBER)).flatMap(({ 0: numeral, index }) => {
    const value = valueOf(numeral)
    return value === null || value > 9999
      ? []
      : [{ start: index, end: index + numeral.length, digits: String(value) }]
  })

const DATE =
  /(?<![\d.])(?:(?<y>(?:19|20)\d\d)年\s?)?(?:(?<m>\d{1,2})月\s?)?(?<d>\d{1,2})(?:日|号(?!厅|馆|楼|会议|线|门|院|公报|文件|决议|室|展|演播|报告厅|多功能))(?:\s?[-至到和、,~]\s?(?:(?<n>\d{1,2})月)?(?<e>\d{1,2})[日号])?/g

const readDates = (text: string): WrittenDays[] => {
  let before: { year: number | null; month: number } | null = null
  return Array.from(text.matchAll(DATE)).flatMap(({ index, 0: written, groups = {} }) => {
    const { y, m, d, n, e } = groups
    if (m === undefined && before === null) return []
    // 30日 alone continues the date before it.
    const month: number = m === undefined ? (before?.month ?? 0) : Number(m)
    const year: number | null = y ? Number(y) : m === undefined ? (before?.year ?? null) : null
    before = { year, month }
    const days = [{ year, month, day: Number(d) }]
    if (e) days.push({ year, month: n ? Number(n) : month, day: Number(e) })
    return [{ start: index, end: index + written.length, days }]
  })
}

/** By their English names; forms by `/`. */
const towns = namedBy(`
  Islamabad=伊斯兰堡, Lahore=拉合尔, Karachi=卡拉奇, Peshawar=白沙瓦, Quetta=奎达, Rawalpindi=拉瓦尔品第, Multan=木尔坦,
  Faisalabad=费萨拉巴德, Vienna=维也纳, Geneva=日内瓦, New York=纽约, Nairobi=内罗毕, Bangkok=曼谷, Rome=罗马, Paris=巴黎,
  London=伦敦, Brussels=布鲁塞尔, Berlin=柏林, Bonn=波恩, Madrid=马德里, Barcelona=巴塞罗那, Seville=塞维利亚, Lisbon=里斯本,
  The Hague=海牙, Amsterdam=阿姆斯特丹, Copenhagen=哥本哈根, Stockholm=斯德哥尔摩, Oslo=奥斯陆, Helsinki=赫尔辛基, Warsaw=华沙,
  Prague=布拉格, Budapest=布达佩斯, Bratislava=布拉迪斯拉发, Athens=雅典, Belgrade=贝尔格莱德, Moscow=莫斯科,
  Saint Petersburg=圣彼得堡, Kazan=喀山, Minsk=明斯克, Kyiv=基辅, Astana=阿斯塔纳, Almaty=阿拉木图, Tashkent=塔什干,
  Samarkand=撒马尔罕, Dushanbe=杜尚别, Bishkek=比什凯克, Ashgabat=阿什哈巴德, Baku=巴库, Yerevan=埃里温, Tbilisi=第比利斯,
  Kabul=喀布尔, Tehran=德黑兰, New Delhi=新德里, Mumbai=孟买, Dhaka=达卡, Kathmandu=加德满都, Colombo=科伦坡, Beijing=北京,
  Shanghai=上海, Guangzhou=广州, Shenzhen=深圳, Hong Kong=香港, Tokyo=东京, Seoul=首尔, Manila=马尼拉, Jakarta=雅加达,
  Kuala Lumpur=吉隆坡, Singapore=新加坡, Hanoi=河内, Ankara=安卡拉, Istanbul=伊斯坦布尔, Cairo=开罗, Alexandria=亚历山大,
  Sharm El-Sheikh=沙姆沙伊赫, Amman=安曼, Beirut=贝鲁特, Baghdad=巴格达, Basra=巴士拉, Erbil=埃尔比勒, Damascus=大马士革,
  Riyadh=利雅得, Jeddah=吉达, Doha=多哈, Dubai=迪拜, Abu Dhabi=阿布扎比, Manama=麦纳麦, Kuwait City=科威特城, Muscat=马斯喀特,
  Sana'a=萨那, Aden=亚丁, Tunis=突尼斯市, Algiers=阿尔及尔, Rabat=拉巴特, Casablanca=卡萨布兰卡, Marrakech=马拉喀什, Tripoli=的黎波里,
  Khartoum=喀土穆, Dakar=达喀尔, Abidjan=阿比让, Bamako=巴马科, Niamey=尼亚美, Ouagadougou=瓦加杜古, Accra=阿克拉, Abuja=阿布贾,
  Lagos=拉各斯, Yaoundé=雅温得, Kinshasa=金沙萨, Addis Ababa=亚的斯亚贝巴, Kampala=坎帕拉, Kigali=基加利, Dar es Salaam=达累斯萨拉姆,
  Mombasa=蒙巴萨, Johannesburg=约翰内斯堡, Pretoria=比勒陀利亚, Cape Town=开普敦, Washington=华盛顿, Ottawa=渥太华,
  Montreal=蒙特利尔, Mexico City=墨西哥城, Guadalajara=瓜达拉哈拉, Monterrey=蒙特雷, San Salvador=圣萨尔瓦多, San José=圣何塞,
  Panama City=巴拿马城, Havana=哈瓦那, Bogotá=波哥大, Medellín=麦德林, Cali=卡利, Cartagena=卡塔赫纳, Quito=基多,
  Guayaquil=瓜亚基尔, Lima=利马, Cusco=库斯科, La Paz=拉巴斯, Santiago=圣地亚哥, Valparaíso=瓦尔帕莱索, Buenos Aires=布宜诺斯艾利斯,
  Córdoba=科尔多瓦, Montevideo=蒙得维的亚, Asunción=亚松森, Caracas=加拉加斯, Brasilia=巴西利亚, São Paulo=圣保罗,
  Rio de Janeiro=里约热内卢, Sydney=悉尼, Canberra=堪培拉, Melbourne=墨尔本, Lyon=里昂, Marseille=马赛, Strasbourg=斯特拉斯堡,
  Zurich=苏黎世, Bern=伯尔尼, Lausanne=洛桑, Salzburg=萨尔茨堡, Graz=格拉茨, Munich=慕尼黑, Hamburg=汉堡, Milan=米兰,
  Palermo=巴勒莫, Dublin=都柏林
`)

/** By the first of their names in Latin letters; forms by `/`. */
const houses = namedBy(`
  Marriott=万豪, Serena=塞雷纳/塞丽娜, Hilton=希尔顿, Sheraton=喜来登, Hyatt=凯悦, InterContinental=洲际,
  Pearl Continental=珍珠洲际/珍珠大陆, Radisson=丽笙/雷迪森, Novotel=诺富特, Four Seasons=四季, Ritz=丽思卡尔顿/丽兹,
  Kempinski=凯宾斯基, Mövenpick=瑞享, Ramada=华美达, Holiday Inn=假日酒店, Crowne Plaza=皇冠假日, Méridien=艾美, Rotana=罗塔纳,
  Fairmont=费尔蒙, Westin=威斯汀, Sofitel=索菲特, Shangri-La=香格里拉, Palais des Nations=万国宫,
  Vienna International Centre=维也纳国际中心, National Press Club=国家新闻俱乐部/全国记者俱乐部
`)

export const chinese: Language = {
  ...words,
  clock,
  towns,
  houses,
  isInTown: () => true,
  isVerbFinal: true,
  readNumbers,
  readDates,
}
