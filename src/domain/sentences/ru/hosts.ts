import type { hosts as english } from '../english/hosts.ts'
import type { Part } from '../sentences.ts'

export const hosts: Part<typeof english> = {
  'Choose the account that the person logs in with.': 'Выберите учётную запись, с которой человек входит.',
  'This account is known to the newsroom already: invite its owner by e-mail, under Invitations.':
    'Эта учётная запись уже известна в редакции: пригласите её владельца по почте в разделе «Приглашения».',
  'This account has the id of one that was removed, and the log names that person by it: its owner needs another account.':
    'У этой учётной записи номер удалённой, под которым журнал называет другого человека: её владельцу нужна другая учётная запись.',
  'Say which roles the person has, and in which organisation.':
    'Укажите, какие роли у человека и в какой организации.',
  'Send the “token” of the link, and your “name” if it is another one than you were invited by.':
    'Укажите код ссылки («token») и, если оно не то, под которым вас пригласили, своё имя («name»).',
  'This invitation is for another address than that of the account that you are logged in with.':
    'Это приглашение на другой адрес, не на адрес учётной записи, с которой вы вошли.',
  'Log in with your account here, then follow the link again. If you have none, ask whoever runs this application: accounts are made there first.':
    'Войдите здесь со своей учётной записью и снова откройте ссылку. Если её нет, обратитесь к тем, кто ведёт это приложение: учётные записи сначала создаются там.',
  'This address has an account here: log in with it, then follow the link again.':
    'У этого адреса здесь есть учётная запись: войдите с ней и снова откройте ссылку.',
  'You have been disabled in the newsroom: ask the managers who did so.':
    'Вы отключены в редакции: обратитесь к управляющим, которые это сделали.',
  'Prove that it is you: give the code that your authenticator app shows now, or a recovery code.':
    'Подтвердите, что это вы: введите код, который сейчас показывает приложение для кодов, или резервный код.',
  'That code is not right, or has been used: wait for the next one that your app shows, and give that.':
    'Этот код неверен или уже использован: дождитесь следующего, который покажет приложение, и введите его.',
  'Send a “code”, or nothing where you have no second factor yet.':
    'Укажите код («code») или ничего, если второго фактора ещё нет.',
}
