/** The texts of the weeks after. */
export const SEQUEL = {
  call: {
    en: {
      title: 'Joint call: inspect the places where children work',
      summary: 'UNODC and ILO ask for labour inspections that look for children.',
      body: `UNODC and ILO call on governments to send labour inspectors where children work: to kilns, fields, workshops and homes.

An inspector who knows the signs of trafficking can be the first to see a victim. Those who find a child must know whom to call.`,
    },
    ur: {
      title: 'مشترکہ اپیل: جہاں بچے کام کرتے ہیں وہاں معائنہ کیا جائے',
      summary: 'یو این او ڈی سی اور آئی ایل او بچوں کی تلاش کے لیے لیبر معائنوں کا مطالبہ کرتے ہیں۔',
      body: `یو این او ڈی سی اور آئی ایل او حکومتوں سے اپیل کرتے ہیں کہ لیبر انسپکٹروں کو وہاں بھیجا جائے جہاں بچے کام کرتے ہیں: بھٹوں، کھیتوں، کارخانوں اور گھروں میں۔

جو انسپکٹر اسمگلنگ کی علامات جانتا ہے وہ متاثرہ شخص کو سب سے پہلے دیکھ سکتا ہے۔ جسے کوئی بچہ ملے اسے معلوم ہونا چاہیے کہ کسے اطلاع دینی ہے۔`,
    },
  },
  shelters: {
    en: {
      title: 'Press release: more places in shelters',
      summary: 'A programme opens shelters to boys and men.',
      body: `The organisations named above open shelters in three districts to boys and men who were trafficked. Until now most shelters admitted women and girls only.`,
    },
  },
  guide: {
    en: {
      title: 'A guide for reporters on trafficking in persons',
      summary: 'How to report without harming those who survived.',
      body: `Those who survived trafficking decide themselves what is told of them. The guide shows how to ask, what to leave out, and how to keep a source safe.`,
    },
  },
  figures: {
    en: {
      title: 'New figures on forced labour',
      summary: 'ILO’s new estimates of forced labour.',
      body: `ILO has new estimates of forced labour, by sector and by region. They show where profits are highest, and where inspections are rare.`,
    },
  },
  weekly: {
    en: {
      title: 'Media update: a guide and new figures',
      summary: 'Two texts, each at its own hour.',
      body: `UNODC and ILO send you a guide for reporters, and new figures on forced labour.`,
    },
  },
  course: {
    en: {
      title: 'Training course for investigators',
      summary: 'UNODC, ICMPD and ILO open a training course in Islamabad.',
      body: `UNODC, ICMPD and ILO open a training course for investigators of trafficking in persons. The media are welcome at the opening session.`,
    },
  },
} as const
