/**
 * The wire protocol's version. Host and screens come from one build, but a tab may be older than
 * the host that it reconnects to: then the host says so and the page reloads itself.
 *
 * History
 * 1  first version.
 */
export const protocolVersion = 1;
