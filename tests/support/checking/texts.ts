import type { Locale } from '../../../src/domain/locales.ts'

/** Texts of four scripts, long enough for two pages when they are told often enough. */
export const CHECKED: { locale: Locale; title: string; paragraphs: string[] }[] = [
  {
    locale: 'en',
    title: 'Four officers hurt as a boat overturns',
    paragraphs: [
      'Four officers of the joint patrol were hurt on 30 July when a boat with 118 people overturned off the coast of the district.',
      '“Nobody should have to choose between drowning and going back,” said the Executive Director. The office has asked for an inquiry within ten days, and for the names of those who sold the places on the boat.',
      'The organisations that sign this statement ask each state to count its missing, to keep open the shelters that it has, and to find 12,500 more places before winter.',
      'Questions are answered at the briefing in Geneva at 10:15. The co-ordinator isn’t available before then, and no photograph of a survivor may be published.',
    ],
  },
  {
    locale: 'ar',
    title: 'إصابة أربعة أفراد إثر انقلاب قارب',
    paragraphs: [
      'أُصيب أربعة من أفراد الدورية المشتركة في ٣٠ تموز/يوليه عندما انقلب قارب على متنه ١١٨ شخصا قبالة ساحل المنطقة.',
      'وقالت المديرة التنفيذية: «لا ينبغي لأحد أن يختار بين الغرق والعودة». وطلب المكتب إجراء تحقيق في غضون عشرة أيام، وأسماء من باعوا الأماكن على القارب.',
      'وتطلب المنظمات الموقعة على هذا البيان من كل دولة أن تحصي مفقوديها، وأن تبقي ملاجئها مفتوحة، وأن تجد ١٢٥٠٠ مكان آخر قبل الشتاء.',
      'ويُجاب عن الأسئلة في الإحاطة الإعلامية في جنيف الساعة ١٠:١٥ صباحا، ولن يكون المنسق متاحا قبل ذلك.',
    ],
  },
  {
    locale: 'ur',
    title: 'کشتی الٹنے سے چار اہلکار زخمی',
    paragraphs: [
      'ضلع کے ساحل کے قریب ۱۱۸ افراد سے بھری کشتی الٹنے سے مشترکہ گشت کے چار اہلکار ۳۰ جولائی کو زخمی ہوئے۔',
      'دفتر نے دس دن کے اندر تحقیقات کا مطالبہ کیا ہے اور ان لوگوں کے نام مانگے ہیں جنہوں نے کشتی پر جگہیں فروخت کیں۔',
      'اس بیان پر دستخط کرنے والے ادارے ہر ریاست سے کہتے ہیں کہ وہ اپنے لاپتا افراد کی گنتی کرے، اپنی پناہ گاہیں کھلی رکھے اور سردیوں سے پہلے ۱۲۵۰۰ مزید جگہیں تلاش کرے۔',
    ],
  },
  {
    locale: 'zh',
    title: '船只倾覆致四名警员受伤',
    paragraphs: [
      '7月30日，一艘载有118人的船只在该区海岸附近倾覆，联合巡逻队的四名警员受伤。',
      '执行主任说，任何人都不应在溺亡与返回之间作出选择。该办公室要求在十天内展开调查，并查明出售船位者的姓名。',
      '签署本声明的各组织要求每个国家清点失踪人员，保持现有收容所开放，并在冬季之前再找到12500个安置名额。',
    ],
  },
]

/** Of each what has happened to it is told: they have no sentence in common, with each other or with those above. */
export const OF_THE_PAST = {
  corrected: {
    locale: 'en',
    title: 'Wells of the valley are tested again',
    paragraphs: [
      'Engineers test the wells of the valley again this week, since 14 of them gave water that nobody should drink without boiling it first.',
      'Families get tablets for cleaning water at the school, and a list of wells that are safe hangs at its door from noon on.',
    ],
  },
  withdrawn: {
    locale: 'en',
    title: 'The harbour opens at dawn',
    paragraphs: [
      'Ships may enter the northern harbour from dawn, after divers have looked at each quay and have found no mine under the water.',
      'Captains report to the tower by radio, and pilots take every vessel longer than ninety metres to its place.',
    ],
  },
  suspended: {
    locale: 'en',
    title: 'A vaccine reaches the islands',
    paragraphs: [
      'The first boxes of the vaccine have reached the outer islands by boat, and nurses began in the evening with the oldest people.',
      'Whoever lives alone can call the health post, from where a team visits them at home before the weekend.',
    ],
  },
  waiting: {
    locale: 'en',
    title: 'A prize for teachers of mathematics',
    paragraphs: [
      'Three teachers of mathematics share a prize this autumn for lessons that they hold under trees, with pebbles instead of paper.',
      'Their ministry prints what they have written about it, so that schools in other districts can do the same next year.',
    ],
  },
} as const satisfies Record<string, { locale: Locale; title: string; paragraphs: readonly string[] }>
