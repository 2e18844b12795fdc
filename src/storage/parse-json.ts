/**
 * JSON of a stored file as data of no known form yet.
 * @param fail throws its own error; gets "not JSON"
 */
export function parseJson(json: string, fail: (reason: string) => never): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return fail("not JSON");
  }
}
