import { type Advisory, facts } from './advisory.ts'

/** A second set of unseen texts, to see whether what the first one taught holds elsewhere. */
export const later: readonly Advisory[] = [
  {
    name: 'union press call',
    facts: facts({
      zone: 'Africa/Johannesburg',
      start: '2025-05-01T10:00',
      end: '2025-05-01T14:00',
      mediaCall: '2025-05-01T09:15',
      venue: 'Orlando Stadium',
      address: 'Gate 3',
      city: 'Johannesburg',
      country: 'South Africa',
      guests: [['Zingiswa Losi', 'President of the federation']],
    }),
    texts: {
      en: {
        title: 'Press invite: May Day rally, Orlando Stadium',
        body: `The federation will hold its main May Day rally on Thursday, 1 May 2025 at Orlando Stadium, Johannesburg. Proceedings get going at 10h00 and are expected to wrap up by 14h00.

Members of the press must enter through Gate 3 and are requested to be in position at 09h15. The federation’s president, Zingiswa Losi, delivers the keynote at 11h30.

Workers have marched on this day since 1 May 1886, when a strike for the eight-hour day began in Chicago; here the holiday was first recognised in 1995. Satellite rallies take place in Durban and Cape Town. For accreditation mail media@federation.example by 16h00 on Tuesday 29 April.`,
      },
    },
    plants: [
      ['going at 10h00', 'going at 11h00', 'time'],
      ['up by 14h00', 'up by 15h00', 'time'],
      ['position at 09h15', 'position at 08h15', 'time'],
      ['on Thursday, 1 May', 'on Wednesday, 1 May', 'weekday'],
      ['on Thursday, 1 May 2025', 'on Thursday, 8 May 2025', 'date'],
      ['Stadium, Johannesburg', 'Stadium, Pretoria', 'place'],
      ['through Gate 3', 'through Gate 5', 'place'],
      ['Zingiswa Losi', 'Zingiswa Losi-', 'name'],
    ].filter(([, wrong]) => !wrong?.endsWith('-')) as unknown as Advisory['plants'],
  },
  {
    name: 'embassy evening',
    facts: facts({
      zone: 'Asia/Karachi',
      start: '2025-04-23T19:30',
      end: '2025-04-23T21:30',
      venue: 'Pakistan National Council of the Arts',
      city: 'Islamabad',
      country: 'Pakistan',
      guests: [['Nicolas Galey', 'Ambassador of France']],
    }),
    texts: {
      en: {
        title: 'An evening of film at the PNCA',
        summary: 'Wednesday 23 April, 7:30 pm, Pakistan National Council of the Arts, Islamabad',
        body: `H.E. Nicolas Galey, Ambassador of France, requests the pleasure of your company at a film evening on Wednesday, 23rd April 2025 at half past seven in the evening at the Pakistan National Council of the Arts, Islamabad.

The screening will be followed by a discussion and is expected to end at 9.30 pm. Entrance from 7 pm; no admission after 7.45 pm. R.S.V.P. 051-2011414 before 20 April.`,
      },
      ur: {
        title: 'پی این سی اے میں فلم کی شام',
        summary: 'بدھ ۲۳ اپریل، شام ساڑھے سات بجے، اسلام آباد',
        body: `فرانس کے سفیر آپ کو بدھ، ۲۳ اپریل ۲۰۲۵ کو شام ۷:۳۰ بجے پاکستان نیشنل کونسل آف دی آرٹس، اسلام آباد میں فلم کی شام میں شرکت کی دعوت دیتے ہیں۔ پروگرام رات ساڑھے نو بجے ختم ہوگا۔ شام ۷:۴۵ کے بعد داخلہ بند ہوگا۔`,
      },
    },
    plants: [
      ['23 April, 7:30 pm', '23 April, 7:00 pm', 'time', 'en'],
      ['half past seven in the evening', 'half past six in the evening', 'time', 'en'],
      ['end at 9.30 pm', 'end at 10.30 pm', 'time', 'en'],
      ['شام ساڑھے سات بجے', 'شام ساڑھے چھ بجے', 'time', 'ur'],
      ['رات ساڑھے نو بجے', 'رات ساڑھے دس بجے', 'time', 'ur'],
      ['on Wednesday, 23rd April', 'on Wednesday, 24th April', 'date', 'en'],
      ['بدھ ۲۳ اپریل', 'جمعرات ۲۳ اپریل', 'weekday', 'ur'],
      ['Arts, Islamabad.', 'Arts, Lahore.', 'place', 'en'],
      ['آرٹس، اسلام آباد', 'آرٹس، کراچی', 'place', 'ur'],
      ['H.E. Nicolas Galey', 'H.E. Nicolas Gally', 'name', 'en'],
    ],
  },
  {
    name: 'dossier de presse',
    facts: facts({
      zone: 'Africa/Abidjan',
      start: '2025-06-12T08:30',
      end: '2025-06-12T12:00',
      mediaCall: '2025-06-12T08:00',
      venue: 'Sofitel Hôtel Ivoire',
      address: 'salle Félix, boulevard Hassan II',
      city: 'Abidjan',
      country: 'Côte d’Ivoire',
      guests: [['Adama Kamara', 'ministre de l’Emploi']],
    }),
    texts: {
      fr: {
        title: 'Travail des enfants : la Côte d’Ivoire fait le point le 12 juin',
        body: `Note aux rédactions

Le ministère de l’Emploi et le BIT ont le plaisir de vous convier à la célébration de la Journée mondiale contre le travail des enfants, ce jeudi 12 juin 2025 à partir de 8 h 30, au Sofitel Hôtel Ivoire d’Abidjan.

Déroulé
8 h 00 : accueil de la presse
8 h 30 : ouverture par M. Adama Kamara, ministre de l’Emploi
9 h 15 : témoignages
10 h 30 : pause-café
11 h 45 : clôture

Le nombre d’enfants au travail a reculé de 246 millions en 2000 à 138 millions en 2024. La convention n° 182 a été adoptée le 17 juin 1999 à Genève. Contact : 27 20 31 89 00, du lundi au vendredi de 8 h à 16 h 30.`,
      },
    },
    plants: [
      ['à partir de 8 h 30', 'à partir de 9 h 30', 'time'],
      ['8 h 00 : accueil', '7 h 00 : accueil', 'time'],
      ['8 h 30 : ouverture', '9 h 00 : ouverture', 'time'],
      ['11 h 45 : clôture', '12 h 45 : clôture', 'time'],
      ['ce jeudi 12 juin', 'ce vendredi 12 juin', 'weekday'],
      ['le point le 12 juin', 'le point le 13 juin', 'date'],
      ['Ivoire d’Abidjan', 'Ivoire de Bamako', 'place'],
      ['Adama Kamara', 'Adama Camara', 'name'],
    ],
  },
  {
    name: 'aviso de una agencia',
    facts: facts({
      zone: 'America/Santiago',
      start: '2025-08-19T15:45',
      end: '2025-08-19T17:15',
      venue: 'Sede de la CEPAL',
      address: 'Sala Celso Furtado, edificio B',
      city: 'Santiago',
      country: 'Chile',
      guests: [['José Manuel Salazar-Xirinachs', 'Secretario Ejecutivo de la CEPAL']],
    }),
    texts: {
      es: {
        title: 'La CEPAL da a conocer su estudio económico el martes 19 de agosto',
        body: `El Secretario Ejecutivo de la CEPAL, José Manuel Salazar-Xirinachs, dará a conocer el Estudio Económico 2025 en una conferencia de prensa el martes 19 de agosto a las 15:45 horas de Chile (19:45 GMT), en la Sala Celso Furtado, edificio B, de la sede de la CEPAL en Santiago.

El documento estará embargado hasta las 16:00 horas. Los periodistas de otros países podrán seguir la conferencia, que terminará hacia las 17:15, por internet. El estudio de 2024 se dio a conocer el 13 de agosto de ese año.

Para solicitar entrevistas: prensa@cepal.example o (56) 2 2210 2040, de 9.00 a 18.00.`,
      },
    },
    plants: [
      ['a las 15:45 horas', 'a las 14:45 horas', 'time'],
      ['(19:45 GMT)', '(20:45 GMT)', 'time'],
      ['hacia las 17:15', 'hacia las 18:15', 'time'],
      ['prensa el martes 19', 'prensa el jueves 19', 'weekday'],
      ['económico el martes 19 de agosto', 'económico el martes 26 de agosto', 'date'],
      ['edificio B', 'edificio C', 'place'],
      ['CEPAL en Santiago', 'CEPAL en Bogotá', 'place'],
      ['José Manuel Salazar-Xirinachs', 'José Miguel Salazar-Xirinachs', 'name'],
    ],
  },
  {
    name: 'بلاغ وزارة',
    facts: facts({
      zone: 'Africa/Casablanca',
      start: '2025-11-05T14:30',
      end: '2025-11-05T17:00',
      venue: 'Sofitel',
      address: 'Hall 2',
      city: 'Rabat',
      country: 'Morocco',
    }),
    texts: {
      ar: {
        title: 'وزارة العدل تنظم يوما دراسيا حول حماية الضحايا',
        body: `تنظم وزارة العدل، بشراكة مع مكتب الأمم المتحدة، يوما دراسيا حول حماية ضحايا الاتجار بالبشر، وذلك يوم الأربعاء 5 نونبر 2025 (5 نوفمبر)، ابتداء من الساعة الثانية والنصف بعد الزوال، بفندق سوفيتيل بالرباط، القاعة 2.

ويختتم اليوم الدراسي أشغاله في الساعة الخامسة مساء. وسيخصص وقت لأسئلة الصحافة في حدود الساعة 16:40.

يذكر أن القانون رقم 27.14 صدر في 25 غشت 2016. وقد نظمت الوزارة لقاء مماثلا بمراكش سنة 2023.`,
      },
    },
    plants: [
      ['الثانية والنصف بعد', 'الثالثة والنصف بعد', 'time'],
      ['الخامسة مساء', 'السادسة مساء', 'time'],
      ['يوم الأربعاء 5', 'يوم الخميس 5', 'weekday'],
      ['(5 نوفمبر)', '(6 نوفمبر)', 'date'],
      ['سوفيتيل بالرباط', 'سوفيتيل بالدار البيضاء', 'place'],
      ['القاعة 2', 'القاعة 4', 'place'],
    ],
  },
  {
    name: 'приглашение посольства',
    facts: facts({
      zone: 'Europe/Minsk',
      start: '2025-09-26T11:00',
      end: '2025-09-26T13:30',
      mediaCall: '2025-09-26T10:40',
      venue: 'Национальная библиотека',
      address: 'этаж 3, зал 207',
      city: 'Minsk',
      country: 'Belarus',
    }),
    texts: {
      ru: {
        title: 'ЮНИСЕФ приглашает на открытие выставки детских рисунков',
        body: `26 сентября (пятница) в Национальной библиотеке Беларуси (г. Минск, пр-т Независимости, 116, 3-й этаж, зал 207) откроется выставка детских рисунков «Мир без насилия».

Торжественная церемония — в 11:00. Представителям СМИ необходимо быть на месте к 10:40. Церемония продлится до половины второго.

Выставка будет открыта до 10 октября с 10:00 до 20:00. Впервые её показали 1 июня 2023 года в Гродно. Контактное лицо: +375 17 210 15 45.`,
      },
    },
    plants: [
      ['церемония — в 11:00', 'церемония — в 12:00', 'time'],
      ['на месте к 10:40', 'на месте к 9:40', 'time'],
      ['до половины второго', 'до половины третьего', 'time'],
      ['(пятница)', '(четверг)', 'weekday'],
      ['26 сентября (пятница)', '27 сентября (пятница)', 'date'],
      ['зал 207', 'зал 205', 'place'],
      ['(г. Минск', '(г. Москва', 'place'],
    ],
  },
  {
    name: '媒体采访提示',
    facts: facts({
      zone: 'Asia/Singapore',
      start: '2025-11-14T10:30',
      end: '2025-11-14T12:00',
      mediaCall: '2025-11-14T10:00',
      venue: 'Shangri-La',
      address: 'Hall 5',
      city: 'Singapore',
      country: 'Singapore',
    }),
    texts: {
      zh: {
        title: '采访提示：打击网络诈骗国际会议11月14日在新加坡开幕',
        body: `会议名称：打击网络诈骗国际会议
日期：2025年11月14日（星期五）
时间：上午10时30分至中午12时
地点：新加坡香格里拉酒店5号厅

开幕式将于当天上午10点半举行。请媒体代表最迟于上午10时到场办理手续。会后11月15日安排媒体参观警方反诈中心，上午9时集合出发。
2023年，亚太地区网络诈骗损失达370亿美元。首次会议于2022年11月18日在曼谷召开。`,
      },
    },
    plants: [
      ['时间：上午10时30分', '时间：上午11时30分', 'time'],
      ['至中午12时', '至下午2时', 'time'],
      ['上午10点半举行', '上午9点半举行', 'time'],
      ['（星期五）', '（星期四）', 'weekday'],
      ['日期：2025年11月14日', '日期：2025年11月12日', 'date'],
      ['地点：新加坡香格里拉', '地点：吉隆坡香格里拉', 'place'],
      ['5号厅', '3号厅', 'place'],
    ],
  },
]
