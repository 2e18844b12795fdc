/** A share, 0–1, in whole hundredths: "97 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
