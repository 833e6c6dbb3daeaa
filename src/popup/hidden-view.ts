import type { HiddenGroup, HiddenItem, HiddenTarget, PageState } from '../platform/api.ts';
import { type Child, h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import { underscored } from '../ui/word-keys.ts';
import type { StoryScreen } from './popup-state.ts';
import { button, type View } from './view.ts';

interface HiddenGiven {
  readonly page: PageState | null;
  readonly open: boolean;
  readonly listed: StoryScreen['listed'];
  /** A warning above has the button for the original already. */
  readonly doubted: boolean;
}

function whereOf({ count, inStory, shown, putBack }: HiddenGroup, { words }: View): string {
  if (putBack) return words.text('popup_where_back');
  if (shown > 0) return words.text('popup_where_some', shown);
  if (inStory === 0) return words.text('popup_where_beside');
  return inStory === count
    ? words.text('popup_where_story')
    : words.text('popup_where_both', inStory, count - inStory);
}

interface RowGiven {
  readonly id: string;
  readonly target: HiddenTarget;
  readonly putBack: boolean;
  readonly name: string;
  readonly text: Child;
  readonly below?: Child;
}

/** A row with its way back; pointing at it, or coming to it with the keys, shows its place on the page. */
function row({ id, target, putBack, name, text, below }: RowGiven, { words, page }: View): HTMLElement {
  const act = button({
    id,
    look: 'low',
    label: [
      words.text(putBack ? 'popup_hide_again' : 'popup_put_back'),
      h('span', { class: 'visually-hidden' }, ` ${name}`),
    ],
    onPress: () => void (putBack ? page.hideAgain(target) : page.putBack(target)),
  });
  const point = (event: Event) => {
    event.stopPropagation();
    page.pointAt(target);
  };
  const leave = (event: Event) => {
    event.stopPropagation();
    page.pointAt(null);
  };
  return h(
    'li',
    {
      class: putBack ? 'back' : undefined,
      onmouseenter: point,
      onmouseleave: leave,
      onfocusin: point,
      onfocusout: leave,
    },
    h('div', { class: 'row-line' }, h('span', { class: 'kind' }, text), act),
    below,
  );
}

function itemRow(item: HiddenItem, view: View): HTMLElement {
  const { id, putBack } = item;
  const text = item.text || view.words.text('popup_item_nameless');
  return row(
    {
      id: `item-${id}`,
      target: { item: id },
      putBack,
      name: text,
      text: h('span', { class: 'words', dir: 'auto', title: text }, text),
    },
    view,
  );
}

function groupRow(group: HiddenGroup, listed: HiddenGiven['listed'], view: View): HTMLElement {
  const { words, page } = view;
  const { reason, count, putBack } = group;
  const key = underscored(reason);
  const name = words.count(`reason_${key}`, count);
  const items = listed?.reason === reason ? listed.items : null;
  const each = h(
    'button',
    {
      type: 'button',
      id: `each-${reason}`,
      class: 'each',
      'aria-expanded': items !== null,
      onclick: () => void page.toggleItems(reason),
    },
    words.text('popup_each'),
    h('span', { class: 'visually-hidden' }, ` ${name}`),
    icon('down', { small: true }),
  );
  const text = [
    name,
    ' ',
    h('span', { class: 'count' }, words.number(count)),
    h('span', { class: 'why' }, `${words.text(`reason_${key}_why`)} ${whereOf(group, view)}`),
    count > 1 && each,
  ];
  const below =
    items &&
    h(
      'ul',
      { class: 'items' },
      items.map((item) => itemRow(item, view)),
    );
  return row({ id: `group-${reason}`, target: { reason }, putBack, name, text, below }, view);
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

function listOf(page: PageState, listed: HiddenGiven['listed'], view: View): Node[] {
  const { words, page: actions } = view;
  const list = h(
    'ul',
    { id: 'hidden-list', class: 'groups' },
    page.hidden.map((group) => groupRow(group, listed, view)),
  );
  const all = button({
    id: 'put-back-all',
    look: 'low',
    label: words.text('popup_put_back_all'),
    disabled: page.hiddenCount === 0,
    onPress: () => void actions.putBack('all'),
  });
  const more = button({
    id: 'pick',
    look: 'low',
    label: words.text('popup_pick'),
    onPress: () => void actions.pick(),
  });
  return [
    list,
    h('div', { class: 'list-end' }, more, all),
    h('p', { class: 'fine' }, words.text('popup_hidden_help')),
  ];
}

/** How many things are hidden, the way back to the original, and the list by reason. */
export function hiddenView(view: View) {
  const { words, page: actions } = view;
  return (given: HiddenGiven): Node[] => {
    const { page, open, listed, doubted } = given;
    if (!page) return [];
    const isOriginal = page.view === 'original';
    const turn = button({
      id: 'turn',
      look: 'bare low',
      key: 'O',
      label: words.text(isOriginal ? 'popup_clean' : 'popup_show_original'),
      onPress: () => void (isOriginal ? actions.clean() : actions.restore()),
    });
    const isListed = open && page.hidden.length > 0 && !isOriginal;
    return [
      h('div', { class: 'turn' }, summary(given, view), !doubted && turn),
      ...(isListed ? listOf(page, listed, view) : []),
    ];
  };
}
