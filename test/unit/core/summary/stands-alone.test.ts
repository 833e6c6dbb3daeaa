import { describe, expect, test } from 'vitest';
import { isBalanced, standsAlone } from '../../../../src/core/summary/stands-alone.ts';

describe('a sentence that stands alone', () => {
  test.each([
    ['en', 'Sandby council voted to end the night ferry.'],
    ['en', '“We will sail,” said Nora Lund, its master since 2009.'],
    ['en', 'Lund said: “We will sail.”'],
    ['en', 'Motor City Electric Co. is an electrical company of Detroit.'],
    ['en', 'Hebrew is read from right to left.'],
    ['en', 'It’ll-do Ltd makes boats of cork in Sandby.'],
    ['en', 'Lund asked “Who will carry the nurses home?” in the debate.'],
    ['en', '“The crew […] found out from the radio,” said Nora Lund.'],
    ['de', 'Das Parlament hat das Gesetz beschlossen.'],
    ['fr', 'Le conseil a voté la fin du bac de nuit.'],
    ['ko', '그림 전시가 토요일에 열린다.'],
    ['ja', '議会は火曜日に廃止を決めた。'],
    ['hi', 'परिषद ने मंगलवार को फैसला किया।'],
    ['th', 'สภาเมืองลงมติเมื่อวันอังคารให้ยกเลิกเรือข้ามฟากรอบกลางคืน'],
    ['fi', 'Valtuusto päätti asiasta tiistaina.'],
    [null, 'Sandby council voted to end the night ferry.'],
  ])('%s: %s', (lang, sentence) => {
    expect(standsAlone(sentence, lang)).toBe(true);
  });
});

describe('a sentence that does not', () => {
  test.each([
    ['en', 'He said so on Tuesday.'],
    ['en', 'But the ferry sails on.'],
    ['en', 'This is too long for most people.'],
    ['en', '“Nobody wanted this,” he said.'],
    ['en', '“Nobody wanted this.”'],
    ['en', '“Nobody wanted this.'],
    ['en', 'Who will carry the nurses home?'],
    ['en', 'Five things to know about the ferry'],
    ['en', 'The list goes on and on...'],
    ['en', 'Here is what to bring:'],
    ['en', 'and so the ferry sailed on.'],
    ['en', '(Talk of a bridge was not heard.)'],
    ['en', '- Commercial cleaning: ideal for offices.'],
    ['en', 'First, let us look at the tyres.'],
    ['en', 'Top Social Media Advertising Agencies in the U.S.'],
    ['en', 'The following checklists help with the planning.'],
    ['en', 'The platform uses your data to find a business.'],
    ['en', 'As you can see, the tyre is flat.'],
    ['en', 'A good patch does just that.'],
    ['en', 'Before the ride, check the following.'],
    ['en', 'Read on to learn more about tyres.'],
    ['en', 'Learn how to work with your mechanic.'],
    ['en', 'We hope the tips in this guide will help you.'],
    ['en', 'A. Machine learning enhances the trade.'],
    ['de', 'Der Reifen wird repariert wie folgt.'],
    ['de', 'Erfahren Sie, was der Reifen kostet.'],
    ['fr', 'Découvrez nos meilleurs pneus de vélo.'],
    ['en', 'Read more in our dossier.'],
    ['en', 'Photo: Ada Quill for Harbour News.'],
    ['en', 'Subscribe to our newsletter today.'],
    ['en', 'Imagine a tyre that never goes flat.'],
    ['en', 'The first time you step on a ferry can be a lot.'],
    ['en', 'If tyres go flat on every ride, you’re not alone.'],
    ['en', 'Have a look at the whole table in our guide to winter tyres.'],
    ['en', 'As mentioned above, a tyre costs twenty euros.'],
    ['en', 'The first ferry of the line . . . was not very good.'],
    ['en', 'What if a ferry was pink? — but not all of them.'],
    ['en', 'Most riders know at least one of these tyres by name.'],
    ['en', 'Needs a hard brush to get clean again.'],
    ['de', 'Stellen Sie sich vor, ein Reifen wird nie platt.'],
    ['de', 'Er sagte das am Dienstag.'],
    ['de', 'Das ist zu lang für die meisten.'],
    ['fr', 'C’est trop long pour la plupart.'],
    ['es', 'Sin embargo, el barco sigue.'],
    ['pt', 'No entanto, o barco continua.'],
    ['it', 'Tuttavia il traghetto continua.'],
    ['nl', 'Hij zei dat op dinsdag.'],
    ['pl', 'Jednak prom płynie dalej.'],
    ['ru', 'Однако паром ходит.'],
    ['uk', 'Проте пором ходить.'],
    ['tr', 'Ancak vapur çalışıyor.'],
    ['ar', 'لكن العبارة مستمرة.'],
    ['fa', 'اما کشتی ادامه می‌دهد.'],
    ['he', 'אבל המעבורת ממשיכה.'],
    ['hi', 'लेकिन नाव चलती है।'],
    ['zh', '但是渡轮继续航行。'],
    ['ja', 'しかし、船は出る。'],
    ['ko', '그러나 배는 떠난다.'],
    ['vi', 'Tuy nhiên, phà vẫn chạy.'],
    ['id', 'Namun, feri tetap berlayar.'],
    ['ar', 'من سيحمل الممرضات؟'],
    ['zh', '谁来送护士回家？'],
  ])('%s: %s', (lang, sentence) => {
    expect(standsAlone(sentence, lang)).toBe(false);
  });
});

test.each([
  ['„So“, sagte er.', true],
  ['„So, sagte er.', false],
  ['“So,” he said (twice).', true],
  ['So,” he said.', false],
  ['»So«, sagte er.', true],
  ['He said "so.', false],
  ['”Så”, sade han.', true],
  ['It is (so.', false],
])('quotation marks and brackets: %s', (text, whole) => {
  expect(isBalanced(text)).toBe(whole);
});
