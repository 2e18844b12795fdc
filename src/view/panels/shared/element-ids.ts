/** Id of the panel, for the button that opens it on small screens. */
export const FACETS = "facets";

/** For the shortcut: the box that `/` moves to. */
export const SEARCH_INPUT = "search-input";
