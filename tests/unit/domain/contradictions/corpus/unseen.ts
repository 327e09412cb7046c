import { type Advisory, facts } from './advisory.ts'

/** Written after the patterns and without them, to see what is found of texts that nobody had in mind. */
export const unseen: readonly Advisory[] = [
  {
    name: 'UN press release with background',
    facts: facts({
      zone: 'Asia/Bangkok',
      start: '2025-07-30T09:30',
      end: '2025-07-30T12:00',
      mediaCall: '2025-07-30T09:00',
      venue: 'United Nations Conference Centre',
      address: 'ESCAP Hall, Rajadamnern Nok Avenue',
      city: 'Bangkok',
      country: 'Thailand',
      guests: [
        ['Benedikt Hofmann', 'UNODC Regional Representative'],
        ['Varawut Silpa-archa', 'Minister of Social Development'],
      ],
    }),
    known: { organisations: ['UNODC', 'ESCAP'] },
    texts: {
      en: {
        title: 'MEDIA ADVISORY: Southeast Asia marks World Day Against Trafficking in Persons',
        body: `Bangkok (Thailand), 23 July 2025 – Scam centres, forced criminality and the exploitation of migrants will be in focus when governments and the United Nations come together in Bangkok next week.

WHAT: Commemoration of the World Day Against Trafficking in Persons
WHEN: Wednesday, 30 July 2025 | 09:30 – 12:00 (GMT+7)
WHERE: ESCAP Hall, United Nations Conference Centre, Rajadamnern Nok Avenue, Bangkok

SPEAKERS:
• Varawut Silpa-archa, Minister of Social Development, Thailand
• Benedikt Hofmann, UNODC Regional Representative

Doors will open for media at 08:30 and all camera crews need to be set up by 09:00. The Minister will take questions at a press stakeout outside the hall immediately after the opening, at approximately 10:00.

Between 2019 and 2023, detected victims in the region rose by 25 per cent. UNODC first ran the Blue Heart Campaign in Mexico City on 14 April 2010. A similar commemoration was held at the Centara Grand in Bangkok on 30 July 2024.`,
      },
    },
    plants: [
      ['09:30 – 12:00', '10:30 – 12:00', 'time'],
      ['– 12:00 (GMT+7)', '– 13:00 (GMT+7)', 'time'],
      ['set up by 09:00', 'set up by 09:15', 'time'],
      ['WHEN: Wednesday', 'WHEN: Thursday', 'weekday'],
      ['30 July 2025 |', '31 July 2025 |', 'date'],
      ['Avenue, Bangkok\n', 'Avenue, Jakarta\n', 'place'],
      ['• Benedikt Hofmann', '• Benedict Hofmann', 'name'],
      ['• Varawut Silpa-archa', '• Varawut Silpa-archar', 'name'],
    ],
  },
  {
    name: 'save the date by mail',
    facts: facts({
      zone: 'America/New_York',
      start: '2025-02-06T13:15',
      end: '2025-02-06T14:30',
      venue: 'Trusteeship Council Chamber',
      city: 'New York',
      country: 'United States',
      guests: [['Natalia Kanem', 'UNFPA Executive Director']],
    }),
    texts: {
      en: {
        title: 'Ending female genital mutilation: side event on Thursday, 6 February',
        summary: 'Join us at 1:15 p.m. in the Trusteeship Council Chamber.',
        body: `Dear colleagues,

On Thursday, 6 February, from 1.15 to 2.30 p.m., UNFPA and UNICEF will bring survivors and ministers together in the Trusteeship Council Chamber in New York. We would be delighted to have you with us.

Natalia Kanem, UNFPA Executive Director, will open the discussion at 1.20 p.m. A light lunch is served from 12.30 p.m. outside the chamber. If you need a grounds pass, please write to us before noon on Monday, 3 February.

The resolution establishing the Day was adopted on 20 December 2012. Since then 31 countries have reported progress, and the prevalence fell from 49 to 31 per cent.

With best wishes,
The press team (open 9:00 to 18:00, Monday to Friday)`,
      },
    },
    plants: [
      ['at 1:15 p.m. in', 'at 1:45 p.m. in', 'time'],
      ['from 1.15 to 2.30 p.m.', 'from 1.30 to 2.30 p.m.', 'time'],
      ['to 2.30 p.m.', 'to 3.30 p.m.', 'time'],
      ['On Thursday, 6 February', 'On Friday, 6 February', 'weekday'],
      ['On Thursday, 6 February', 'On Thursday, 13 February', 'date'],
      ['Chamber in New York', 'Chamber in Geneva', 'place'],
      ['Natalia Kanem', 'Natalia Kanim', 'name'],
    ],
  },
  {
    name: 'communiqué d’une préfecture',
    facts: facts({
      zone: 'Africa/Tunis',
      start: '2025-12-18T11:00',
      end: '2025-12-18T12:30',
      mediaCall: '2025-12-18T10:30',
      venue: 'Cité de la Culture',
      address: 'auditorium, 2e étage',
      city: 'Tunis',
      country: 'Tunisia',
      guests: [['Azzouz Samri', 'chef de mission de l’OIM']],
    }),
    texts: {
      fr: {
        title: 'Journée internationale des migrants : l’OIM donne la parole aux jeunes',
        summary: 'Rendez-vous jeudi 18 décembre à 11 heures à la Cité de la Culture de Tunis.',
        body: `À l’occasion de la Journée internationale des migrants, l’Organisation internationale pour les migrations (OIM) organise une rencontre avec de jeunes entrepreneurs.

Date et heure : jeudi 18 décembre 2025, 11 h – 12 h 30
Lieu : Cité de la Culture, auditorium, 2e étage, Tunis

La rencontre sera ouverte à onze heures précises par M. Azzouz Samri, chef de mission de l’OIM. Les journalistes sont attendus à dix heures et demie pour un café. Une séance de photos aura lieu à 12 h 15.

En 2024, l’OIM avait organisé une rencontre semblable à Sfax, le 17 décembre. Entre janvier et octobre 2025, 8 250 personnes sont rentrées chez elles. Réponses souhaitées avant le lundi 15 décembre à midi.`,
      },
    },
    plants: [
      ['18 décembre à 11 heures', '18 décembre à 10 heures', 'time'],
      ['2025, 11 h –', '2025, 13 h –', 'time'],
      ['– 12 h 30', '– 13 h 30', 'time'],
      ['à onze heures précises', 'à onze heures et quart précises', 'time'],
      ['à dix heures et demie', 'à dix heures', 'time'],
      ['Rendez-vous jeudi', 'Rendez-vous mardi', 'weekday'],
      ['heure : jeudi 18 décembre', 'heure : jeudi 11 décembre', 'date'],
      ['étage, Tunis', 'étage, Alger', 'place'],
      ['2e étage', '3e étage', 'place'],
      ['Azzouz Samri', 'Azouz Samri', 'name'],
    ],
  },
  {
    name: 'convocatoria de un ministerio',
    facts: facts({
      zone: 'America/Lima',
      start: '2025-09-23T08:30',
      end: '2025-09-23T13:00',
      mediaCall: '2025-09-23T08:00',
      venue: 'Centro de Convenciones de Lima',
      address: 'sala Nasca, piso 4',
      city: 'Lima',
      country: 'Peru',
      guests: [['Juan José Santiváñez', 'ministro del Interior']],
    }),
    texts: {
      es: {
        title: 'Ministerio del Interior lanza estrategia contra la trata',
        body: `NOTA DE PRENSA N.º 1015-2025

El Ministerio del Interior presentará este martes 23 de septiembre la nueva estrategia nacional contra la trata de personas. La ceremonia tendrá lugar en el Centro de Convenciones de Lima (sala Nasca, piso 4) y será encabezada por el ministro del Interior, Juan José Santiváñez.

Los reporteros gráficos deberán ubicarse en la sala a las 8.00 a. m.; el acto protocolar empieza a las ocho y media de la mañana y se prevé que finalice a la una de la tarde. A las 11.00 a. m. habrá un receso.

La estrategia anterior rigió entre 2017 y 2021. En lo que va del año se han rescatado 1045 víctimas en Cusco, Puno y Madre de Dios; el 10,15 % son menores. Acreditaciones: hasta las 18:00 del lunes 22.`,
      },
    },
    plants: [
      ['a las 8.00 a. m.', 'a las 8.00 p. m.', 'time'],
      ['a las ocho y media', 'a las nueve y media', 'time'],
      ['a la una de la tarde', 'a las dos de la tarde', 'time'],
      ['este martes 23', 'este miércoles 23', 'weekday'],
      ['martes 23 de septiembre', 'martes 30 de septiembre', 'date'],
      ['piso 4', 'piso 6', 'place'],
      ['Juan José Santiváñez', 'Juan José Santibáñez', 'name'],
    ],
  },
  {
    name: 'بيان صحفي',
    facts: facts({
      zone: 'Asia/Baghdad',
      start: '2025-06-19T10:00',
      end: '2025-06-19T12:30',
      mediaCall: '2025-06-19T09:30',
      venue: 'Babylon Rotana Hotel',
      city: 'Baghdad',
      country: 'Iraq',
    }),
    texts: {
      ar: {
        title: 'الأمم المتحدة تحيي اليوم الدولي للقضاء على العنف الجنسي في بغداد',
        summary: 'الخميس 19 حزيران/يونيو 2025، الساعة 10 صباحاً، فندق بابل روتانا',
        body: `بغداد، 15 حزيران/يونيو 2025

يسر بعثة الأمم المتحدة أن تدعو الصحفيين إلى حضور الفعالية التي تقيمها يوم الخميس المقبل، 19 حزيران/يونيو، في فندق روتانا ببغداد. ستنطلق الفعالية عند العاشرة صباحاً بالتوقيت المحلي (السابعة صباحاً بتوقيت غرينتش) وتستمر حتى الثانية عشرة والنصف ظهراً.

على المصورين أن يكونوا في القاعة عند التاسعة والنصف صباحاً. وبعد الفعالية، في الساعة 12:45، ستتاح فرصة لإجراء مقابلات.

وكان مجلس الأمن قد اعتمد القرار 1820 في 19 حزيران/يونيو 2008 في نيويورك. وسجلت المنظمة في عام 2024 نحو 4600 حالة.`,
      },
    },
    plants: [
      ['الساعة 10 صباحاً', 'الساعة 10 مساءً', 'time'],
      ['عند العاشرة صباحاً', 'عند الحادية عشرة صباحاً', 'time'],
      ['(السابعة صباحاً', '(الثامنة صباحاً', 'time'],
      ['الثانية عشرة والنصف ظهراً', 'الواحدة والنصف ظهراً', 'time'],
      ['التاسعة والنصف صباحاً', 'الثامنة والنصف صباحاً', 'time'],
      ['الخميس 19 حزيران', 'الجمعة 19 حزيران', 'weekday'],
      ['المقبل، 19 حزيران', 'المقبل، 20 حزيران', 'date'],
      ['روتانا ببغداد', 'روتانا بأربيل', 'place'],
    ],
  },
  {
    name: 'пресс-релиз фонда',
    facts: facts({
      zone: 'Asia/Almaty',
      start: '2025-03-20T16:00',
      end: '2025-03-20T18:00',
      venue: 'InterContinental',
      address: 'зал Алатау',
      city: 'Almaty',
      country: 'Kazakhstan',
      guests: [['Айгуль Сулейменова', 'директор фонда']],
    }),
    texts: {
      ru: {
        title: 'В Алматы представят доклад о положении женщин',
        summary: 'Презентация — 20 марта в 16.00 в отеле «Интерконтиненталь».',
        body: `Фонд «Бирге» и ЮНФПА представят новый доклад о положении женщин в Центральной Азии. Презентация состоится в четверг, 20 марта 2025 года, в отеле «Интерконтиненталь» в Алматы; начало в четыре часа дня, продолжительность — 2 часа. С приветственным словом выступит директор фонда Айгуль Сулейменова.

Журналистов ждут к 15:30. После презентации, в 17:15, Айгуль Сулейменова ответит на вопросы прессы.

Первый доклад вышел в 2015 году. Опрос проводился с 10 января по 15 февраля 2025 года в Шымкенте и Караганде, в нём участвовали 1 045 женщин в возрасте от 18 до 49 лет. Просьба подтвердить участие до 18 марта, 18:00.`,
      },
    },
    plants: [
      ['20 марта в 16.00', '20 марта в 15.00', 'time'],
      ['в четыре часа дня', 'в пять часов дня', 'time'],
      ['в четверг, 20 марта', 'в пятницу, 20 марта', 'weekday'],
      ['четверг, 20 марта', 'четверг, 27 марта', 'date'],
      ['в Алматы; начало', 'в Астане; начало', 'place'],
      ['17:15, Айгуль Сулейменова', '17:15, Айгуль Сулейманова', 'name'],
    ],
  },
  {
    name: '使馆邀请',
    facts: facts({
      zone: 'Africa/Nairobi',
      start: '2025-10-24T19:00',
      end: '2025-10-24T21:30',
      mediaCall: '2025-10-24T18:30',
      venue: 'Serena Hotel',
      address: 'Hall 1',
      city: 'Nairobi',
      country: 'Kenya',
    }),
    texts: {
      zh: {
        title: '联合国日招待会采访邀请',
        body: `尊敬的媒体朋友：
今年10月24日是联合国成立80周年纪念日。联合国内罗毕办事处谨定于2025年10月24日（周五）晚七点在内罗毕塞雷纳酒店1号厅举行招待会，诚邀贵单位派员报道。
请各位记者18:30前到达会场，凭有效记者证入场。招待会晚上九点半结束。
秘书长特别代表将于19:20致辞，随后有文艺演出。
如需采访，请于10月22日17:00前与我们联系。去年的招待会于10月25日在蒙巴萨举行，约有300人出席。`,
      },
    },
    plants: [
      ['晚七点在', '晚八点在', 'time'],
      ['记者18:30前', '记者17:30前', 'time'],
      ['晚上九点半结束', '晚上十点半结束', 'time'],
      ['（周五）', '（周六）', 'weekday'],
      ['谨定于2025年10月24日', '谨定于2025年10月25日', 'date'],
      ['在内罗毕塞雷纳', '在坎帕拉塞雷纳', 'place'],
      ['1号厅', '2号厅', 'place'],
    ],
  },
  {
    name: 'این جی او کا دعوت نامہ',
    facts: facts({
      zone: 'Asia/Karachi',
      start: '2025-10-11T15:00',
      end: '2025-10-11T17:30',
      mediaCall: '2025-10-11T14:30',
      venue: 'Pearl Continental',
      address: 'Hall 4',
      city: 'Peshawar',
      country: 'Pakistan',
    }),
    texts: {
      ur: {
        title: 'لڑکیوں کے عالمی دن پر پشاور میں تقریب',
        summary: 'ہفتہ، ۱۱ اکتوبر ۲۰۲۵، سہ پہر تین بجے، پرل کانٹینینٹل ہوٹل',
        body: `محترم صحافی خواتین و حضرات!

آپ کو لڑکیوں کے عالمی دن کی مناسبت سے ہونے والی تقریب میں شرکت کی دعوت دی جاتی ہے۔ یہ تقریب بروز ہفتہ ۱۱ اکتوبر ۲۰۲۵ کو پشاور کے پرل کانٹینینٹل ہوٹل کے ہال نمبر ۴ میں سہ پہر ۳ بجے سے ساڑھے پانچ بجے تک ہوگی۔

کیمرہ ٹیمیں دوپہر ڈھائی بجے پہنچ جائیں تاکہ انتظامات مکمل کیے جا سکیں۔ مہمان خصوصی سہ پہر ۳ بج کر ۲۰ منٹ پر خطاب کریں گی۔ چائے کا وقفہ ۴:۱۵ بجے ہوگا۔

پاکستان میں ۲۰۲۴ میں لڑکیوں کی شرح خواندگی ۵۲ فیصد رہی۔ ہمارا ادارہ ۱۹۹۸ میں کوئٹہ میں قائم ہوا۔ شرکت کی تصدیق ۸ اکتوبر تک کر دیں۔`,
      },
    },
    plants: [
      ['سہ پہر تین بجے، پرل', 'سہ پہر چار بجے، پرل', 'time'],
      ['سہ پہر ۳ بجے سے', 'سہ پہر ۴ بجے سے', 'time'],
      ['ساڑھے پانچ بجے تک', 'ساڑھے چھ بجے تک', 'time'],
      ['ڈھائی بجے', 'ڈیڑھ بجے', 'time'],
      ['بروز ہفتہ', 'بروز اتوار', 'weekday'],
      ['بروز ہفتہ ۱۱ اکتوبر', 'بروز ہفتہ ۱۸ اکتوبر', 'date'],
      ['ہال نمبر ۴', 'ہال نمبر ۱', 'place'],
      ['کو پشاور کے پرل', 'کو لاہور کے پرل', 'place'],
    ],
  },
  {
    name: 'two languages, no event',
    facts: null,
    texts: {
      en: {
        title: 'Parliament opens exhibition on enforced disappearances',
        body: `The exhibition “Absence” will be inaugurated on Friday, 30 August 2024, at 5 p.m. in the National Library in Colombo. The exhibition remains open until 14 September, daily from 9:00 to 18:00. Ms. Anusha Perera, the curator, will guide the first visitors. Free admission.`,
      },
      ru: {
        title: 'В парламенте открывается выставка о насильственных исчезновениях',
        body: `Выставка «Отсутствие» откроется в пятницу, 30 августа 2024 года, в 17:00 в Национальной библиотеке в Коломбо. Она продлится до 14 сентября, ежедневно с 9:00 до 18:00. Вход свободный.`,
      },
    },
    plants: [
      ['at 5 p.m.', 'at 6 p.m.', 'time', 'en'],
      ['в 17:00', 'в 16:00', 'time', 'ru'],
      ['в пятницу, 30', 'в четверг, 30', 'weekday', 'ru'],
      ['пятницу, 30 августа', 'пятницу, 23 августа', 'date', 'ru'],
      ['в Коломбо', 'в Катманду', 'place', 'ru'],
    ],
  },
]
