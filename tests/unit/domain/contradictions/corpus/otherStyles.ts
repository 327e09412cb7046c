import { type Advisory, facts } from './advisory.ts'

/** Other styles: note verbale, police notice, questions and answers, long prose with history, lists. */
export const otherStyles: readonly Advisory[] = [
  {
    name: 'note verbale',
    facts: facts({
      zone: 'Europe/Vienna',
      start: '2025-05-12T18:00',
      end: '2025-05-12T20:00',
      venue: 'Hofburg Palace',
      address: 'Heldenplatz',
      city: 'Vienna',
      country: 'Austria',
      guests: [['Rafael Grossi', 'Director General of the IAEA']],
    }),
    texts: {
      en: {
        title: 'Note verbale',
        body: `No. 214/2025

The Permanent Mission of Norway to the United Nations (Vienna) presents its compliments to all Permanent Missions and has the honour to inform them that a reception in honour of H.E. Mr. Rafael Grossi, Director General of the IAEA, will be given on Monday, 12 May 2025, from 6 to 8 p.m. in the Hofburg Palace, Heldenplatz, Vienna.

Guests are kindly requested to present this note at the entrance not later than a quarter to six. Dress: lounge suit. Replies are requested by Friday, 2 May, to protocol@mission.example or +43 1 71660 10.

The Permanent Mission of Norway avails itself of this opportunity to renew the assurances of its highest consideration.

Vienna, 22 April 2025`,
      },
    },
    plants: [
      ['from 6 to 8 p.m.', 'from 7 to 8 p.m.', 'time'],
      ['on Monday, 12 May', 'on Tuesday, 12 May', 'weekday'],
      ['on Monday, 12 May 2025', 'on Monday, 19 May 2025', 'date'],
      ['Heldenplatz, Vienna.', 'Heldenplatz, Salzburg.', 'place'],
      ['in the Hofburg Palace', 'in the Belvedere Palace', 'place'],
      ['Mr. Rafael Grossi', 'Mr. Rafael Grosso', 'name'],
    ],
  },
  {
    name: 'police notice',
    facts: facts({
      zone: 'Asia/Karachi',
      start: '2024-08-04T08:00',
      end: '2024-08-04T10:30',
      mediaCall: '2024-08-04T07:30',
      venue: 'Police Lines Headquarters',
      city: 'Peshawar',
      country: 'Pakistan',
      guests: [['Akhtar Hayat Khan', 'Inspector General of Police']],
    }),
    texts: {
      en: {
        title: 'Police Martyrs’ Day: notice to the press',
        body: `1. Police Martyrs’ Day will be commemorated on Sunday, 04-08-2024 at Police Lines Headquarters, Peshawar.
2. The parade commences at 0800 hrs. Press to be in position by 0730 hrs; no entry after 0745 hrs.
3. Chief Guest: Mr. Akhtar Hayat Khan, Inspector General of Police, arrives at 0755 hrs.
4. The ceremony terminates at 1030 hrs.
5. Roads between Gate 1 and Gate 4 remain closed from 0600 hrs to 1100 hrs. In 2023 the day was marked in Mardan.
6. Enquiries: control room, 24 hours a day, ext. 1015.`,
      },
    },
    plants: [
      ['commences at 0800 hrs', 'commences at 0830 hrs', 'time'],
      ['position by 0730 hrs', 'position by 0700 hrs', 'time'],
      ['terminates at 1030 hrs', 'terminates at 1130 hrs', 'time'],
      ['Sunday, 04-08-2024', 'Monday, 04-08-2024', 'weekday'],
      ['Sunday, 04-08-2024', 'Sunday, 11-08-2024', 'date'],
      ['Headquarters, Peshawar', 'Headquarters, Quetta', 'place'],
      ['Akhtar Hayat Khan', 'Akhtar Hayyat Khan', 'name'],
    ],
  },
  {
    name: 'questions and answers',
    facts: facts({
      zone: 'Europe/London',
      start: '2025-06-05T13:00',
      end: '2025-06-05T17:30',
      mediaCall: '2025-06-05T12:15',
      venue: 'Wellcome Collection',
      address: '183 Euston Road, second floor',
      city: 'London',
      country: 'United Kingdom',
      guests: [['Inger Andersen', 'Executive Director of UNEP']],
    }),
    texts: {
      en: {
        title: 'World Environment Day in London: what journalists need to know',
        body: `When is it?
Thursday 5 June, 1pm to 5.30pm.

Where?
The Wellcome Collection, 183 Euston Road, London. We are on the second floor.

When should I be there?
Journalists should be at the door by 12.15pm. It all kicks off at one o’clock.

Who speaks?
Inger Andersen, Executive Director of UNEP, at 1.20pm. Her predecessor spoke here on 5 June 2018, when the day was hosted by India.

Can I film?
Yes, for the first 15 minutes. Interviews can be booked between 3 and 4pm; ring 020 7946 0815. We reply Monday to Friday, 9am–5pm.`,
      },
    },
    plants: [
      ['5 June, 1pm', '5 June, 2pm', 'time'],
      ['to 5.30pm', 'to 6.30pm', 'time'],
      ['by 12.15pm', 'by 12.45pm', 'time'],
      ['off at one o’clock', 'off at two o’clock', 'time'],
      ['Thursday 5 June', 'Friday 5 June', 'weekday'],
      ['Thursday 5 June', 'Thursday 12 June', 'date'],
      ['Euston Road, London', 'Euston Road, Dublin', 'place'],
      ['second floor', 'third floor', 'place'],
      ['Inger Andersen', 'Inger Anderson', 'name'],
    ],
  },
  {
    name: 'long prose with history',
    facts: facts({
      zone: 'Europe/Paris',
      start: '2024-12-10T18:30',
      end: '2024-12-10T21:00',
      venue: 'Palais de Chaillot',
      city: 'Paris',
      country: 'France',
      guests: [['Audrey Azoulay', 'Directrice générale de l’UNESCO']],
    }),
    texts: {
      fr: {
        title: 'Soixante-seize ans après : une soirée pour les droits de l’homme',
        summary: 'Soirée publique le mardi 10 décembre à 18 h 30, Palais de Chaillot.',
        body: `Le 10 décembre 1948, à Paris, cinquante-huit États adoptaient la Déclaration universelle des droits de l’homme. Le texte avait été préparé à Lake Success et à Genève, sous la présidence d’Eleanor Roosevelt, et le vote eut lieu peu avant minuit. Depuis 1950, la Journée est célébrée chaque année le 10 décembre.

C’est dans le même Palais de Chaillot, à Paris, que nous vous convions le mardi 10 décembre 2024. La soirée débutera à dix-huit heures trente, en présence d’Audrey Azoulay, Directrice générale de l’UNESCO, et s’achèvera vers 21 heures.

Les équipes de télévision pourront s’installer dès 16 heures. Merci de confirmer votre présence avant le vendredi 6 décembre.`,
      },
    },
    plants: [
      ['10 décembre à 18 h 30', '10 décembre à 18 h 00', 'time'],
      ['dix-huit heures trente', 'dix-neuf heures trente', 'time'],
      ['vers 21 heures', 'vers 22 heures', 'time'],
      ['convions le mardi 10', 'convions le mercredi 10', 'weekday'],
      ['convions le mardi 10 décembre', 'convions le mardi 17 décembre', 'date'],
      ['Chaillot, à Paris, que', 'Chaillot, à Lyon, que', 'place'],
      ['Audrey Azoulay', 'Audrey Azoulai', 'name'],
    ],
  },
  {
    name: 'nota de una ONG',
    facts: facts({
      zone: 'America/Argentina/Buenos_Aires',
      start: '2025-03-08T17:00',
      end: '2025-03-08T20:00',
      venue: 'Plaza de Mayo',
      city: 'Buenos Aires',
      country: 'Argentina',
    }),
    texts: {
      es: {
        title: 'Nos vemos el sábado 8 de marzo',
        summary: 'Concentración a las cinco de la tarde en Plaza de Mayo, Buenos Aires',
        body: `Como cada 8 de marzo desde 2017, miles de mujeres saldrán a la calle. Este año la marcha arranca a las 17 h del sábado 8 de marzo de 2025 en Plaza de Mayo (Buenos Aires) y termina a las 8 de la noche con la lectura de un documento.

Para la prensa: habrá un punto de encuentro en Avenida de Mayo 560 a partir de las 16:15. Voceras disponibles de 10 a 22 h por teléfono. El 3 de junio de 2015 la primera marcha reunió a 300.000 personas; 1 de cada 3 venía del conurbano.`,
      },
    },
    plants: [
      ['a las cinco de la tarde', 'a las seis de la tarde', 'time'],
      ['a las 17 h', 'a las 18 h', 'time'],
      ['a las 8 de la noche', 'a las 9 de la noche', 'time'],
      ['del sábado 8 de marzo', 'del domingo 8 de marzo', 'weekday'],
      ['sábado 8 de marzo de 2025', 'sábado 15 de marzo de 2025', 'date'],
      ['Mayo (Buenos Aires)', 'Mayo (Córdoba)', 'place'],
    ],
  },
  {
    name: 'دعوة من سفارة',
    facts: facts({
      zone: 'Asia/Beirut',
      start: '2025-11-25T12:00',
      end: '2025-11-25T14:00',
      mediaCall: '2025-11-25T11:30',
      venue: 'Phoenicia InterContinental',
      city: 'Beirut',
      country: 'Lebanon',
    }),
    texts: {
      ar: {
        title: 'دعوة لتغطية ندوة حول العنف ضد المرأة',
        body: `تحية طيبة وبعد،

تتشرف السفارة بدعوتكم لتغطية الندوة التي ستقام يوم الثلاثاء الواقع فيه 25 تشرين الثاني 2025 عند الساعة الثانية عشرة ظهراً في فندق فينيسيا إنتركونتيننتال – بيروت.

يرجى من السادة الإعلاميين التواجد عند الساعة الحادية عشرة والنصف كحد أقصى. تنتهي الندوة عند الساعة الثانية من بعد الظهر.

وكانت الندوة الأولى قد عقدت في طرابلس بتاريخ 24 تشرين الثاني 2022. للاستفسار: 01-234567 من الثامنة صباحاً حتى الثالثة عصراً.`,
      },
    },
    plants: [
      ['الثانية عشرة ظهراً', 'الواحدة ظهراً', 'time'],
      ['الحادية عشرة والنصف كحد', 'العاشرة والنصف كحد', 'time'],
      ['الساعة الثانية من بعد الظهر', 'الساعة الثالثة من بعد الظهر', 'time'],
      ['يوم الثلاثاء الواقع', 'يوم الإثنين الواقع', 'weekday'],
      ['25 تشرين الثاني', '26 تشرين الثاني', 'date'],
      ['إنتركونتيننتال – بيروت', 'إنتركونتيننتال – عمّان', 'place'],
    ],
  },
  {
    name: 'анонс министерства',
    facts: facts({
      zone: 'Asia/Bishkek',
      start: '2025-04-07T14:00',
      end: '2025-04-07T15:30',
      mediaCall: '2025-04-07T13:40',
      venue: 'Пресс-центр Министерства здравоохранения',
      city: 'Bishkek',
      country: 'Kyrgyzstan',
    }),
    texts: {
      ru: {
        title: 'О брифинге ко Всемирному дню здоровья',
        body: `Уважаемые коллеги!

7 апреля, в понедельник, в 14.00 в пресс-центре Министерства здравоохранения (Бишкек, ул. Московская, 148, 3-й этаж) пройдёт брифинг, посвящённый Всемирному дню здоровья. Просим представителей СМИ прибыть в 13.40. Брифинг завершится в половине четвёртого.

ВОЗ была основана 7 апреля 1948 года; первый Всемирный день здоровья отмечали в 1950 году. В 2024 году аналогичный брифинг состоялся в Оше.

Видео за 10:15 минут можно скачать на сайте. Справки по тел. (0312) 62-10-15 с 9.00 до 17.00.`,
      },
    },
    plants: [
      ['в понедельник, в 14.00', 'в понедельник, в 15.00', 'time'],
      ['прибыть в 13.40', 'прибыть в 12.40', 'time'],
      ['в половине четвёртого', 'в половине пятого', 'time'],
      ['в понедельник,', 'во вторник,', 'weekday'],
      ['7 апреля, в понедельник', '8 апреля, в понедельник', 'date'],
      ['(Бишкек, ул.', '(Алматы, ул.', 'place'],
    ],
  },
  {
    name: '外交部通知',
    facts: facts({
      zone: 'Asia/Shanghai',
      start: '2025-09-18T15:00',
      end: '2025-09-18T17:00',
      mediaCall: '2025-09-18T14:30',
      venue: 'Shangri-La',
      city: 'Shanghai',
      country: 'China',
    }),
    texts: {
      zh: {
        title: '关于举行中外媒体见面会的通知',
        body: `各媒体单位：
兹定于九月十八日（星期四）下午三时在上海香格里拉大酒店2层举行中外媒体见面会，请派记者采访。
请记者于下午两点半前到场，携带有效证件。见面会预计下午五时结束。
会后提供茶点。2023年的见面会在广州举办，共有115家媒体参加。
联系电话：021-2345 1015，工作日9:00—17:30。
特此通知。
二〇二五年九月十日`,
      },
    },
    plants: [
      ['下午三时在', '下午四时在', 'time'],
      ['下午两点半前', '下午一点半前', 'time'],
      ['下午五时结束', '下午六时结束', 'time'],
      ['（星期四）', '（星期五）', 'weekday'],
      ['九月十八日（', '九月十一日（', 'date'],
      ['在上海香格里拉', '在深圳香格里拉', 'place'],
    ],
  },
  {
    name: 'سرکاری مراسلہ',
    facts: facts({
      zone: 'Asia/Karachi',
      start: '2025-01-24T10:00',
      end: '2025-01-24T12:00',
      mediaCall: '2025-01-24T09:30',
      venue: 'Serena Hotel',
      city: 'Quetta',
      country: 'Pakistan',
    }),
    texts: {
      ur: {
        title: 'عالمی یومِ تعلیم: ذرائع ابلاغ کے لیے اطلاع',
        body: `جناب مدیر صاحب!

محکمہ تعلیم بلوچستان کے زیر اہتمام بروز جمعہ مورخہ ۲۴ جنوری ۲۰۲۵ کو صبح دس بجے سرینا ہوٹل کوئٹہ میں عالمی یومِ تعلیم کی تقریب منعقد کی جا رہی ہے۔ نمائندگان ذرائع ابلاغ سے التماس ہے کہ ساڑھے نو بجے تک اپنی نشستوں پر تشریف رکھیں۔ تقریب دوپہر بارہ بجے اختتام پذیر ہوگی۔

پچھلے سال یہ تقریب ۲۴ جنوری ۲۰۲۴ کو کراچی میں ہوئی تھی۔ مزید معلومات کے لیے دفتری اوقات (صبح ۹ تا شام ۵ بجے) میں رابطہ کریں۔`,
      },
    },
    plants: [
      ['صبح دس بجے', 'صبح گیارہ بجے', 'time'],
      ['ساڑھے نو بجے', 'ساڑھے آٹھ بجے', 'time'],
      ['دوپہر بارہ بجے', 'دوپہر ایک بجے', 'time'],
      ['بروز جمعہ', 'بروز جمعرات', 'weekday'],
      ['مورخہ ۲۴ جنوری', 'مورخہ ۲۵ جنوری', 'date'],
      ['ہوٹل کوئٹہ', 'ہوٹل پشاور', 'place'],
    ],
  },
  {
    name: 'media update of several agencies',
    facts: facts({
      zone: 'America/New_York',
      start: '2024-11-20T10:00',
      end: '2024-11-20T11:30',
      mediaCall: '2024-11-20T09:30',
      venue: 'United Nations Headquarters, Conference Room 4',
      city: 'New York',
      country: 'United States',
      guests: [['Catherine Russell', 'UNICEF Executive Director']],
    }),
    known: { organisations: ['UNICEF', 'UNHCR', 'UNESCO'] },
    texts: {
      en: {
        title: 'UNICEF, UNHCR and UNESCO: media update for World Children’s Day',
        body: `MEDIA UPDATE No. 11/2024 | New York, 14 November 2024

* HIGH-LEVEL EVENT * Wednesday, November 20, 2024, 10–11:30 a.m. EST, Conference Room 4, UN Headquarters, New York. UNICEF Executive Director Catherine Russell opens. Media are asked to be in the room at 9:30 a.m.; the event will be webcast live. Remarks by young people at 10:20 a.m.

* EMBARGO * The report is under strict embargo until 00:01 GMT on 20 November. B-roll from 18 November.

* BACKGROUND * The Convention on the Rights of the Child was adopted on November 20, 1989, in New York. 196 States are parties. In Geneva the Committee meets three times a year.`,
      },
      es: {
        title: 'UNICEF, ACNUR y UNESCO: boletín para los medios, Día Mundial de la Infancia',
        body: `BOLETÍN PARA LOS MEDIOS n.º 11/2024 | Nueva York, 14 de noviembre de 2024

* ACTO DE ALTO NIVEL * Miércoles 20 de noviembre de 2024, de 10:00 a 11:30 horas, sala de conferencias 4, Sede de las Naciones Unidas, Nueva York. Inaugura el acto la Directora Ejecutiva de UNICEF, Catherine Russell. Se ruega a los medios que estén en la sala a las 9:30.

* EMBARGO * El informe está bajo embargo hasta las 00:01 GMT del 20 de noviembre.

* ANTECEDENTES * La Convención fue aprobada el 20 de noviembre de 1989 en Nueva York.`,
      },
    },
    plants: [
      ['10–11:30 a.m. EST', '10–11:30 p.m. EST', 'time', 'en'],
      ['at 9:30 a.m.', 'at 9:00 a.m.', 'time', 'en'],
      ['de 10:00 a', 'de 11:00 a', 'time', 'es'],
      ['Wednesday, November 20, 2024', 'Thursday, November 20, 2024', 'weekday', 'en'],
      ['Miércoles 20 de noviembre', 'Miércoles 27 de noviembre', 'date', 'es'],
      ['Conference Room 4, UN', 'Conference Room 3, UN', 'place', 'en'],
      ['Unidas, Nueva York. Inaugura', 'Unidas, Ginebra. Inaugura', 'place', 'es'],
      ['Director Catherine Russell', 'Director Catherine Russel', 'name', 'en'],
      ['UNICEF, Catherine Russell', 'UNICEF, Katherine Russell', 'name', 'es'],
    ],
  },
]
