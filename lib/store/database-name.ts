export const databaseName = 'deskpace';
