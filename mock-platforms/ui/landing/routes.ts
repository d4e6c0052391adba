/** Where a company asks for the password. */
export const LOGIN = '/login';

/** Where a site leads those who are to use its app instead. */
export const DOWNLOAD = '/download';
