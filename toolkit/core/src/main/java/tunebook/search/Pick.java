package tunebook.search;

import tunebook.space.Params;

/**
 * What a search would propose.
 *
 * @param params the config
 * @param moved where the search stands after it
 * @param why how it came to be
 */
record Pick(Params params, Cursor moved, SearchEvent why) {}
