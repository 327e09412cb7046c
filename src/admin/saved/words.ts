import { inOwnWords } from '../../domain/ownWords.ts'

/** The filters that somebody keeps, in one language of the admin. */
type SavedWords = {
  title: string
  name: string
  save: string
  /** `{name}` stands for the filter's. */
  remove: string
  cannot: string
}

const WORDS = {
  ar: {
    title: 'مرشحاتك المحفوظة',
    name: 'اسم لهذا العرض',
    save: 'حفظ العرض',
    remove: 'حذف «{name}»',
    cannot: 'لا يمكن حفظه: رشّح القائمة أو رتّبها أولاً، أو احذف مرشحاً آخر.',
  },
  en: {
    title: 'Your saved filters',
    name: 'A name for this view',
    save: 'Save this view',
    remove: 'Delete “{name}”',
    cannot: 'It cannot be saved: filter or sort the list first, or delete another one.',
  },
  es: {
    title: 'Sus filtros guardados',
    name: 'Un nombre para esta vista',
    save: 'Guardar esta vista',
    remove: 'Eliminar «{name}»',
    cannot: 'No se puede guardar: primero filtre u ordene la lista, o elimine otro filtro.',
  },
  fr: {
    title: 'Vos filtres enregistrés',
    name: 'Un nom pour cette vue',
    save: 'Enregistrer cette vue',
    remove: 'Supprimer « {name} »',
    cannot: 'Impossible d’enregistrer : filtrez ou triez d’abord la liste, ou supprimez un autre filtre.',
  },
  ru: {
    title: 'Ваши сохранённые фильтры',
    name: 'Название этого вида',
    save: 'Сохранить вид',
    remove: 'Удалить «{name}»',
    cannot: 'Сохранить нельзя: сначала отфильтруйте или отсортируйте список либо удалите другой фильтр.',
  },
  zh: {
    title: '您保存的筛选',
    name: '此视图的名称',
    save: '保存此视图',
    remove: '删除“{name}”',
    cannot: '无法保存：请先筛选或排序列表，或删除另一个筛选。',
  },
} as const satisfies Record<string, SavedWords>

export const savedWords = (language: string): SavedWords =>
  inOwnWords('saved', language, (WORDS as Record<string, SavedWords>)[language] ?? WORDS.en)
