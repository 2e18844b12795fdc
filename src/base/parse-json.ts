/** @param fail throws */
export function parseJson(json: string, fail: (reason: string) => never): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return fail("not JSON");
  }
}
