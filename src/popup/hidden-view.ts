import type { HiddenGroup, PageState } from '../platform/api.ts';
import { h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import { underscored } from '../ui/word-keys.ts';
import { button, type View } from './view.ts';

interface HiddenGiven {
  readonly page: PageState | null;
  readonly open: boolean;
  /** A warning above has the button for the original already. */
  readonly doubted: boolean;
}

function whereOf({ count, inStory, putBack }: HiddenGroup, { words }: View): string {
  if (putBack) return words.text('popup_where_back');
  if (inStory === 0) return words.text('popup_where_beside');
  return inStory === count
    ? words.text('popup_where_story')
    : words.text('popup_where_both', inStory, count - inStory);
}

function row(group: HiddenGroup, view: View): HTMLElement {
  const { words, page } = view;
  const { reason, count, putBack } = group;
  const key = underscored(reason);
  const name = words.count(`reason_${key}`, count);
  const act = button({
    id: `group-${reason}`,
    look: 'low',
    label: [
      words.text(putBack ? 'popup_hide_again' : 'popup_put_back'),
      h('span', { class: 'visually-hidden' }, ` ${name}`),
    ],
    onPress: () => void (putBack ? page.hideAgain(reason) : page.putBack(reason)),
  });
  const point = () => page.pointAt(reason);
  const leave = () => page.pointAt(null);
  return h(
    'li',
    {
      class: putBack ? 'back' : undefined,
      onmouseenter: point,
      onmouseleave: leave,
      onfocusin: point,
      onfocusout: leave,
    },
    h(
      'span',
      { class: 'kind' },
      name,
      ' ',
      h('span', { class: 'count' }, words.number(count)),
      h('span', { class: 'why' }, `${words.text(`reason_${key}_why`)} ${whereOf(group, view)}`),
    ),
    act,
  );
}

function summary({ page, open }: HiddenGiven, { words, own }: View): HTMLElement {
  if (page?.view === 'original') return h('p', { class: 'state' }, words.text('popup_is_original'));
  if (!page || page.hidden.length === 0) {
    const text = page?.view === 'reading' ? 'popup_is_reading' : 'popup_nothing_hidden';
    return h('p', { class: 'state good' }, icon('check'), words.text(text));
  }
  const text =
    page.hiddenCount === 0 ? words.text('popup_all_put_back') : words.count('popup_hidden', page.hiddenCount);
  return h(
    'button',
    {
      type: 'button',
      id: 'hidden-toggle',
      class: 'state',
      'aria-expanded': open,
      'aria-controls': 'hidden-list',
      onclick: () => own.toggleHidden(),
    },
    icon('hidden'),
    text,
    icon('down', { small: true }),
  );
}

/** How many things are hidden, the way back to the original, and the list by reason. */
export function hiddenView(view: View) {
  const { words, page: actions } = view;
  return (given: HiddenGiven): Node[] => {
    const { page, open, doubted } = given;
    if (!page) return [];
    const isOriginal = page.view === 'original';
    const turn = button({
      id: 'turn',
      look: 'bare low',
      key: 'O',
      label: words.text(isOriginal ? 'popup_clean' : 'popup_show_original'),
      onPress: () => void (isOriginal ? actions.clean() : actions.restore()),
    });
    const list = h(
      'ul',
      { id: 'hidden-list', class: 'groups' },
      page.hidden.map((group) => row(group, view)),
    );
    const isListed = open && page.hidden.length > 0 && !isOriginal;
    return [
      h('div', { class: 'turn' }, summary(given, view), !doubted && turn),
      ...(isListed ? [list, h('p', { class: 'fine' }, words.text('popup_hidden_help'))] : []),
    ];
  };
}
