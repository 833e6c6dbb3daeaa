// @ts-check
/**
 * What an expression comes to, or resolves to, in one world of a page.
 *
 * @param {import('puppeteer-core').CDPSession} session
 * @param {number} contextId
 * @param {string} expression
 * @returns {Promise<any>} plain JSON
 * @throws {Error} what it throws
 */
export async function evaluateIn(session, contextId, expression) {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
