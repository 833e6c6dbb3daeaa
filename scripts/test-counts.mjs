// @ts-check
/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/**
 * What a run of vitest came to.
 *
 * @param {{numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number}} report its JSON
 * @param {boolean} passed whether it exited with 0: a file that cannot even be loaded has no failed test
 * @returns {Counts}
 */
export function countsOfReport(report, passed) {
  const failed = report.numFailedTests > 0 || passed ? report.numFailedTests : 1;
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

/**
 * The tests that failed, each with the first line of what it says: the last lines of a log are what is kept of it.
 *
 * @param {{testResults: {name: string, message: string, assertionResults: {status: string, fullName: string, failureMessages: string[]}[]}[]}} report vitest's JSON
 * @returns {string[]}
 */
export function failuresOf(report) {
  return report.testResults.flatMap(({ name, message, assertionResults }) => {
    const file = name.slice(name.lastIndexOf('/test/') + 1);
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0) return message ? [`${file}: ${firstLine(message)}`] : [];
    return failed.map(
      ({ fullName, failureMessages: [why = ''] }) => `${file}: ${fullName}: ${firstLine(why)}`,
    );
  });
}

/** @param {string} text */
const firstLine = (text) => text.split('\n', 1)[0] ?? '';

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export function sum(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The one form of a result that every CI reads. @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
