/**
 * Whether this page is the dashboard over a log that was made up, `dashboard.html?demo`. It then has a database in memory of its own
 * and answers itself what other views ask the background: nothing of it reaches what is the agent's.
 */
export const isDemo = location.pathname.endsWith('/dashboard.html') && new URLSearchParams(location.search).has('demo');
