/** Lets the page draw and answer before a long piece of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
