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
    ['de', '12. Juni ist der Tag, an dem die Fähre zum letzten Mal fährt.'],
    ['en', '12 ferries cross the Orne every night.'],
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
    ['en', '3. Lift the tyre over the rim.'],
    ['en', '3) Lift the tyre over the rim.'],
    ['de', '3) Heben Sie den Reifen über die Felge.'],
    ['en', 'Ensures that the tyre holds its air for weeks.'],
    ['en', 'For riders in a hurry, these are the pumps to look at.'],
    ['en', 'As pictured above, the patch covers the hole.'],
    ['en', 'At Harbour Wheels, we’re always here to help you with tyres.'],
    ['en', 'Road tyres, on the other hand, are hard and fast.'],
    ['en', 'This guide will walk you through patches and glue.'],
    ['en', 'As a courier, for example, you want the hardest tyres.'],
    ['en', 'Whereas road tyres are made of hard rubber.'],
    ['en', 'Not a replacement for a pump, but a help on the road.'],
    ['en', 'You know what they say: safety first.'],
    ['en', 'If you’re looking for the best tyre, the shop by the quay has it.'],
    ['en', 'After a look at the tyre, let’s turn to the tube.'],
    ['en', 'Tubes can be hard to patch, but don’t worry.'],
    ['en', 'If the tube is old, here is a list of its prices.'],
    ['en', 'In the example below, a patch covers the hole.'],
    ['en', 'Schedule a free call with the shop today.'],
    ['en', 'Get started with Harbour Wheels to compare tyres.'],
    ['en', 'As more tyres crack, those worries are warranted.'],
    ['de', 'Wenn Reifen altern, diese Risse kennt jeder, sind sie teuer.'],
    ['en', 'To pump by wire, change the entry to tyre { forward.'],
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

describe('what makes the difference', () => {
  test.each([
    ['The ferry sails.[1][23]', 'The ferry sails.[a]'],
    ['Lund said: “The ferry sails on!”', 'Lund said: “The ferry sails on”'],
    ['The ferry sails again.', 'The ferry sails again..'],
    ['The ferry sails again.', 'The ferry sails again […].'],
    ['The ferry sails again.', 'The ferry sails again….'],
    ['The ferry […] sails again.', 'The ferry … sails again.'],
    ['The ferry (…) sails again.', 'The ferry. . .sails again.'],
    ['The ferry sails, Lund said.', 'The ferry sails? Lund said.'],
    ['Lund asked “Who sails?” again.', 'Lund asked “Who sails” again?'],
    ['Two ferries sail.', '• Two ferries sail.'],
    ['The word new stands there.', 'The sign \\n stands there.'],
    ['123. Ferries sail there.', '12. Ferries sail there.'],
    ['12. ferries sail there.', '12) Ferries sail there.'],
    ['When tyres age, cracks grow.', 'When tyres age, these cracks grow.'],
    ['When tyres age, these, too, crack.', 'When tyres age, Those cracks grow.'],
    ['iPhones sell well.', 'phones sell well.'],
    ['“Phones” sell well.', '“phones” sell well.'],
    ['Suchard sells chocolate.', 'Such ferries sail on.'],
    ['Nora Lund Ferries sail.', 'Nora Lund Ferries Sail.'],
    ['Ferries Sail on.', 'Ferries Sail On Water.'],
    ['Few ferries are unlike that.', 'Few ferries are like that.'],
    ['A ferry does just that today.', 'A ferry does just that!”'],
    ['A tyre costs 20 crowns.', 'A tyre costs 20% off in May.'],
    ['“We sail,” Nora Lund said.', '“We sail,” so he said.'],
    ['“We sail,” said the man when he left.', '“We sail,” then said he.'],
    ['“We” and “they” are words.', '“We and they are words.”'],
  ])('%s stands alone, %s does not', (alone, not) => {
    expect([standsAlone(alone, 'en'), standsAlone(not, 'en')]).toEqual([true, false]);
  });

  test('is that of its language', () => {
    expect(standsAlone('Nora Lund Fähren Segeln.', 'de')).toBe(true);
    expect(standsAlone('Nora Lund Fähren Segeln.', 'de-AT')).toBe(true);
    expect(standsAlone('12. Lift the tyre.', 'en-GB')).toBe(false);
    expect(standsAlone('But the ferry sails on.', 'eo')).toBe(true);
    expect(standsAlone('但是渡轮继续航行。', 'zh-Hant')).toBe(false);
  });
});

test.each([
  ['[a] (b) （c）「d」『e』«f»《g》', true],
  ['(a', false],
  ['a]', false],
  ['（a', false],
  ['「a', false],
  ['『a', false],
  ['«a', false],
  ['《a', false],
  ['(a]', false],
  ['"a" "b', false],
  ['„a“ „b”', true],
  ['„a“ b“', false],
  ['“a” b”', false],
  ['a” b', false],
])('halves of marks: %s', (text, whole) => {
  expect(isBalanced(text)).toBe(whole);
});
