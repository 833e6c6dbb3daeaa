// @ts-check
/** What `bench extract` prints. */
import {
  authorScore,
  countSnippets,
  dateScore,
  mean,
  percentile,
  snippetScore,
  snippetShare,
  titleScore,
  typewritten,
  wordScore,
} from '../support/scoring.mjs';

/**
 * @typedef {import('../support/pages.mjs').StoredPage} StoredPage
 * @typedef {{scored: string, title: string, byline: string, published: string | null, ms: number, longestSliceMs?: number, article?: boolean, doubt?: object | null, failure?: string | null}} Answer
 * @typedef {Record<string, Answer | null>} Answers by extractor; null where it failed
 *
 * @typedef {object} Score
 * @property {StoredPage} record
 * @property {number | null} f1 null where the set has snippets only
 * @property {number} precision
 * @property {number} recall
 * @property {number | null} with
 * @property {number | null} without
 * @property {boolean | null} title
 * @property {boolean | null} author
 * @property {boolean | null} date
 * @property {import('../support/scoring.mjs').SnippetCount} snippets
 */

/** Pages below this F1 are lost. */
const LOST = 0.5;
const WORST = 20;

/** @param {StoredPage} record @param {Answer | null} answer @returns {Score} */
export function scorePage(record, answer) {
  const text = answer?.scored ?? '';
  const words = record.main_content ? wordScore(text, record.main_content) : null;
  return {
    record,
    f1: words?.f1 ?? null,
    precision: words?.precision ?? 0,
    recall: words?.recall ?? 0,
    with: snippetShare(text, record.with),
    without: snippetShare(text, record.without),
    title: titleScore(answer?.title, record.title),
    author: authorScore(answer?.byline, record.author),
    date: dateScore(answer?.published, record.publish_date),
    snippets: countSnippets(text, record),
  };
}

const three = (/** @type {number} */ value) =>
  Number.isNaN(value) ? '-' : value.toFixed(3).replace(/^0/, '');

/** @param {readonly string[][]} rows the first is the head */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const last = widths.length - 1;
  const line = (/** @type {string[]} */ row) =>
    row
      .map((cell, column) => {
        if (column === last && column > 0 && Number.isNaN(Number(cell))) return cell;
        return column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
      })
      .join('  ');
  return rows.map(line).join('\n');
}

/** A page feels held up by more (Long Tasks API). */
const LONG_TASK_MS = 50;

/**
 * Times beside Readability's of the same run, which is what the figures are worth on a machine that does other things.
 * @param {StoredPage[]} records @param {Answers[]} answers
 */
function timeLines(records, answers) {
  const [own, peer] = ['clearstory', 'readability'].map((name) =>
    answers.flatMap((each) => each[name]?.ms ?? []),
  );
  const lines = [];
  if (own && peer && own.length > 0 && peer.length > 0) {
    const ratio = (/** @type {number} */ share) =>
      (percentile(own, share) / Math.max(0.1, percentile(peer, share))).toFixed(2);
    lines.push(`time: ${ratio(0.5)} times Readability's median, ${ratio(0.95)} times its 95th percentile`);
  }
  const slices = answers.map((each) => each['clearstory']?.longestSliceMs ?? 0);
  const longest = slices.indexOf(Math.max(...slices));
  const long = slices.filter((ms) => ms > LONG_TASK_MS).length;
  lines.push(
    `longest slice: ${percentile(slices, 0.5).toFixed(1)} ms at the median, ${percentile(slices, 0.95).toFixed(1)} at the 95th percentile, ` +
      `${slices[longest]?.toFixed(1)} on ${records[longest]?.id}; over ${LONG_TASK_MS} ms on ${long} of ${slices.length} pages`,
  );
  return lines.join('\n');
}

/** @param {Score[]} scores @param {Answers[]} answers @param {string} name */
function row(scores, answers, name) {
  const f1 = scores.map((score) => score.f1);
  const snippets = snippetScore(scores.map((score) => score.snippets));
  const ms = answers.flatMap((each) => each[name]?.ms ?? []);
  const known = f1.some((value) => value !== null);
  return [
    name,
    String(scores.length),
    ...(known
      ? [f1, scores.map((s) => s.with), scores.map((s) => s.without)].map((values) => three(mean(values)))
      : [snippets.f1, snippets.precision, snippets.recall].map(three)),
    ...[scores.map((s) => s.title), scores.map((s) => s.author), scores.map((s) => s.date)].map((values) =>
      three(mean(values)),
    ),
    known ? String(f1.filter((value) => value !== null && value < LOST).length) : '-',
    String(answers.filter((each) => !each[name]).length),
    percentile(ms, 0.5).toFixed(1),
    percentile(ms, 0.95).toFixed(1),
  ];
}

/**
 * @param {StoredPage[]} records
 * @param {Answers[]} answers in the order of the records
 * @param {string[]} extractors
 */
