/** Version of the project that methods files name; the same as in package.json. */
export const VERSION = '0.1.0';
