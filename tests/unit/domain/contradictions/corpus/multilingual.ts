import { type Advisory, facts } from './advisory.ts'

export const multilingual: readonly Advisory[] = [
  {
    name: 'en fr es: without an event',
    facts: null,
    texts: {
      en: {
        title: 'Media update: World Day, 30 July 2024',
        body: `The joint event begins at 10:45 on Tuesday, 30 July 2024, in Geneva. Registration opens at 9:30. All texts are under embargo until 10:15.`,
      },
      fr: {
        title: 'Point médias : Journée mondiale, 30 juillet 2024',
        body: `La manifestation conjointe commence à 10 h 45 le mardi 30 juillet 2024 à Genève. L’inscription commence à 9 h 30. Tous les textes sont sous embargo jusqu’à 10 h 15.`,
      },
      es: {
        title: 'Boletín para los medios: Día Mundial, 30 de julio de 2024',
        body: `El acto conjunto comienza a las 10:45 el martes 30 de julio de 2024 en Ginebra. La inscripción se abre a las 9:30. Todos los textos están bajo embargo hasta las 10:15.`,
      },
    },
    plants: [
      ['10 h 45', '10 h 15', 'time', 'fr'],
      ['10:45', '11:45', 'time', 'en'],
      ['9:30', '8:30', 'time', 'es'],
      ['jusqu’à 10 h 15', 'jusqu’à 10 h 45', 'time', 'fr'],
      ['mardi 30 juillet', 'lundi 29 juillet', 'date', 'fr'],
      ['martes', 'jueves', 'weekday', 'es'],
      ['à Genève', 'à Vienne', 'place', 'fr'],
    ],
  },
  {
    name: 'en ru zh: with an event',
    facts: facts({
      zone: 'Asia/Almaty',
      start: '2025-10-07T10:00',
      end: '2025-10-07T12:30',
      mediaCall: '2025-10-07T09:30',
      venue: 'Ritz-Carlton',
      city: 'Astana',
      country: 'Kazakhstan',
    }),
    texts: {
      en: {
        title: 'Round table in Astana, 7 October 2025',
        body: 'The round table will be held on Tuesday, 7 October 2025, at the Ritz-Carlton in Astana. Press call at 9:30; the round table starts at 10 a.m. and closes at 12:30. Doors open at 9:00.',
      },
      ru: {
        title: 'Круглый стол в Астане, 7 октября 2025 года',
        body: 'Круглый стол состоится во вторник, 7 октября 2025 года, в гостинице «Ритц» в Астане. Сбор прессы в 9:30, начало в 10 часов утра, завершение в 12:30. Двери открываются в 9:00.',
      },
      zh: {
        title: '圆桌会议，2025年10月7日，阿斯塔纳',
        body: '圆桌会议将于2025年10月7日星期二在阿斯塔纳丽思卡尔顿酒店举行。记者签到时间为9时30分，会议于上午10时开始，12时30分结束。9时开门。',
      },
    },
    plants: [
      ['10 часов утра', '11 часов утра', 'time', 'ru'],
      ['9时30分', '9时', 'time', 'zh'],
      ['12:30. Doors', '12:45. Doors', 'time', 'en'],
      ['вторник', 'среду', 'weekday', 'ru'],
      ['2025年10月7日，', '2025年10月8日，', 'date', 'zh'],
      ['酒店举行', '酒店举行', 'time', 'zh'],
      ['в Астане. Сбор', 'в Алматы. Сбор', 'place', 'ru'],
    ].filter(([right, wrong]) => right !== wrong) as unknown as Advisory['plants'],
  },
  {
    name: 'en ar ur: with an event',
    facts: facts({
      zone: 'Asia/Karachi',
      start: '2025-02-11T11:15',
      end: '2025-02-11T13:00',
      mediaCall: '2025-02-11T10:45',
      venue: 'Serena Hotel',
      city: 'Islamabad',
      country: 'Pakistan',
      guests: [['Azam Nazeer Tarar', 'Minister for Law and Justice']],
    }),
    texts: {
      en: {
        title: 'Launch of the legal aid programme',
        body: 'The Minister for Law and Justice, Mr. Azam Nazeer Tarar, launches the programme on Tuesday, 11 February 2025, at the Serena Hotel, Islamabad. Start: 11:15. End: 13:00. Media are requested to be seated by 10:45.',
      },
      ar: {
        title: 'إطلاق برنامج المساعدة القانونية',
        body: 'يُعقد حفل الإطلاق يوم الثلاثاء 11 شباط/فبراير 2025 في فندق سيرينا، إسلام آباد. يبدأ الحفل في الساعة الحادية عشرة والربع صباحاً وينتهي في الساعة الواحدة ظهراً. حضور الإعلاميين: 10:45.',
      },
      ur: {
        title: 'قانونی امداد کے پروگرام کا آغاز',
        body: 'پروگرام کی افتتاحی تقریب منگل، ۱۱ فروری ۲۰۲۵ کو سرینا ہوٹل اسلام آباد میں منعقد ہوگی۔ آغاز: صبح سوا گیارہ بجے۔ اختتام: دوپہر ایک بجے۔ میڈیا کے نمائندے ۱۰:۴۵ بجے تک تشریف لے آئیں۔',
      },
    },
    plants: [
      ['Start: 11:15', 'Start: 11:45', 'time', 'en'],
      ['والربع صباحاً', 'والنصف صباحاً', 'time', 'ar'],
      ['۱۰:۴۵ بجے', '۱۱:۴۵ بجے', 'time', 'ur'],
      ['الثلاثاء 11', 'الخميس 11', 'weekday', 'ar'],
      ['۱۱ فروری', '۱۲ فروری', 'date', 'ur'],
      ['سرینا ہوٹل', 'میریٹ ہوٹل', 'place', 'ur'],
      ['Azam Nazeer Tarar', 'Azam Nazir Tarar', 'name', 'en'],
      ['سيرينا، إسلام آباد', 'سيرينا، كراتشي', 'place', 'ar'],
    ],
  },
]