function mainTable(records, answers, extractors) {
  const known = records.some(({ main_content }) => main_content);
  const columns = known ? ['F1', 'with', 'without'] : ['snippet F1', 'precision', 'recall'];
  const head = ['', 'pages', ...columns, 'title', 'author', 'date', 'F1 < .5', 'failed', 'ms p50', 'ms p95'];
  const rows = extractors.map((name) =>
    row(
      records.map((record, index) => scorePage(record, answers[index]?.[name] ?? null)),
      answers,
      name,
    ),
  );
  return table([head, ...rows]);
}

/**
 * The snippets found where marks of print and of a typewriter count as the same.
 * @param {StoredPage[]} records @param {Answers[]} answers @param {string[]} extractors
 */
function markLine(records, answers, extractors) {
  const shares = extractors.map((name) => {
    const share = mean(
      records.map((record, index) =>
        snippetShare(typewritten(answers[index]?.[name]?.scored ?? ''), record.with?.map(typewritten)),
      ),
    );
    return `${name} ${three(share)}`;
  });
  return `with, whatever the form of quotation marks and dashes: ${shares.join(', ')}`;
}

/** @param {StoredPage[]} records @param {Answers[]} answers @param {string[]} extractors */
function typeTable(records, answers, extractors) {
  const types = [...new Set(records.map(({ type }) => type))].sort();
  if (types.length < 2) return '';
  const head = ['F1 by type', 'pages', ...extractors];
  const rows = types.map((type) => {
    const cells = extractors.map((name) =>
      three(
        mean(
          records.flatMap((record, index) =>
            record.type === type ? [scorePage(record, answers[index]?.[name] ?? null).f1] : [],
          ),
        ),
      ),
    );
    return [type, String(records.filter((record) => record.type === type).length), ...cells];
  });
  return table([head, ...rows]);
}

/** How many pages of each type are said to be an article: recall for articles, false positives for the others. */
function detectionTable(/** @type {StoredPage[]} */ records, /** @type {Answers[]} */ answers) {
  const judges = ['clearstory', 'readability'].filter((name) => answers.some((each) => each[name]));
  const types = [...new Set(records.map(({ type }) => type))].sort();
  const rows = types.map((type) => [
    type === 'article' ? 'article (recall)' : `${type} (false positives)`,
    ...judges.map((name) =>
      three(
        mean(
          records.flatMap((record, index) =>
            record.type === type ? [answers[index]?.[name]?.article ?? false] : [],
          ),
        ),
      ),
    ),
  ]);
  return table([['said to be an article', ...judges], ...rows]);
}

/** A story with less of its words lacks too much. */
const ENOUGH = 0.8;

/** Whether doubt is where it should be. @param {StoredPage[]} records @param {Answers[]} answers */
function doubtLine(records, answers) {
  const stories = records.flatMap((record, index) => {
    const answer = answers[index]?.['clearstory'];
    if (!answer?.scored || !record.main_content) return [];
    const { recall } = wordScore(answer.scored, record.main_content);
    return [{ lacks: recall < ENOUGH, doubted: Boolean(answer.doubt) }];
  });
  if (stories.length === 0) return '';
  const lacking = stories.filter(({ lacks }) => lacks);
  const others = stories.filter(({ lacks }) => !lacks);
  const doubted = (/** @type {typeof stories} */ some) => some.filter((each) => each.doubted).length;
  const share = (100 * doubted(others)) / Math.max(1, others.length);
  return `doubt: ${doubted(lacking)} of ${lacking.length} stories that lack a fifth, ${share.toFixed(1)} % of the others`;
}

/** @param {StoredPage[]} records @param {Answers[]} answers */
function worstPages(records, answers) {
  const others = Object.keys(answers[0] ?? {}).filter((name) => name !== 'clearstory' && name !== 'its text');
  const scored = records.map((record, index) => ({
    index,
    ...scorePage(record, answers[index]?.['clearstory'] ?? null),
  }));
  const worst = scored
    .filter(({ f1 }) => f1 !== null)
    .sort((a, b) => (a.f1 ?? 0) - (b.f1 ?? 0))
    .slice(0, WORST);
  if (worst.length === 0) return '';
  const rows = worst.map(({ record, index, f1, precision, recall }) => [
    record.id,
    three(f1 ?? 0),
    three(precision),
    three(recall),
    ...others.map((name) => three(scorePage(record, answers[index]?.[name] ?? null).f1 ?? 0)),
    `${record.type} ${record.url.slice(0, 80)}${answers[index]?.['clearstory']?.failure ? ' (no story)' : ''}`,
  ]);
  return table([['worst', 'F1', 'precision', 'recall', ...others, ''], ...rows]);
}

/**
 * @param {StoredPage[]} records @param {Answers[]} answers @param {string[]} extractors
 * @param {boolean} crossValidated
 */
export function report(records, answers, extractors, crossValidated) {
  const weights = crossValidated
    ? 'Clearstory by cross-validation: each page with weights that saw no page of its site.'
    : 'Clearstory with the weights of the package; pages they were trained on need --cv.';
  return [
    weights,
    mainTable(records, answers, extractors),
    markLine(records, answers, extractors),
    timeLines(records, answers),
    typeTable(records, answers, extractors),
    detectionTable(records, answers),
    doubtLine(records, answers),
    worstPages(records, answers),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
